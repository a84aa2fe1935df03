import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { mirror, official, press, publishRows, secondOfficial, secondPress, type Row } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);

/** Publishes figures for the teams of Đà Nẵng and returns the values in the order of the headline rule, the headline first. */
async function order(rows: Row[]): Promise<number[]> {
  await publishRows(database, rows);
  const { province } = await ask(`{ province(code: "48") { teams { value others { value } } } }`);
  return [province.teams, ...province.teams.others].map(({ value }) => value);
}

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

describe("of one date", () => {
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
