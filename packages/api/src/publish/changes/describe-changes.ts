import { kindsInOrder } from "../../release/change/change.ts";
import type { CatalogueChange } from "../../release/change/compare-catalogues.ts";
import type { ChangeCounts, Changes, ListedChange } from "./list-changes.ts";

/** The most lines of a list that are printed. */
export const mostLines = 20;

/** Describes what a dataset changes, in lines of text; long lists end with how many more there are. */
export function describeChanges(changes: Changes): string[] {
  const { since, added, corrected, removed, unchanged, byIndicator, byArea, figures, catalogue } = changes;
  if (since === null) return ["The database holds no release: there is nothing to compare with."];
  const counts = { added, corrected, removed };
  return [
    `Against release ${since}: ${added} figures added, ${corrected} corrected, ${removed} removed, ${unchanged} unchanged.`,
    ...listed(
      "By indicator",
      byIndicator.length,
      byIndicator.map(({ indicator, ...of }) => `${indicator}: ${tellCounts(of)}`),
    ),
    ...listed(
      "By area",
      byArea.length,
      byArea.map(({ area, ...of }) => `${area}: ${tellCounts(of)}`),
    ),
    ...kindsInOrder.flatMap((kind) => {
      const ofKind = figures.filter((change) => change.kind === kind);
      return listed(`Figures ${kind}`, counts[kind], ofKind.map(describeFigure));
    }),
    ...listed("Other files", catalogue.length, catalogue.map(describeRow)),
  ];
}

/** Gives a heading and its lines, [] where `count` is 0; of more lines than fit, how many are left. */
function listed(heading: string, count: number, lines: string[]): string[] {
  if (count === 0) return [];
  const shown = lines.slice(0, mostLines).map((line) => `    ${line}`);
  return [`  ${heading}:`, ...shown, ...(count > shown.length ? [`    and ${count - shown.length} more (--json lists all)`] : [])];
}

function tellCounts(counts: ChangeCounts): string {
  return kindsInOrder
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(", ");
}

function describeFigure({ kind, area, indicator, period, source, before, after, columns }: ListedChange): string {
  const figure = `${area} ${indicator} ${period} (${source})`;
  if (kind === "added") return `${figure}: ${after}`;
  if (kind === "removed") return `${figure}: was ${before}`;
  return `${figure}: ${tellCells(columns)}`;
}

function describeRow({ file, kind, key, columns }: CatalogueChange): string {
  return `${file} ${key}: ${columns.length > 0 ? tellCells(columns) : kind}`;
}

function tellCells(columns: { name: string; before: string; after: string }[]): string {
  const shown = (cell: string) => (cell === "" ? "(empty)" : cell.length > 60 ? `${[...cell].slice(0, 60).join("")}…` : cell);
  return columns.map(({ name, before, after }) => `${name} ${shown(before)} → ${shown(after)}`).join(", ");
}
