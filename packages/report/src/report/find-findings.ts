import { checkPlausibility, type GivenFigure, type PlausibilityCode, type Reading, type ReportedBefore } from "@toso/api/release";
import { checkRow, todayInVietNam } from "./check-row.ts";
import type { ReportFinding } from "./finding.ts";
import { readKept, writeAbout } from "./kept-reasons.ts";
import type { ReportedArea, ReportedFigure } from "./reported-figure.ts";
import { tellPlausibility } from "./tell-plausibility.ts";

/**
 * Returns all that is wrong with the figures of a report, and what in them is worth a second look beside the current release (null before the first) and what was accepted for the next; in
 * the order of the figures, [] where all is well.
 */
export async function findFindings(
  reading: Reading | null,
  { scheme, code }: ReportedArea,
  figures: readonly ReportedFigure[],
  before: ReportedBefore,
): Promise<ReportFinding[]> {
  if (figures.length === 0) {
    const nothing = { indicatorCode: null, period: null, field: null, place: null, details: [], about: null, keptReason: null };
    return [{ ...nothing, code: "EMPTY", severity: "ERROR", message: "The report has no figure.", remedy: "Fill in one figure at least." }];
  }
  const area = reading?.catalogue.area(scheme, code);
  const seen = new Map<string, number>();
  const checked = figures.map((figure, place) => {
    const key = `${figure.indicatorCode} ${figure.period.trim()}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, place);
    return { figure, place, ...checkRow(reading?.catalogue ?? null, area, figure, place, earlier) };
  });
  const all = checked.flatMap(({ given }) => given ?? []);
  const others = { all, ...before, today: todayInVietNam() };
  const findings = await Promise.all(
    checked.map(async ({ figure, place, findings, given: own }) => {
      if (!own || !reading || !area) return findings;
      const found = await checkPlausibility(reading, area, own, all.indexOf(own), others);
      return [...findings, ...found.map(({ code, details }) => tellImplausible(figure, place, own, code, details))];
    }),
  );
  return findings.flat();
}

function tellImplausible(
  { indicatorCode, period, kept }: ReportedFigure,
  place: number,
  own: GivenFigure,
  code: PlausibilityCode,
  details: Record<string, string>,
): ReportFinding {
  const about = writeAbout(own, details);
  return {
    code,
    severity: "PLAUSIBILITY",
    indicatorCode,
    period,
    field: code === "OLDER_THAN_KNOWN" || code === "SAME_DATE" ? "period" : "value",
    place,
    ...tellPlausibility(code, details),
    details: Object.entries(details).map(([name, value]) => ({ name, value })),
    about,
    keptReason:
      readKept(kept)
        .find((one) => one.code === code && one.about === about)
        ?.reason.trim() || null,
  };
}
