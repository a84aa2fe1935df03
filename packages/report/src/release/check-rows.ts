import { Mendable } from "@toso/api/errors";
import { checkPeriod, checkValue, findTextProblem, isWholeAddress } from "@toso/api/release";
import { tables } from "@toso/api/tables";
import { readPublisher } from "../report/read-office-name.ts";
import type { CollectedReport, DescribedRelease } from "./describe-release.ts";

/** The rows that collecting would write. */
export interface NewRows {
  release: DescribedRelease;
  reports: { report: CollectedReport; source: Record<string, string>; figures: Record<string, string>[] }[];
}

/** The most problems that are told at once. */
const mostTold = 20;

/**
 * Refuses rows that the check of a release would refuse, before anything is written: Mendable, with a sentence for each that names the report. What is kept by now has passed the
 * same rules when it came in; this is for what came in before a rule was made. `units` are those of the indicators of the dataset.
 */
export function refuseBadRows({ release, reports }: NewRows, units: ReadonlyMap<string, string>): void {
  const told = reports.flatMap(({ report, source, figures }) => {
    const whose = `Report ${report.id} of the office "${showHidden(report.office.name)}" (${report.office.id})`;
    return [
      ...findSourceProblems(source).map((problem) => `${whose}: ${problem}`),
      ...figures.flatMap((figure) =>
        findFigureProblems(figure, units, release.date).map(
          (problem) => `${whose}, ${showHidden(figure.indicator!)} of ${showHidden(figure.period!)}: ${problem}`,
        ),
      ),
    ];
  });
  // A summary repeats names of offices, so what is wrong with those was told.
  if (told.length === 0) told.push(...findCellProblems("release.csv", release).map((problem) => `The row of release.csv: ${problem}`));
  if (told.length === 0) return;
  const more = told.length > mostTold ? `\nand ${told.length - mostTold} more.` : "";
  throw new Mendable(`Nothing was collected, and no file was changed:\n${told.slice(0, mostTold).join("\n")}${more}`);
}

function findSourceProblems(source: Record<string, string>): string[] {
  const name = readPublisher(source.publisher!);
  const { publisher: _publisher, ...others } = source;
  return [
    ...("problem" in name
      ? [`the name of the office cannot stand in a release. ${name.problem} ${name.remedy} An editor renames it at the desk (renameOffice).`]
      : []),
    ...findCellProblems("sources.csv", { ...others, publisher: "…" }),
    ...(isWholeAddress(source.url!) ? [] : [`${source.url} is no address of the web. Set TOSO_SITE to the public address of the portal.`]),
  ];
}

function findFigureProblems(figure: Record<string, string>, units: ReadonlyMap<string, string>, today: string): string[] {
  const unit = units.get(figure.indicator!);
  if (unit === undefined) return ["indicators.csv does not have this indicator. Add it there."];
  const problems = findCellProblems("observations.csv", figure);
  if (problems.length > 0) return problems;
  return [checkValue(Number(figure.value), unit), checkPeriod(figure.period!, today, "the release", "Collect once that day has come.")].flatMap((wrong) =>
    wrong ? [`${wrong.problem} ${wrong.remedy}`] : [],
  );
}

/** Lists what is wrong with the cells of a row by the rules of its file, each with its column. */
function findCellProblems(file: "sources.csv" | "observations.csv" | "release.csv", row: Record<string, string>): string[] {
  const cells = Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.trim().normalize("NFC")]));
  const problems = new Map<string, string>();
  for (const [column, cell] of Object.entries(cells)) {
    const hidden = findTextProblem(cell);
    if (hidden) problems.set(column, hidden.join(" "));
  }
  for (const { path, message } of tables[file].rules.safeParse(cells).error?.issues ?? []) {
    const column = String(path[0] ?? "");
    if (!problems.has(column)) problems.set(column, message.replace(" | ", " "));
  }
  return [...problems].map(([column, problem]) => `column ${column}: ${problem}`);
}

/** Writes what nobody sees, or what would break the line, as its number. */
function showHidden(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}
