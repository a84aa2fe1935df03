import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const inhabitants = (values: Record<string, number>, period = "2024"): Row[] =>
  Object.entries(values).map(([code, value]) => ({ area: `VN63 ${code}`, indicator: "population", period, value }));

/** Publishes figures and returns the peers of a province: code and reason in numbers. */
async function peers(rows: Row[], strategy: string, province = "48", args = "") {
  await publishRows(database, rows);
  const { peers: group } = await ask(
    `{ peers(province: "${province}", strategy: ${strategy}${args}) { none cap considered peers { province { code } ownValue peerValue ratio difference borderKm peerFigure { value period } } } }`,
  );
  return { ...group, codes: group.peers.map(({ province }: any) => province.code) };
}

describe("peers of a similar population", () => {
  test("differ by a factor of at most 1.5, above or below; the nearest come first", async () => {
    const found = await peers(inhabitants({ "48": 1200, "01": 1800, "10": 800, "15": 1250, "46": 1801, "49": 799 }), "SIMILAR_POPULATION");
    expect(found).toMatchObject({ none: null, cap: 1.5, considered: 5, codes: ["15", "01", "10"] });
    expect(found.peers[1]).toMatchObject({ ownValue: 1200, peerValue: 1800, ratio: 1.5, difference: null, peerFigure: { value: 1800, period: "2024" } });
  });

  test("are none, and that is said, where no province is near enough", async () => {
    expect(await peers(inhabitants({ "48": 100, "01": 1000, "10": 2000 }), "SIMILAR_POPULATION")).toMatchObject({
      none: "NONE_WITHIN_CAP",
      considered: 2,
      peers: [],
    });
  });

  test("are none where the province itself has no figure", async () => {
    expect(await peers(inhabitants({ "01": 1000 }), "SIMILAR_POPULATION")).toMatchObject({ none: "NO_OWN_FIGURE", peers: [] });
  });

  test("are as many as asked for", async () => {
    const all = inhabitants({ "48": 100, "01": 100, "10": 101, "15": 102, "46": 103, "49": 104 });
    expect((await peers(all, "SIMILAR_POPULATION", "48", ", count: 2")).codes).toEqual(["01", "10"]);
  });

  test("stay the same within a release, whatever day is looked back from", async () => {
    const rows = [...inhabitants({ "48": 100, "01": 100, "10": 900 }, "2022"), ...inhabitants({ "48": 100, "01": 900, "10": 100 }, "2024")];
    expect((await peers(rows, "SIMILAR_POPULATION")).codes).toEqual(["10"]);
    expect((await peers(rows, "SIMILAR_POPULATION", "48", ', asOf: "2022"')).codes).toEqual(["10"]);
  });

  test("of the 34 are found by the sums of whole old provinces", async () => {
    // New Đà Nẵng 100 + 200, new Lào Cai 150 + 160; Hà Nội and Huế went on as they were.
    const rows = inhabitants({ "48": 100, "49": 200, "10": 150, "15": 160, "01": 5000, "46": 299 });
    const found = await peers(rows, "SIMILAR_POPULATION", "48", ", boundary: VN34");
    expect(found.codes).toEqual(["46", "15"]);
    expect(found.peers[1]).toMatchObject({ ownValue: 300, peerValue: 310 });
  });
});

test("peers of a similar density compare inhabitants per square kilometre", async () => {
  // 48: 1000 / 100 km² = 10; 01: 4500 / 300 = 15; 49: 9900 / 1000 = 9.9; 46: 4000 / 500 = 8; 10: 3000 / 600 = 5.
  const found = await peers(inhabitants({ "48": 1000, "01": 4500, "49": 9900, "46": 4000, "10": 3000 }), "SIMILAR_DENSITY");
  expect(found.codes).toEqual(["49", "46", "01"]);
  expect(found.peers[2]).toMatchObject({ ownValue: 10, peerValue: 15, ratio: 1.5 });
});

test("the density of a new province is that of its members together", async () => {
  // 48 and 49: 11 000 / 1100 km² = 10; 46: 5000 / 500 = 10.
  const found = await peers(inhabitants({ "48": 1000, "49": 10_000, "46": 5000 }), "SIMILAR_DENSITY", "48", ", boundary: VN34");
  expect(found.peers).toMatchObject([{ province: { code: "46" }, ownValue: 10, peerValue: 10, ratio: 1 }]);
});

test("peers of a similar level of Internet access differ by at most five percentage points", async () => {
  const share = (code: string, value: number): Row => ({ area: `VN63 ${code}`, indicator: "households_internet_pct", value });
  const found = await peers([share("48", 90), share("01", 95), share("10", 85), share("15", 95.1), share("46", 89)], "SIMILAR_INTERNET_ACCESS");
  expect(found).toMatchObject({ cap: 5, codes: ["46", "01", "10"] });
  expect(found.peers[2]).toMatchObject({ ownValue: 90, peerValue: 85, ratio: null, difference: -5 });
});

test("peers of the same region have no cap, and the nearest in population come first", async () => {
  const found = await peers(inhabitants({ "48": 100, "46": 900, "49": 300, "01": 100 }), "SAME_REGION");
  expect(found).toMatchObject({ cap: null, codes: ["49", "46"] });
  expect(found.peers[0]).toMatchObject({ ratio: 3 });
});

test("new provinces have no peers of a region, for they cross regions", async () => {
  expect(await peers(inhabitants({ "48": 100 }), "SAME_REGION", "48", ", boundary: VN34")).toMatchObject({ none: "NO_REGION", peers: [] });
});

describe("neighbours", () => {
  test("are those of the list of borders, the longest border first", async () => {
    const found = await peers([], "SHARED_BORDER");
    expect(found.peers).toMatchObject([
      { province: { code: "49" }, borderKm: 55.6 },
      { province: { code: "46" }, borderKm: 44.7 },
    ]);
  });

  test("of the 34 have the borders of their members with each other's", async () => {
    // Huế borders on the old Đà Nẵng (44.7 km) and Quảng Nam (54.7 km), which are one now.
    const { peers: found } = await peers([], "SHARED_BORDER", "46", ", boundary: VN34");
    expect(found).toHaveLength(1);
    expect(found[0].province.code).toBe("48");
    expect(found[0].borderKm).toBeCloseTo(99.4, 10);
  });

  test("are none where the list has none, and that is said", async () => {
    expect(await peers([], "SHARED_BORDER", "01")).toMatchObject({ none: "NO_NEIGHBOUR", peers: [] });
  });
});

test("peers are refused for no and for too many, for an unknown province and one of the other division", async () => {
  const code = async (args: string) => (await refuse(`{ peers(strategy: SHARED_BORDER, ${args}) { none } }`)).extensions.code;
  expect(await code('province: "48", count: 0')).toBe("BAD_COUNT");
  expect(await code('province: "48", count: 21')).toBe("BAD_COUNT");
  expect(await code('province: "99"')).toBe("UNKNOWN_CODE");
  expect(await code('province: "quang-nam", boundary: VN34')).toBe("MIXED_SCHEMES");
});
