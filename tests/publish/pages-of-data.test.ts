import { expect, test } from "vitest";
import { listAbsentPages } from "../../packages/portal/build/list-absent-pages.ts";
import { listPatterns, listRedirects } from "../../packages/portal/routes.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";

const header = "indicator,expected,basis,note_vi,note_en,source_publisher,source_url,accessed\n";
const calendarPaths = ["/lich/", "/en/calendar/"];

test("a release with one announced date has the pages of the calendar; the next one without any has none, and their addresses lead on", async () => {
  const database = await openTestDatabase("migrated");
  const dated = `${header}population,2026-09-30,announced,,,Office,https://example.org/c1,2026-01-20\n`;
  const first = await publishRows(database, [{ value: 1 }], { "calendar.csv": dated });
  const second = await publishRows(database, [{ value: 1 }, { value: 2, area: "VN63 01" }], { "calendar.csv": header });
  const made = async (version: string) => {
    const absent = await listAbsentPages(database, version);
    const patterns = listPatterns(absent).map(({ pattern }) => pattern);
    return { count: patterns.length, pages: calendarPaths.filter((path) => patterns.includes(path)), lead: listRedirects(absent).map(({ from }) => from) };
  };
  const [withDate, without] = [await made(first), await made(second)];
  expect([withDate.pages, withDate.lead]).toEqual([calendarPaths, []]);
  expect([without.pages, without.lead]).toEqual([[], calendarPaths]);
  expect(without.count).toBe(withDate.count - 2);
});
