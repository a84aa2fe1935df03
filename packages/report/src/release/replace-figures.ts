/** The columns by which figures are told apart and put in order. */
export const key = ["area_scheme", "area_code", "indicator", "period", "source_id"] as const;
export type Keyed = Record<(typeof key)[number], string>;

/** A report by what tells whose figures it may replace. */
export interface OwnedReport {
  sourceId: string;
  officeId: string;
  handedInAt: Date;
}

/** A figure that stood in the dataset, and the one of the same office that takes its place. */
export interface Replacement {
  before: Figure;
  after: Figure;
}

/** The cells of a figure that are told of one that was replaced. */
export type Figure = Keyed & { value: unknown; qualifier: unknown; obs_status: unknown };

/** A step of the merger as area_lineage.csv has it. */
interface Step {
  change: string;
  from_scheme: string;
  from_code: string;
  to_scheme: string;
  to_code: string;
}

/** Gives, by scheme and code among the 34, the provinces that the merger left as they were: the dataset has their figures of all days under the code that they have among the 63. */
export function placesBefore(steps: readonly Step[]): Map<string, { scheme: "VN63"; code: string }> {
  const unchanged = steps.filter(({ change }) => change === "unchanged");
  return new Map(unchanged.map((step) => [`${step.to_scheme} ${step.to_code}`, { scheme: "VN63", code: step.from_code }]));
}

/** Which figures of offices a collection writes, and which it takes the place of. */
export interface Replacing<Row extends Figure> {
  /** The rows to write: of two of one office for one area, indicator and period the one handed in last. */
  rows: Row[];
  /** Returns the row that takes the place of one that stands in the dataset; null where it stays. */
  replacementOf(standing: Figure): Row | null;
}

/**
 * Decides which of the figures of reports count, beside those of `standing` that the dataset has from reports. An office corrects its own figure by handing it in again, so the one handed in later takes the place
 * of the earlier one, in whatever order they were decided; a figure of another office or source is never touched, for two sources that differ are a disagreement that readers are to see.
 * A province that the merger left as it was is one place under both of its codes.
 */
export function decideReplacing<Row extends Figure>(
  figures: readonly Row[],
  standing: readonly Figure[],
  reports: readonly OwnedReport[],
  steps: readonly Step[],
): Replacing<Row> {
  const reportOf = new Map(reports.map((report) => [report.sourceId, report]));
  const before = placesBefore(steps);
  const whatOf = ({ area_scheme, area_code, indicator, period, source_id }: Figure): string | null => {
    const report = reportOf.get(source_id);
    if (report === undefined) return null;
    const { scheme, code } = before.get(`${area_scheme} ${area_code}`) ?? { scheme: area_scheme, code: area_code };
    return [report.officeId, scheme, code, indicator, period].join("\n");
  };
  const handedInAt = ({ source_id }: Figure) => reportOf.get(source_id)!.handedInAt.getTime();
  const last = new Map<string, number>();
  for (const figure of [...standing, ...figures]) {
    const what = whatOf(figure);
    if (what !== null) last.set(what, Math.max(handedInAt(figure), last.get(what) ?? 0));
  }
  const rows = new Map(figures.filter((figure) => handedInAt(figure) === last.get(whatOf(figure)!)).map((figure) => [whatOf(figure)!, figure]));
  return {
    rows: [...rows.values()],
    replacementOf: (figure) => {
      const what = whatOf(figure);
      return what === null ? null : (rows.get(what) ?? null);
    },
  };
}
