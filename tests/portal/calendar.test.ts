import ICAL from "ical.js";
import { describe, expect, inject, test } from "vitest";
import type { CalendarEntry } from "../../packages/portal/src/views/calendar/calendar.query.ts";
import { writeCalendar } from "../../packages/portal/src/views/calendar/write-calendar.ts";
import { writeNextDate } from "../../packages/portal/src/views/calendar/write-next-date.ts";
import { openApi } from "../api/ask.ts";
import { useBrowser } from "../browser/use-browser.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { lastDay } from "./headline-from-csv.ts";

const open = useBrowser();
const indicators = readRows("indicators.csv");
const areas = readRows("areas.csv");
const dates = new Map(readRows("calendar.csv").map((row) => [row.indicator!, row]));
const [release] = readRows("release.csv");
// The list of communes is a column of areas.csv and no observation.
const observed = readRows("observations.csv").filter(({ indicator }) => indicator !== "communes");
const inVietnamese = (period: string) => {
  const [year, month, day] = period.split("-");
  return day ? `${day}/${month}/${year}` : month ? `${Number(month)}/${year}` : year!;
};

test.runIf(dates.size > 0)(
  "the page lists the indicators that a date is known of, once, with the latest period that the dataset has and that date, and counts the others in a sentence",
  async () => {
    const page = await open("/lich/");
    const rows = await page.locator(".calendar-list > li").evaluateAll((items) =>
      items.map((item) => ({
        href: item.querySelector("a")!.getAttribute("href")!,
        name: item.querySelector("h3")!.textContent!.trim(),
        held: item.querySelector("dd strong")?.textContent?.trim() ?? null,
        publisher: item.querySelector("dd")!.textContent!,
        next: item.querySelectorAll("dd")[1]!.textContent!.trim(),
      })),
    );
    const byAddress = new Map(rows.map((row) => [row.href, row]));
    expect([rows.length, byAddress.size]).toEqual([dates.size, dates.size]);
    expect(await page.getByRole("main").innerText()).toContain(`${indicators.length - dates.size} chỉ tiêu khác chưa có ngày nào được báo trước`);
    const publishers = new Map(readRows("sources.csv").map(({ id, publisher }) => [id!, publisher!]));
    for (const { code, name_vi } of indicators.filter((indicator) => dates.has(indicator.code!))) {
      const row = byAddress.get(`/chi-tieu/${code!.replaceAll("_", "-")}/`)!;
      expect(row.name).toBe(name_vi);
      expect(row.next).toContain(inVietnamese(dates.get(code!)!.expected!));
      if (code === "communes") {
        const column = Object.keys(areas[0]!).find((name) => name.startsWith("communes_"))!;
        expect(row.held).toBe(inVietnamese(column.slice("communes_".length).replace("_", "-")));
        continue;
      }
      const ofIt = observed.filter(({ indicator }) => indicator === code);
      const [latest] = ofIt.toSorted((one, other) => lastDay(other.period!).localeCompare(lastDay(one.period!)));
      expect(row.held, code).toBe(latest ? inVietnamese(latest.period!) : null);
      if (!latest) continue;
      const named = ofIt.filter(({ period }) => period === latest.period).map(({ source_id }) => publishers.get(source_id!)!);
      expect(
        named.some((publisher) => row.publisher.includes(publisher)),
        `${code}: ${row.publisher}`,
      ).toBe(true);
    }
  },
);

test("the page of an indicator says when its next figures are due, in both languages", async () => {
  const date = dates.get("households_internet_pct");
  for (const [path, term, none] of [
    ["/chi-tieu/households-internet-pct/", "Số liệu mới tiếp theo", "khi nguồn công bố"],
    ["/en/indicator/households-internet-pct/", "Next figures", "when a source publishes"],
  ] as const) {
    const page = await open(path);
    const fact = page.locator(".fact-list > div", { has: page.getByText(term, { exact: true }) });
    expect((await fact.locator("dd").textContent())!.trim()).toContain(date ? date.expected!.slice(0, 4) : none);
  }
});

const calendars = [
  ["/lich/", "/calendar.ics", "Lịch số liệu"],
  ["/en/calendar/", "/en/calendar.ics", "Calendar"],
] as const;

test.runIf(dates.size > 0).each(calendars)("the page %s offers the calendar file %s, and the footer leads to it", async (path, file, name) => {
  const page = await open(path);
  expect(await page.locator("a[type='text/calendar']").getAttribute("href")).toBe(file);
  expect(await page.locator("footer").getByRole("link", { name }).getAttribute("href")).toBe(path);
});

