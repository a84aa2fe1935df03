import { expect, test } from "vitest";
import type { Calendar } from "../../packages/portal/src/views/calendar/calendar.query.ts";
import { presentCalendar } from "../../packages/portal/src/views/calendar/present-calendar.ts";

const source = (publisher: string, kind: string) => ({ publisher, publisherEn: null, kind });
const figure = (period: string, of: ReturnType<typeof source> | null, method = "REPORTED") => ({ value: 1, period, method, source: of });
const none = { value: null, period: null, method: null, source: null };
const indicator = (code: string, nationalFigure: unknown, provinces: unknown[] = []) => ({
  code,
  nationalFigure,
  provinceFigures: provinces.map((one) => ({ figure: one })),
  figuresOfThe34: [],
});
const entry = (code: string, expected: string, basis: string, more = {}) => ({
  ...{ expected, basis, noteVi: null, noteEn: null, sourcePublisher: null, sourceUrl: null },
  ...more,
  indicator: { code, nameVi: `Chỉ tiêu ${code}`, nameEn: `Indicator ${code}` },
});
const announced = { sourcePublisher: "Cục Thống kê", sourceUrl: "https://example.org/lich", noteVi: "Cùng kỳ hằng năm.", noteEn: "Every year." };
const asked = (indicators: unknown[], calendar: unknown[]) => ({ release: { version: "9.0.0", date: "2027-01-01" }, calendar, indicators }) as Calendar;

test("each date that is known stands once, with what is held of its indicator, who announced it and what is noted; the others are counted", () => {
  const press = source("Báo", "PRESS");
  const office = source("Cục Thống kê", "OFFICIAL");
  const indicators = [
    indicator("a", figure("2025", office), [figure("2025-06", press), figure("2025-12-31", press), figure("2026", press, "SUMMED")]),
    indicator("b", none),
    indicator("c", figure("2024", office)),
  ];
  const { rows, undated } = presentCalendar(asked(indicators, [entry("a", "2027-03-31", "ANNOUNCED", announced), entry("b", "2027-06", "USUAL")]), "vi");
  expect(rows).toEqual([
    {
      code: "a",
      name: "Chỉ tiêu a",
      held: { period: "2025", publishers: ["Cục Thống kê"] },
      next: expect.stringMatching(/^ngày 31\/0?3\/2027, theo lịch của Cục Thống kê$/),
      note: "Cùng kỳ hằng năm.",
      source: { name: "Cục Thống kê", url: "https://example.org/lich" },
    },
    { code: "b", name: "Chỉ tiêu b", held: null, next: "khoảng tháng 6/2027, theo lệ các kỳ trước; nguồn chưa báo lịch", note: null, source: null },
  ]);
  expect(undated).toBe(1);
  const [first] = presentCalendar(asked(indicators, [entry("a", "2027", "ANNOUNCED", announced)]), "en").rows;
  expect([first!.name, first!.next, first!.note]).toEqual(["Indicator a", "2027, as announced by Cục Thống kê", "Every year."]);
});
