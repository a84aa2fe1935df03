import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Mendable } from "@toso/api/errors";
import { describeFinding, readDataset, readObservations, type Finding } from "@toso/api/publish";
import type { Prisma, PrismaClient } from "@toso/prisma/client";
import { nameArea, type NamedArea } from "../report/name-area.ts";
import { placesOf } from "../report/read-places.ts";
import { findReportId } from "../report/report-address.ts";
import { refuseBadRows } from "./check-rows.ts";
import { dayInVietNam, describeFigure, describeSource } from "./describe-rows.ts";
import { insertRows, replaceRows, type NewRow, type OldLines } from "./insert-rows.ts";
import { finishFiles, placeFiles } from "./place-files.ts";
import { decideReplacing, key, placesBefore, type Figure, type Keyed, type OwnedReport, type Replacement, type Replacing } from "./replace-figures.ts";
import { describeRelease, type CollectedReport } from "./describe-release.ts";

/** What was collected into a dataset. */
export interface Collected {
  /** Version that the dataset says of itself now. */
  version: string;
  reports: CollectedReport[];
  /** Figures that an office had reported before and that one of these took the place of. */
  replaced: Replacement[];
}

type AcceptedReport = Prisma.ReportGetPayload<{ include: { office: true; values: true } }>;
type Dataset = Awaited<ReturnType<typeof readDataset>>["dataset"];

// In this order a dataset of which a part is old has findings, whichever part that is, until the last is in its place.
const files = ["observations.csv", "sources.csv", "release.csv"];

/** The advisory lock of collecting: two at once would count on from the same source. */
const collectingLock = 63_35;
const timeouts = { maxWait: 60_000, timeout: 10 * 60_000 };

/**
 * Writes the figures of accepted reports, as far as the dataset of a folder has them not yet, as rows into its files, and raises its version. A row of
 * an earlier report of the same office for the same area, indicator and period is replaced; all other lines that stand there stay as they are.
 * A report is known by the address of its page (on `site`, without a slash at its end), which is its source, so nothing is written twice; a process killed meanwhile loses nothing:
 * the next one goes on. `today` is YYYY-MM-DD. Returns null where nothing is new. Throws Mendable where the files cannot be read, and where a release could not
 * hold what a report says; then no file is changed.
 */
