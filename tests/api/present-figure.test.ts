import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { publishRows, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const figure = "value missing method area { scheme code } summedFrom { memberCount membersWithFigure }";
const sides = `leads leading { ${figure} } present { ${figure} } before { ${figure} }`;

/** Publishes figures and returns both sides of a province, named as VN63:48. */
async function sidesOf(named: string, rows: Row[], indicator = "teams") {
  await publishRows(database, rows);
  const [boundary, code] = named.split(":");
  return (await ask(`{ province(code: "${code}", boundary: ${boundary}) { presentFigure(indicator: "${indicator}") { ${sides} } } }`)).province.presentFigure;
}

const oldDaNang: Row = { area: "VN63 48", value: 100 };
const quangNam: Row = { area: "VN63 49", value: 300 };
const newDaNang: Row = { area: "VN34 48", value: 999, period: "2025-12" };

describe("the figure of a name that stands for two provinces", () => {
  test("is that of the present province where it published one, with the old one beside it", async () => {
    expect(await sidesOf("VN63:48", [oldDaNang, quangNam, newDaNang])).toMatchObject({
      leads: "PRESENT",
      leading: { value: 999, area: { scheme: "VN34" } },
      before: { value: 100, area: { scheme: "VN63" } },
    });
  });

  test("is the old one where the old provinces only add up: their sum is none that the present province published", async () => {
    expect(await sidesOf("VN63:48", [oldDaNang, quangNam])).toMatchObject({
      leads: "BEFORE",
      leading: { value: 100 },
      present: { value: null, missing: "NO_PUBLISHED_FIGURE", summedFrom: null },
    });
  });

  test("is the old one in a reading that looks back to a day before the present province published any", async () => {
    await publishRows(database, [oldDaNang, newDaNang]);
    const { province } = await ask(`{ province(code: "48", asOf: "2025-06-30") { presentFigure(indicator: "teams") { ${sides} } } }`);
    expect(province.presentFigure).toMatchObject({ leads: "BEFORE", leading: { value: 100 }, present: { value: null } });
  });

  test("is the old one on a day before the merger, also where an estimated year of the present province stands at its first day", async () => {
    await publishRows(database, [oldDaNang, { ...newDaNang, period: "2025", basis: "estimated" }]);
    const on = (day: string) =>
      `province(code: "48", asOf: "${day}") { leadingSide(measure: "teams") presentFigure(indicator: "teams") { leads leading { value } } }`;
    const { before, since } = await ask(`{ before: ${on("2025-06-30")} since: ${on("2025-07-01")} }`);
    expect(before).toEqual({ leadingSide: "BEFORE", presentFigure: { leads: "BEFORE", leading: { value: 100 } } });
    expect(since).toEqual({ leadingSide: "PRESENT", presentFigure: { leads: "PRESENT", leading: { value: 999 } } });
  });
});

test("a name that only the old province had leads with its own figure, or its own lack of one, and gives that of the present one beside it", async () => {
  expect(await sidesOf("VN63:49", [quangNam, newDaNang])).toMatchObject({ leads: "BEFORE", leading: { value: 300 }, present: { value: 999 } });
  expect(await sidesOf("VN63:49", [newDaNang])).toMatchObject({ leads: "BEFORE", leading: { value: null }, present: { value: 999 } });
});

test("a province that the merger left as it was has one figure, under whichever of its codes it was published", async () => {
  for (const area of ["VN63 01", "VN34 01"])
    for (const named of ["VN63:01", "VN34:01"])
      expect(await sidesOf(named, [{ area, value: 7 }]), `${named} ${area}`).toMatchObject({ leads: "PRESENT", leading: { value: 7 }, before: null });
});

describe("one of the 34", () => {
  test("leads with its own figure and still gives the sum of the old provinces", async () => {
    expect(await sidesOf("VN34:48", [oldDaNang, quangNam, newDaNang])).toMatchObject({
      leads: "PRESENT",
      leading: { value: 999 },
      before: { value: 400, method: "SUMMED", area: { scheme: "VN34" }, summedFrom: { memberCount: 2, membersWithFigure: 2 } },
    });
  });

  test("says of how many old provinces there is a figure where they do not add up, and that percentages never do", async () => {
    expect((await sidesOf("VN34:48", [quangNam, newDaNang])).before).toMatchObject({
      value: null,
      missing: "MEMBERS_INCOMPLETE",
      summedFrom: { memberCount: 2, membersWithFigure: 1 },
    });
    const percent = { ...quangNam, value: 90, indicator: "communes_covered_pct" };
    expect((await sidesOf("VN34:48", [percent], "communes_covered_pct")).before).toMatchObject({ value: null, missing: "NOT_SUMMABLE" });
  });
});

test("each side can be asked for again by its id, also where the present province published none", async () => {
  await publishRows(database, [oldDaNang, quangNam]);
  const { province } = await ask(
    `{ province(code: "48", boundary: VN34) { presentFigure(indicator: "teams") { present { id } before { id } } teams { id } } }`,
  );
  const { present, before } = province.presentFigure;
  expect(new Set([present.id, before.id, province.teams.id]).size).toBe(3);
  const { nodes } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Figure { ${figure} } } }`, { ids: [present.id, before.id] });
  expect(nodes).toMatchObject([
    { id: present.id, value: null, missing: "NO_PUBLISHED_FIGURE" },
    { id: before.id, value: 400 },
  ]);
});

test("of a rate the present side leads only where the present province published the numerator itself", async () => {
  const people = ["48", "49"].map((code): Row => ({ area: `VN63 ${code}`, indicator: "population", period: "2025", value: 1000 }));
  const ask1 = async (rows: Row[]) => {
    await publishRows(database, [...rows, ...people]);
    return (await ask(`{ province(code: "48") { leadingSide(measure: "teams_per_10k_inhabitants") } }`)).province.leadingSide;
  };
  expect(await ask1([oldDaNang, quangNam])).toBe("BEFORE");
  expect(await ask1([oldDaNang, quangNam, newDaNang])).toBe("PRESENT");
});

test("an indicator or a measure that does not exist is refused with the nearest ones", async () => {
  await publishRows(database, [oldDaNang]);
  for (const field of [`presentFigure(indicator: "team") { leads }`, `leadingSide(measure: "team")`])
    expect((await refuse(`{ province(code: "48") { ${field} } }`)).extensions).toMatchObject({
      code: "UNKNOWN_CODE",
      nearest: expect.arrayContaining(["teams"]),
    });
});

test("every old province leads to the one of today, and a name is told apart exactly where two provinces of other territory have it", async () => {
  const { old, now } = await openApi(await openTestDatabase("dataset")).ask(`{
    old: provinces(first: 100) { nodes { code nameVi sharesName presentProvince { boundary code } } }
    now: provinces(boundary: VN34, first: 100) { nodes { code nameVi sharesName presentProvince { boundary code } } }
  }`);
  const steps = readRows("area_lineage.csv");
  for (const { code, presentProvince } of old.nodes)
    expect(presentProvince).toEqual({ boundary: "VN34", code: steps.find(({ from_code }) => from_code === code)!.to_code });
  for (const { code, presentProvince } of now.nodes) expect(presentProvince).toEqual({ boundary: "VN34", code });
  const merged = new Set(steps.filter(({ change }) => change === "merged").flatMap(({ from_code, to_code }) => [`old ${from_code}`, `new ${to_code}`]));
  const plain = (name: string) => name.replace("TP. ", "");
  const names = (nodes: { nameVi: string }[]) => new Set(nodes.map(({ nameVi }) => plain(nameVi)));
  for (const { code, nameVi, sharesName } of old.nodes) expect(sharesName, nameVi).toBe(merged.has(`old ${code}`) && names(now.nodes).has(plain(nameVi)));
  for (const { code, nameVi, sharesName } of now.nodes) expect(sharesName, nameVi).toBe(merged.has(`new ${code}`) && names(old.nodes).has(plain(nameVi)));
  expect(now.nodes.filter(({ sharesName }: { sharesName: boolean }) => sharesName)).toHaveLength(23);
});
