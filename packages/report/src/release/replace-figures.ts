/** The columns by which figures are told apart and put in order. */
export const key = ["area_scheme", "area_code", "indicator", "period", "source_id"] as const;
export type Keyed = Record<(typeof key)[number], string>;

/** A report by what tells whose figures it may replace. */
export interface OwnedReport {
  sourceId: string;
  officeId: string;
}

/** A figure that stood in the dataset, and the one of the same office that takes its place. */
export interface Replacement {
  before: Figure;
  after: Figure;
}

/** The cells of a figure that are told of one that was replaced. */
export type Figure = Keyed & { value: unknown; qualifier: unknown };

/** A step of the merger as area_lineage.csv has it. */
interface Step {
  change: string;
  from_scheme: string;
  from_code: string;
  to_scheme: string;
  to_code: string;
}

/** Which figures of offices a collection writes, and which it takes the place of. */
export interface Replacing<Row extends Figure> {
  /** The rows to write: of two of one office for one area, indicator and period the one decided last. */
  rows: Row[];
  /** Returns the row that takes the place of one that stands in the dataset; null where it stays. */
  replacementOf(standing: Figure): Row | null;
}

/**
 * Decides which of the figures of reports count, given in the order in which their reports were decided. An office corrects its own figure by handing it in again, so the later one takes the place
 * of the earlier one; a figure of another office or source is never touched, for two sources that differ are a disagreement that readers are to see.
 * A province that the merger left as it was is one place under both of its codes.
 */
export function decideReplacing<Row extends Figure>(figures: readonly Row[], reports: readonly OwnedReport[], steps: readonly Step[]): Replacing<Row> {
  const officeOf = new Map(reports.map(({ sourceId, officeId }) => [sourceId, officeId]));
  const oldPlaceOf = new Map(
    steps.filter(({ change }) => change === "unchanged").map((step) => [`${step.to_scheme} ${step.to_code}`, `${step.from_scheme} ${step.from_code}`]),
  );
  const whatOf = ({ area_scheme, area_code, indicator, period, source_id }: Figure): string | null => {
    const office = officeOf.get(source_id);
    if (office === undefined) return null;
    const place = `${area_scheme} ${area_code}`;
    return [office, oldPlaceOf.get(place) ?? place, indicator, period].join("\n");
  };
  const last = new Map(figures.map((figure) => [whatOf(figure), figure]));
  return {
    rows: figures.filter((figure) => last.get(whatOf(figure)) === figure),
    replacementOf: (standing) => {
      const what = whatOf(standing);
      return what === null ? null : (last.get(what) ?? null);
    },
  };
}