export async function collectReports(
  prisma: PrismaClient,
  { directory: folder, site, today = todayInVietNam() }: { directory: string; site: string; today?: string },
): Promise<Collected | null> {
  const directory = resolve(folder);
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${collectingLock}::bigint)`;
    finishFiles(directory, files);
    const dataset = await readWhole(directory);
    const known = new Set(dataset["sources.csv"].map(({ url }) => findReportId(url)));
    const accepted = await tx.report.findMany({
      where: { status: "accepted" },
      include: { office: true, values: { orderBy: { place: "asc" } } },
      orderBy: [{ handedInAt: "asc" }, { id: "asc" }],
    });
    const fresh = accepted.filter(({ id, values }) => !known.has(id) && values.length > 0);
    if (fresh.length === 0) return null;
    const last = await tx.release.findFirst({ orderBy: { id: "desc" } });
    const reports = nameReports(fresh, dataset);
    const indicators = new Map(dataset["indicators.csv"].map((indicator) => [indicator.code, indicator]));
    const units = new Map([...indicators].map(([code, { unit }]) => [code, unit]));
    const oldPlaces = placesBefore(dataset["area_lineage.csv"]);
    const described = reports.map((report) => ({
      report,
      source: describeSource(report, site, today),
      figures: report.values.map((value) =>
        describeFigure({ ...report, ...oldPlaces.get(`${report.scheme} ${report.code}`) }, value, units.get(value.indicatorCode)),
      ),
    }));
    const owned = await findOwned(tx, dataset);
    const replacing = decideReplacing(
      described.flatMap(({ figures }) => figures),
      await readStanding(directory, owned),
      [...reports.map(({ sourceId, officeId, handedInAt }) => ({ sourceId, officeId, handedInAt: handedInAt! })), ...owned],
      dataset["area_lineage.csv"],
    );
    const placed = await placeFigures(directory, replacing);
    const written = new Map([...Map.groupBy(replacing.rows, ({ source_id }) => source_id)].map(([source, rows]) => [source, rows.length]));
    const { replaced } = placed;
    const release = describeRelease(dataset["release.csv"][0]!, last, { reports, written, replaced, indicators }, today);
    refuseBadRows({ release, reports: described }, units);
    const textOf = (file: string) => readFileSync(join(directory, file), "utf8");
    const sources = described.map(({ source }) => ({ cells: source, before: null }));
    placeFiles(directory, [
      ["observations.csv", insertRows(textOf("observations.csv"), placed.rows, placed.out)],
      ["sources.csv", insertRows(textOf("sources.csv"), sources)],
      ["release.csv", replaceRows(textOf("release.csv"), release)],
    ]);
    return { version: release.version, reports, replaced };
  }, timeouts);
}

/** Lists the reports that sources of the dataset are, each with its office; one that this database does not know is nobody's. */
async function findOwned(tx: Prisma.TransactionClient, dataset: Dataset): Promise<OwnedReport[]> {
  const sources = dataset["sources.csv"].flatMap(({ id, url }) => ({ sourceId: id, report: findReportId(url) ?? "" })).filter(({ report }) => report !== "");
  const known = await tx.report.findMany({
    where: { id: { in: sources.map(({ report }) => report) } },
    select: { id: true, officeId: true, handedInAt: true },
  });
  const reportOf = new Map(known.map((report) => [report.id, report]));
  return sources.flatMap(({ sourceId, report }) =>
    ((one) => (one ? { sourceId, officeId: one.officeId, handedInAt: one.handedInAt! } : []))(reportOf.get(report)),
  );
}

/** Reads the figures of these reports that stand in the dataset; what is wrong in the file is told where rows are placed. */
async function readStanding(directory: string, owned: readonly OwnedReport[]): Promise<Figure[]> {
  const own = new Set(owned.map(({ sourceId }) => sourceId));
  const standing: Figure[] = [];
  if (own.size > 0) for await (const { row } of readObservations(directory, () => {})) if (row && own.has(row.source_id)) standing.push(row);
  return standing;
}

/** Reads all files but the figures; throws Mendable with what is wrong in them. */
async function readWhole(directory: string): Promise<Dataset> {
  const { dataset, findings } = await readDataset(directory);
  if (!dataset["release.csv"][0] && findings.length === 0)
    findings.push({ file: "release.csv", line: 1, column: "", problem: "The file names no release.", remedy: "Write one row." });
  refuse(directory, findings);
  return dataset;
}

function refuse(directory: string, findings: Finding[]): void {
  if (findings.length === 0) return;
  const shown = findings.slice(0, 20).map(describeFinding).join("\n");
  throw new Mendable(`The dataset in ${directory} cannot be read, and nothing was collected:\n${shown}`);
}

/** Gives each report the next code of a source, and the name of its area, told apart where two provinces have it. */
function nameReports(fresh: AcceptedReport[], dataset: Dataset): CollectedReport[] {
  const last = Math.max(0, ...dataset["sources.csv"].map(({ id }) => Number(/^S(\d+)$/.exec(id)?.[1] ?? 0)));
  const areas = new Map(
    dataset["areas.csv"].map(({ scheme, code, name_vi, name_en }): [string, NamedArea] => [
      `${scheme} ${code}`,
      { scheme: scheme as NamedArea["scheme"], code, nameVi: name_vi, nameEn: name_en },
    ]),
  );
  const steps = dataset["area_lineage.csv"].map(({ change, from_scheme, from_code, to_scheme, to_code }) => ({
    change,
    fromScheme: from_scheme,
    fromCode: from_code,
    toScheme: to_scheme,
    toCode: to_code,
  }));
  const places = placesOf([...areas.values()], steps);
  return fresh.map((report, at) => {
    const area = areas.get(`${report.scheme} ${report.code}`);
    if (!area) throw new Mendable(`Report ${report.id} is of ${report.scheme} ${report.code}, which areas.csv does not have. Nothing was collected.`);
    return { ...report, sourceId: `S${String(last + 1 + at).padStart(3, "0")}`, areaVi: nameArea(places, area, "vi"), areaEn: nameArea(places, area, "en") };
  });
}

/** What collecting does to observations.csv: the new rows, each with the line that it stands before, and what is taken out. */
interface PlacedFigures {
  rows: NewRow[];
  out: OldLines[];
  replaced: Replacement[];
}

/** Finds where the new rows stand in observations.csv, which is in the order of its key, and which rows they take the place of. */
async function placeFigures(directory: string, replacing: Replacing<ReturnType<typeof describeFigure>>): Promise<PlacedFigures> {
  const rows = replacing.rows.toSorted(byKey);
  const placed: PlacedFigures = { rows: [], out: [], replaced: [] };
  const findings: Finding[] = [];
  const add = (line: number, column: string, problem: string, remedy: string) =>
    void findings.push({ file: "observations.csv", line, column, problem, remedy });
  let next = 0;
  let open: OldLines | null = null;
  for await (const { row } of readObservations(directory, add)) {
    if (!row) continue;
    // A cell may hold line ends: a row goes on to where the next one begins.
    if (open) open.end = row.line;
    open = null;
    for (; next < rows.length && byKey(rows[next]!, row) < 0; next++) placed.rows.push({ cells: rows[next]!, before: row.line });
    const after = replacing.replacementOf(row);
    if (!after) continue;
    placed.out.push((open = { line: row.line, end: null }));
    placed.replaced.push({ before: row, after });
  }
  refuse(directory, findings);
  placed.rows.push(...rows.slice(next).map((cells) => ({ cells, before: null })));
  return placed;
}

function byKey(one: Keyed, other: Keyed): number {
  for (const column of key) if (one[column] !== other[column]) return one[column] < other[column] ? -1 : 1;
  return 0;
}

function todayInVietNam(): string {
  return dayInVietNam(new Date());
}