test.each(calendars)("the calendar file of %s, %s, has the day of the release and every date known to the day", async (_path, file) => {
  const answer = await fetch(`${inject("portal")}${file}`);
  expect([answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([200, "text/calendar"]);
  const days = [...dates.values()].filter(({ expected }) => expected!.length === 10);
  expect(eventsOf(await answer.text()).map(({ uid, day }) => `${uid} ${day}`)).toEqual([
    `release-${release!.version}@to-so ${release!.date}`,
    ...days.map(({ indicator, expected }) => `${indicator}-${expected}@to-so ${expected}`).sort(),
  ]);
});

test.runIf(dates.size === 0).each([
  ["/lich/", "/chi-tieu/", "Chưa nguồn nào báo trước ngày ra số liệu mới"],
  ["/lich", "/chi-tieu/", "Chưa nguồn nào báo trước ngày ra số liệu mới"],
  ["/en/calendar/", "/en/indicator/", "No source has announced when it will publish new figures"],
  ["/en/calendar", "/en/indicator/", "No source has announced when it will publish new figures"],
])("without a date %s is no page: it leads, for now, to the sentence on %s that says so, and no link names it", async (path, place, sentence) => {
  const answer = await fetch(inject("portal") + path, { redirect: "manual" });
  const leads = answer.headers.get("location")!;
  expect([answer.status, leads.split("#")[0]]).toEqual([302, place]);
  const page = await open(path);
  expect(new URL(page.url()).pathname).toBe(place);
  expect(await page.locator(`[id="${leads.split("#")[1]}"]`).innerText()).toContain(sentence);
  expect(await page.locator("a[href='/lich/'], a[href='/en/calendar/']").count()).toBe(0);
});

/** Reads a calendar file with another library than wrote it; throws where it is none. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect([calendar.name, calendar.getFirstPropertyValue("version")]).toEqual(["vcalendar", "2.0"]);
  expect(calendar.getFirstPropertyValue("prodid")).toBeTruthy();
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      wholeDay: event.startDate.isDate,
      stamp: String(component.getFirstPropertyValue("dtstamp")),
      status: component.getFirstPropertyValue("status"),
      summary: event.summary,
      description: event.description,
      url: component.getFirstPropertyValue("url"),
    };
  });
}

describe("a calendar file of a release with an announced day, an announced month and a usual year", async () => {
  const database = await openTestDatabase("migrated");
  const { ask } = openApi(database);
  await publishRows(database, [{ value: 1 }]);
  const read = () => ask(`{ release { version date } calendar { expected basis noteVi noteEn sourcePublisher sourceUrl indicator { code nameVi nameEn } } }`);
  const write = async (lang: "vi" | "en") => {
    const { release, calendar } = await read();
    return writeCalendar(lang, release, calendar, new URL("https://to-so.example"));
  };

  test("has an all-day event for the announced day alone, stamped with the day of the release, with who announced it and where", async () => {
    const [, announced, ...more] = eventsOf(await write("vi"));
    expect(more).toEqual([]);
    expect(announced).toEqual({
      uid: "internet_users_pct-2026-06-30@to-so",
      day: "2026-06-30",
      wholeDay: true,
      stamp: "2026-01-31T00:00:00Z",
      status: "CONFIRMED",
      summary: `Số liệu mới: ${indicators.find(({ code }) => code === "internet_users_pct")!.name_vi}`,
      description: "ngày 30/06/2026, theo lịch của A ministry\nCùng báo cáo năm\nhttps://example.org/c1",
      url: "https://to-so.example/chi-tieu/internet-users-pct/",
    });
  });

  test("the next date is written as exactly as it was announced, and a usual one as about that time", async () => {
    const { calendar } = await read();
    const written = (lang: "vi" | "en") => Object.fromEntries(calendar.map((entry: CalendarEntry) => [entry.indicator.code, writeNextDate(entry, lang)]));
    expect(written("vi")).toEqual({
      internet_users_pct: "ngày 30/06/2026, theo lịch của A ministry",
      population: "tháng 7/2026, theo lịch của A ministry",
      papi_internet_access_index: "khoảng năm 2026, theo lệ các kỳ trước; nguồn chưa báo lịch",
    });
    expect(written("en")).toEqual({
      internet_users_pct: "30 June 2026, as announced by A ministry",
      population: "July 2026, as announced by A ministry",
      papi_internet_access_index: "about 2026, as for earlier figures; the source has announced no date",
    });
  });

  test("has the same events in English, and the same bytes in any time zone", async () => {
    const [vietnamese, english] = [await write("vi"), await write("en")];
    expect(eventsOf(english).map(({ uid, day }) => [uid, day])).toEqual(eventsOf(vietnamese).map(({ uid, day }) => [uid, day]));
    const before = process.env.TZ;
    try {
      for (const zone of ["America/Los_Angeles", "Asia/Ho_Chi_Minh"]) {
        process.env.TZ = zone;
        expect(await write("vi")).toBe(vietnamese);
      }
    } finally {
      process.env.TZ = before;
    }
  });

  test("marks a usual day as tentative and says that nobody announced it", async () => {
    const { release, calendar } = await read();
    const usual = calendar.find(({ basis }: { basis: string }) => basis === "USUAL");
    const [, event] = eventsOf(writeCalendar("en", release, [{ ...usual, expected: "2026-04-15" }], new URL("https://to-so.example")));
    expect([event!.status, event!.description]).toEqual(["TENTATIVE", expect.stringContaining("has announced no date")]);
  });

  test("still holds the release where no date is known", async () => {
    const { release } = await read();
    expect(eventsOf(writeCalendar("vi", release, [], new URL("https://to-so.example"))).map(({ uid }) => uid)).toEqual(["release-1.0.0@to-so"]);
  });
});
