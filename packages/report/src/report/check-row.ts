import { checkPeriod, checkValue, communesIndicator, endOfPeriod, startOfPeriod } from "@toso/api/release";
import type { Catalogue, GivenFigure } from "@toso/api/release";
import { tables } from "@toso/api/tables";
import type { Area } from "@toso/prisma/client";
import type { ErrorCode, FieldName, ReportFinding } from "./finding.ts";
import { findAddressProblem } from "./find-address-problem.ts";
import { readKept } from "./kept-reasons.ts";
import { readCell, readTextCell } from "./read-cell.ts";
import type { ReportedFigure } from "./reported-figure.ts";

/** What the cells of observations.csv may hold: the same rules by which a release is checked. */
const { value: valueCell, period: periodCell, note_vi: noteCell } = tables["observations.csv"].columns;
const longestNote = 1_000;
const longestAddress = 500;

/** The day it is in Viet Nam, YYYY-MM-DD. */
export const todayInVietNam = (): string => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });

/**
 * Checks a figure by itself; `earlier` is the place of another with its indicator and date. Returns what is wrong with it, and the figure as it was read, null where number, date
 * or indicator cannot be.
 */
export function checkRow(
  catalogue: Catalogue | null,
  area: Area | undefined,
  figure: ReportedFigure,
  place: number,
  earlier: number | undefined,
): { findings: ReportFinding[]; given: GivenFigure | null } {
  const { indicatorCode, period, qualifier, definitionKept, note, evidenceUrl, evidenceId } = figure;
  const findings: ReportFinding[] = [];
  const add = (code: ErrorCode, field: FieldName, message: string, remedy: string, details: Record<string, string> = {}) =>
    void findings.push({
      code,
      severity: "ERROR",
      indicatorCode,
      period,
      field,
      place,
      message,
      remedy,
      details: Object.entries(details).map(([name, given]) => ({ name, value: given })),
      about: null,
      keptReason: null,
    });

  const indicator = catalogue?.indicators.get(indicatorCode);
  if (!indicator) add("UNKNOWN_INDICATOR", "indicatorCode", `There is no indicator "${indicatorCode.slice(0, 60)}".`, "Choose one of the form.");
  else if (indicator.nationalOnly || indicatorCode === communesIndicator)
    add("NOT_FOR_PROVINCES", "indicatorCode", "A province has no figure of its own for this indicator.", "Leave it out.");

  const number = readCell(valueCell.cell, figure.value);
  if (figure.value.trim() === "") add("NO_VALUE", "value", "The number is missing.", "Write it, or take the figure out.");
  else if ("problem" in number) add("NOT_A_NUMBER", "value", number.problem, number.remedy);
  const wrong = indicator && "read" in number ? checkValue(number.read, indicator.unit, figure.value.trim()) : null;
  if (wrong) add(wrong.code, wrong.column, wrong.problem, wrong.remedy);

  const date = readCell(periodCell.cell, period);
  if (period.trim() === "") add("NO_PERIOD", "period", "The date is missing.", "Write the year, month or day that the number is true for.");
  else if ("problem" in date) add("BAD_PERIOD", "period", date.problem, date.remedy);
  else checkDate(date.read, catalogue, area, add);
  if (earlier !== undefined) add("DUPLICATE", "period", "This indicator stands twice with this date.", "Keep one of the two.", { place: String(earlier + 1) });

  checkTexts(figure, add);
  if (!evidenceUrl && !evidenceId) add("NO_EVIDENCE", "evidenceUrl", "Nothing shows where the number comes from.", "Give a public address, or upload a PDF.");
  const badAddress = evidenceUrl ? findAddressProblem(evidenceUrl) : null;
  if (badAddress) add(badAddress.code, "evidenceUrl", badAddress.problem, badAddress.remedy);
  if (!definitionKept && !note) add("NO_DEFINITION_NOTE", "note", "The definition was not followed.", "Say in the note what was counted instead.");

  const isReadable = indicator && !indicator.nationalOnly && indicatorCode !== communesIndicator && "read" in number && "read" in date;
  return { findings, given: isReadable && !wrong ? { indicator, value: number.read, period: date.read, qualifier, definitionKept } : null };
}

type Add = (code: ErrorCode, field: FieldName, message: string, remedy: string, details?: Record<string, string>) => void;

function checkDate(period: string, catalogue: Catalogue | null, area: Area | undefined, add: Add): void {
  const future = checkPeriod(period, todayInVietNam(), "today", "Hand in figures of days that have come.");
  if (future) return add(future.code, future.column, future.problem, future.remedy, { day: todayInVietNam() });
  // A province that the merger left as it was is the same under both codes.
  if (!catalogue || !area || catalogue.twinOf(area)) return;
  const { validFrom, validTo } = area;
  if (validFrom && endOfPeriod(period) < validFrom)
    add("BEFORE_AREA", "period", `The area is there since ${validFrom}.`, "Hand the figure in for the area that was there before.", { validFrom });
  if (validTo && startOfPeriod(period) > validTo)
    add("AFTER_AREA", "period", `The area was there until ${validTo}.`, "Hand the figure in for the area that is there since.", { validTo });
}

function checkTexts({ note, evidenceUrl, kept }: ReportedFigure, add: Add): void {
  const texts: [field: FieldName, text: string, most: number][] = [
    ["note", note ?? "", longestNote],
    ["evidenceUrl", evidenceUrl ?? "", longestAddress],
    ...readKept(kept).map(({ reason }): [FieldName, string, number] => ["kept", reason, longestNote]),
  ];
  for (const [field, text, most] of texts) {
    if (text.length > most) {
      add("TEXT_TOO_LONG", field, `The text has ${text.length} characters.`, `Shorten it to ${most}.`, { length: String(text.length), maximum: String(most) });
      continue;
    }
    if (field === "evidenceUrl") continue;
    const cell = readTextCell(noteCell.cell, text);
    if ("problem" in cell) add("BAD_TEXT", field, cell.problem, cell.remedy);
  }
}
