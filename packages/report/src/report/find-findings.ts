import { checkPlausibility, type GivenFigure, type PlausibilityCode, type Reading } from "@toso/api/release";
import { checkRow } from "./check-row.ts";
import type { ReportFinding } from "./finding.ts";
import type { ReportedArea, ReportedFigure } from "./reported-figure.ts";
import { tellPlausibility } from "./tell-plausibility.ts";

/** Returns all that is wrong with the figures of a report, and what in them is worth a second look beside the current release (null before the first); in the order of the figures, [] where all is well. */
export async function findFindings(reading: Reading | null, { scheme, code }: ReportedArea, figures: readonly ReportedFigure[]): Promise<ReportFinding[]> {
  if (figures.length === 0) {
    const nothing = { indicatorCode: null, period: null, field: null, place: null, details: [], keptReason: null };
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
  const given = checked.flatMap(({ given }) => given ?? []);
  const findings = await Promise.all(
    checked.map(async ({ figure, place, findings, given: own }) => {
      if (!own || !reading || !area) return findings;
      return [...findings, ...(await findImplausible(reading, area, figure, place, own, given))];
    }),
  );
  return findings.flat();
}

async function findImplausible(
  reading: Reading,
  area: Parameters<typeof checkPlausibility>[1],
  { indicatorCode, period, kept }: ReportedFigure,
  place: number,
  own: GivenFigure,
  all: GivenFigure[],
): Promise<ReportFinding[]> {
  const reasons = kept as Partial<Record<PlausibilityCode, string>>;
  return (await checkPlausibility(reading, area, own, all)).map(({ code, details }) => ({
    code,
    severity: "PLAUSIBILITY",
    indicatorCode,
    period,
    field: code === "OLDER_THAN_KNOWN" ? "period" : "value",
    place,
    ...tellPlausibility(code, details),
    details: Object.entries(details).map(([name, value]) => ({ name, value })),
    keptReason: reasons[code]?.trim() || null,
  }));
}
