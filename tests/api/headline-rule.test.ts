import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { mirror, official, press, publishRows, secondOfficial, secondPress, type Row } from "../fixtures/publish-rows.ts";
import type { Changes } from "../fixtures/write-dataset.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

/** Publishes figures for the teams of Đà Nẵng and returns the values in the order of the headline rule, the headline first. */
async function order(rows: Row[], changes?: Changes): Promise<number[]> {
  await publishRows(database, rows, changes);
  const { province } = await ask(`{ province(code: "48") { teams { value others { value } } } }`);
  return [province.teams, ...province.teams.others].map(({ value }) => value);
}

/** Has the tiny dataset say when a source was published. */
const publishedOn = (source: string, published: string): Changes => ({
  "sources.csv": (text) => text.replace(new RegExp(`^(${source},.*),,(2025-01-01,)`, "m"), `$1,${published},$2`),
});
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe("the latest figure is shown", () => {
  test("a later press figure beats an earlier official one", async () => {
    expect(
      await order([
        { value: 10, period: "2024-05", source: official },
        { value: 20, period: "2024-06", source: press },
      ]),
    ).toEqual([20, 10]);
  });

  test("a year stands at its last day: 2024 beats 2024-12-30", async () => {
    expect(
      await order([
        { value: 10, period: "2024" },
        { value: 20, period: "2024-12-30" },
      ]),
    ).toEqual([10, 20]);
  });

  test("a month stands at its last day: 2024-02 beats 2024-02-28 in a leap year", async () => {
    expect(
      await order([
        { value: 10, period: "2024-02" },
        { value: 20, period: "2024-02-28" },
      ]),
    ).toEqual([10, 20]);
  });

  test("a year, its December and its last day are one date, so the source decides", async () => {
    const rows: Row[] = [
      { value: 10, period: "2024", source: press },
      { value: 20, period: "2024-12", source: mirror },
      { value: 30, period: "2024-12-31", source: official },
    ];
    expect(await order(rows)).toEqual([30, 10, 20]);
  });

  test("the first day of a year beats the whole year before", async () => {
    expect(
      await order([
        { value: 10, period: "2024" },
        { value: 20, period: "2025-01-01" },
      ]),
    ).toEqual([20, 10]);
  });
});

describe("a figure stands no later than it can have been known", () => {
  test("an estimated year stands at its first day: stated 2025-09 of the same year beats estimated 2025", async () => {
    expect(
      await order([
        { value: 10, period: "2025", basis: "estimated", source: official },
        { value: 20, period: "2025-09", source: press },
      ]),
    ).toEqual([20, 10]);
  });

  test("an estimated month stands at its first day, and still beats the month before", async () => {
    expect(
      await order([
        { value: 10, period: "2024-06", basis: "estimated" },
        { value: 20, period: "2024-06-02", source: press },
        { value: 30, period: "2024-05", source: secondPress },
      ]),
    ).toEqual([20, 10, 30]);
  });

  test.each(["2024-08-15", "2024-08", "2024"])("a year of a source published in %s stands no later than the last day of that", async (published) => {
    const day = published === "2024" ? "2024-12-31" : published === "2024-08" ? "2024-08-31" : published;
    const rows = (dayOfOther: string): Row[] => [
      { value: 10, period: "2024", source: official },
      { value: 20, period: dayOfOther, source: press },
    ];
    expect(await order(rows(day), publishedOn(official, published))).toEqual([10, 20]);
    expect(await order(rows(dayAfter(day)), publishedOn(official, published))).toEqual([20, 10]);
  });

  test("the day of publication of one source bounds no figure of another", async () => {
    const rows: Row[] = [
      { value: 10, period: "2024", source: official },
      { value: 20, period: "2024-11", source: press },
    ];
    expect(await order(rows, publishedOn(press, "2024-12-01"))).toEqual([10, 20]);
  });

  test("no figure stands later than the day of the release, 2026-01-31: a year that runs on beats no figure of that day", async () => {
    expect(
      await order([
        { value: 10, period: "2026", source: press },
        { value: 20, period: "2026-01-31", source: official },
      ]),
    ).toEqual([20, 10]);
  });
});

describe("of one date", () => {
  test("a stated date beats that of publication, and that beats an estimated one, whoever published", async () => {
    expect(
      await order([
        { value: 10, period: "2024-06-01", basis: "estimated", source: official },
        { value: 20, period: "2024-06-01", basis: "publication", source: press },
        { value: 30, period: "2024-06-01", source: mirror },
      ]),
    ).toEqual([30, 20, 10]);
  });

  test("an official figure beats the press, and the press beats a mirror", async () => {
    expect(
      await order([
        { value: 10, source: mirror },
        { value: 20, source: press },
        { value: 30, source: official },
      ]),
    ).toEqual([30, 20, 10]);
  });

  test("an official figure in round words beats an exact one of the press", async () => {
    expect(
      await order([
        { value: 10, source: press },
        { value: 20, source: official, qualifier: "about" },
      ]),
    ).toEqual([20, 10]);
  });

  test.each(["about", "more_than", "nearly"] as const)("of two official figures an exact one beats one worded %s", async (qualifier) => {
    expect(
      await order([
        { value: 10, source: official, qualifier },
        { value: 20, source: secondOfficial },
      ]),
    ).toEqual([20, 10]);
  });

  test("an exact derived figure beats a reported one in round words", async () => {
    expect(
      await order([
        { value: 10, source: official, qualifier: "nearly" },
        { value: 20, source: secondOfficial, method: "derived" },
      ]),
    ).toEqual([20, 10]);
  });

  test("of two exact official figures a reported one beats a derived one", async () => {
    expect(
      await order([
        { value: 10, source: official, method: "derived" },
        { value: 20, source: secondOfficial },
      ]),
    ).toEqual([20, 10]);
  });

  test("all else being equal the lower source id is shown, whatever the value", async () => {
    expect(
      await order([
        { value: 90, source: secondOfficial },
        { value: 10, source: official },
      ]),
    ).toEqual([10, 90]);
    expect(
      await order([
        { value: 10, source: secondPress },
        { value: 90, source: press },
      ]),
    ).toEqual([90, 10]);
  });

  test("the status of a figure does not change its place", async () => {
    expect(
      await order([
        { value: 10, status: "D" },
        { value: 20, source: secondOfficial },
      ]),
    ).toEqual([10, 20]);
  });
});

test("the order of the rows in the file does not matter", async () => {
  const rows: Row[] = [
    { value: 1, period: "2025" },
    { value: 2, source: official },
    { value: 3, source: secondOfficial, qualifier: "about" },
    { value: 4, source: press },
    { value: 5, source: secondPress, method: "derived" },
    { value: 6, source: mirror },
    { value: 7, period: "2023", source: official },
  ];
  const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
  await fc.assert(
    fc.asyncProperty(shuffled, async (some) => {
      expect(await order(some)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }),
    { numRuns: 8, seed: 2025 },
  );
});
