import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask } = openApi(database);
const first = await publishRows(database, [{ value: 1 }]);
const entry = "expected basis noteVi noteEn sourcePublisher sourceUrl accessed";

test("an announced day is given with the words and the source that announced it", async () => {
  const { indicator } = await ask(`{ indicator(code: "internet_users_pct") { nextRelease { ${entry} } } }`);
  expect(indicator.nextRelease).toEqual({
    expected: "2026-06-30",
    basis: "ANNOUNCED",
    noteVi: "Cùng báo cáo năm",
    noteEn: "With the yearly report",
    sourcePublisher: "A ministry",
    sourceUrl: "https://example.org/c1",
    accessed: "2026-01-15",
  });
});

test("a month stays a month, and a usual year says that nobody announced it", async () => {
  const { month, year } = await ask(`{
    month: indicator(code: "population") { nextRelease { expected basis } }
    year: indicator(code: "papi_internet_access_index") { nextRelease { ${entry} } }
  }`);
  expect(month.nextRelease).toEqual({ expected: "2026-07", basis: "ANNOUNCED" });
  expect(year.nextRelease).toMatchObject({
    expected: "2026",
    basis: "USUAL",
    noteEn: "It came every year before",
    sourcePublisher: null,
    sourceUrl: null,
    accessed: null,
  });
});

test("an indicator without a row has no next date", async () => {
  expect(await ask(`{ indicator(code: "teams") { nextRelease { expected } } }`)).toEqual({ indicator: { nextRelease: null } });
});

test("the calendar has the earliest first: a year stands before its months", async () => {
  const { calendar } = await ask(`{ calendar { expected indicator { code } } }`);
  expect(calendar.map((one: any) => `${one.expected} ${one.indicator.code}`)).toEqual([
    "2026 papi_internet_access_index",
    "2026-06-30 internet_users_pct",
    "2026-07 population",
  ]);
});

test("a release keeps its calendar when the next one has none", async () => {
  const header = "indicator,expected,basis,note_vi,note_en,source_publisher,source_url,accessed\n";
  const second = await publishRows(database, [{ value: 1 }], { "calendar.csv": header });
  const dates = "{ expected }";
  const { old, now, none } = await ask(
    `{ old: calendar(release: "${first}") ${dates} now: calendar(release: "${second}") ${dates} none: indicator(code: "population") { nextRelease ${dates} } }`,
  );
  expect([old.length, now, none]).toEqual([3, [], { nextRelease: null }]);
});
