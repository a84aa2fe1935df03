import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { mirror, official, press, publishRows, type Row } from "../fixtures/publish-rows.ts";
import type { Changes } from "../fixtures/write-dataset.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

/** Publishes figures for the teams of Đà Nẵng and returns the mark on the headline figure. */
async function disagreement(rows: Row[], changes?: Changes) {
  await publishRows(database, rows, changes);
  const { province } = await ask(
    `{ province(code: "48") { teams { disagreement { lowest highest explainedByRounding figures { value source { code } } } } } }`,
  );
  return province.teams.disagreement;
}

describe("sources disagree", () => {
  test("where two give different values for one date", async () => {
    expect(
      await disagreement([
        { value: 1684, source: official },
        { value: 1590, source: press },
      ]),
    ).toEqual({
      lowest: 1590,
      highest: 1684,
      explainedByRounding: false,
      figures: [{ value: 1590, source: { code: press } }],
    });
  });

  test("where one says 2024 and the other 2024-12-31", async () => {
    expect(
      await disagreement([
        { value: 10, period: "2024" },
        { value: 12, period: "2024-12-31", source: press },
      ]),
    ).toMatchObject({ lowest: 10, highest: 12 });
  });

  test("where a year and a day come to stand at the day on which the year was published", async () => {
    const changes = { "sources.csv": (text: string) => text.replace("https://example.org/s2,,", "https://example.org/s2,2024-08-15,") };
    const rows: Row[] = [
      { value: 10, period: "2024-08-15", source: official },
      { value: 12, period: "2024", source: press },
    ];
    expect(await disagreement(rows, changes)).toMatchObject({ lowest: 10, highest: 12 });
  });

  test("where one estimates the year that the other states, though they stand at its first and its last day", async () => {
    expect(
      await disagreement([
        { value: 10, period: "2024" },
        { value: 12, period: "2024", basis: "estimated", source: press },
      ]),
    ).toMatchObject({ lowest: 10, highest: 12 });
  });

  test("and only the sources that differ are listed", async () => {
    expect(
      await disagreement([
        { value: 10, source: official },
        { value: 10, source: press },
        { value: 12, source: mirror },
      ]),
    ).toMatchObject({
      lowest: 10,
      highest: 12,
      figures: [{ value: 12, source: { code: mirror } }],
    });
  });
});

describe("sources do not disagree", () => {
  test("where there is one figure", async () => {
    expect(await disagreement([{ value: 10 }])).toBeNull();
  });

  test("where all say the same", async () => {
    expect(
      await disagreement([
        { value: 10, source: official },
        { value: 10, source: press },
      ]),
    ).toBeNull();
  });

  test("where the figures have different dates", async () => {
    expect(
      await disagreement([
        { value: 10, period: "2024-06" },
        { value: 12, period: "2024-05", source: press },
      ]),
    ).toBeNull();
  });

  test("where one source has figures of two years and was published before both ended", async () => {
    const changes = { "sources.csv": (text: string) => text.replace("https://example.org/s2,,", "https://example.org/s2,2024-08-15,") };
    const rows: Row[] = [
      { value: 10, period: "2024", source: press },
      { value: 12, period: "2025", source: press },
    ];
    expect(await disagreement(rows, changes)).toBeNull();
  });

  test("where there is no figure", async () => {
    expect(await disagreement([{ value: 10, area: "VN63 49" }])).toBeNull();
  });
});

describe("beside an exact official 1,684 the press says", () => {
  test.each<[string, number, Row["qualifier"], boolean]>([
    ["more than 1,680, which the words explain", 1680, "more_than", true],
    ["more than 1,600, which the words explain", 1600, "more_than", true],
    ["more than 1,670, which leaves a gap", 1670, "more_than", false],
    ["more than 1,690, which cannot be", 1690, "more_than", false],
    ["nearly 1,700, which the words explain", 1700, "nearly", true],
    ["nearly 1,680, which cannot be", 1680, "nearly", false],
    ["about 1,700, which the words explain", 1700, "about", true],
    ["about 1,690, which leaves a gap", 1690, "about", false],
    ["exactly 1,680, which nothing explains", 1680, "exact", false],
  ])("%s", async (_says, value, qualifier, explained) => {
    expect(
      await disagreement([
        { value: 1684, source: official },
        { value, qualifier, source: press },
      ]),
    ).toMatchObject({ explainedByRounding: explained });
  });

  test("more than 1,680 while a third source says 1,500: the words do not explain all", async () => {
    const rows: Row[] = [
      { value: 1684, source: official },
      { value: 1680, qualifier: "more_than", source: press },
      { value: 1500, source: mirror },
    ];
    expect(await disagreement(rows)).toMatchObject({ lowest: 1500, highest: 1684, explainedByRounding: false });
  });
});

test("a round official figure is explained by an exact one of the press", async () => {
  expect(
    await disagreement([
      { value: 1680, qualifier: "more_than", source: official },
      { value: 1684, source: press },
    ]),
  ).toMatchObject({ explainedByRounding: true });
});
