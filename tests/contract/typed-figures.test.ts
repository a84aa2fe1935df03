import { expect, test } from "vitest";
import { formatPeriod, readPeriod } from "../../packages/portal/src/parts/format/plain-period.ts";
import { readTypedNumber, writeTypedNumber } from "../../packages/portal/src/parts/format/typed-number.ts";

test.each([
  ["vi", "1.234,5", "1234.5"],
  ["vi", "1.234", "1234"],
  ["vi", "1 234 567", "1234567"],
  ["vi", "95,3%", "95.3"],
  ["vi", "95.3", "95.3"],
  ["vi", "0", "0"],
  ["vi", "0.125", "0.125"],
  ["en", "0,125", "0.125"],
  ["vi", "007", "7"],
  ["vi", "-5", "-5"],
  ["en", "1,234.5", "1234.5"],
  ["en", "1,234", "1234"],
  ["en", "95,3", "95.3"],
  ["vi", "1.23.4", null],
  ["vi", "1.2345,6", null],
  ["vi", "khoảng 5", null],
  ["vi", "1e3", null],
  ["vi", "", null],
] as const)("in %s a reader who types %j means %j", (lang, typed, plain) => {
  expect(readTypedNumber(typed, lang)).toBe(plain);
});

test("a number that was read is written as the language has it, and read again as the same number", () => {
  for (const plain of ["0", "7", "1234", "1234567.25", "-12345", "0.5", "999999999999"])
    for (const lang of ["vi", "en"] as const) expect([lang, readTypedNumber(writeTypedNumber(plain, lang), lang)]).toEqual([lang, plain]);
  expect([writeTypedNumber("1234.5", "vi"), writeTypedNumber("1234.5", "en"), writeTypedNumber("12a", "vi")]).toEqual(["1.234,5", "1,234.5", "12a"]);
});

test.each([
  ["2026", "2026"],
  ["6/2026", "2026-06"],
  ["tháng 6/2026", "2026-06"],
  ["30/06/2026", "2026-06-30"],
  ["30-6-2026", "2026-06-30"],
  ["30.6.2026", "2026-06-30"],
  ["2026-06-30", "2026-06-30"],
  ["30 June 2026", "2026-06-30"],
  ["June 2026", "2026-06"],
  ["31/6/2026", null],
  ["29/2/2025", null],
  ["13/2026", null],
  ["quý II/2026", null],
  ["", null],
])("a date typed as %j is %j", (typed, period) => {
  expect(readPeriod(typed)).toBe(period);
});

test("a date that is written is read as the same date", () => {
  for (const period of ["2026", "2026-06", "2026-06-30"]) for (const lang of ["vi", "en"] as const) expect(readPeriod(formatPeriod(period, lang))).toBe(period);
});
