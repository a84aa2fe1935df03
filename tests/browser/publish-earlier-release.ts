import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate, openDatabase } from "@toso/api/database";
import { describeFinding, publishDirectory } from "@toso/api/publish";
import { writePdf } from "../fixtures/write-pdf.ts";
import { acceptReport, type Value } from "../report/accept-report.ts";

const dataset = fileURLToPath(new URL("../../prisma/data", import.meta.url));

/** How the release before the current one differs, for the portal under test: what the current one then corrects, adds and takes out. */
export const earlierRelease = {
  // Later than the releases of the history, which would otherwise be published after it.
  version: "3.0.9",
  /** Stood with another value. */
  corrected: { area: "VN63 48", indicator: "teams", period: "2024", now: 2531, before: 2513 },
  /** Was not there yet. */
  added: { area: "VN63 20", indicator: "households_internet_pct", period: "2025" },
  /** Was there and is no more. */
  removed: { area: "VN63 01", indicator: "members", period: "2021", value: 12345 },
};

/** A report that was accepted and waits for a release, so that the portal under test has the page of one. What its office writes would be markup where a page took it for that. */
export const waitingReport = {
  id: "r0a1b2c3d4e5",
  office: "Sở Khoa học và Công nghệ <b>Đà Nẵng</b>",
  values: [
    { value: "2612", indicatorCode: "teams", period: "2026-06" },
    { value: "82.55", indicatorCode: "smartphone_pct", period: "2025", qualifier: "about", definitionKept: false, note: '<img src="x"> tính theo hộ' },
  ] satisfies Value[],
  /** Shows where the second figure comes from, and everybody may read it. Its name holds a person. */
  evidence: { id: "e0a1b2c3d4e5", fileName: "Công văn của ông Nguyễn Văn Ví Dụ.pdf", content: writePdf("Công văn"), size: 120_000, sha256: "", isPublic: true },
};

/** Publishes the release before the current one into the database folder, unless it is there; so the portal under test has a past. A database of a run with another past is removed. */
export async function publishEarlierRelease(directory: string): Promise<void> {
  if (await hasPast(directory)) return;
  rmSync(directory, { recursive: true, force: true });
  const database = await openDatabase({ directory });
  try {
    await migrate(database);
    const folder = `${directory}-earlier`;
    cpSync(dataset, folder, { recursive: true });
    writeFileSync(join(folder, "release.csv"), `version,date,summary_vi,summary_en\n${earlierRelease.version},2026-11-01,Bản trước để thử,Trial of a past\n`);
    const file = join(folder, "observations.csv");
    writeFileSync(file, takeBack(readFileSync(file, "utf8")));
    const { findings, published } = await publishDirectory(database.prisma, folder);
    rmSync(folder, { recursive: true });
    if (!published) throw new Error(findings.map(describeFinding).join("\n"));
    const { id, values, evidence } = waitingReport;
    await acceptReport(database, values, waitingReport);
    await database.prisma.evidence.create({ data: { ...evidence, reportId: id } });
    await database.prisma.reportedValue.updateMany({ where: { reportId: id, place: 1 }, data: { evidenceUrl: null, evidenceId: evidence.id } });
  } finally {
    await database.close();
  }
}

async function hasPast(directory: string): Promise<boolean> {
  if (!existsSync(directory)) return false;
  const database = await openDatabase({ directory });
  try {
    await migrate(database);
    const first = await database.prisma.release.findFirst({ orderBy: { id: "asc" } });
    return first?.version === earlierRelease.version && (await database.prisma.evidence.count({ where: { id: waitingReport.evidence.id } })) === 1;
  } finally {
    await database.close();
  }
}

function takeBack(text: string): string {
  const { corrected, added, removed } = earlierRelease;
  const startOf = ({ area, indicator, period }: { area: string; indicator: string; period: string }) => `${area.replace(" ", ",")},${indicator},${period},`;
  const lines = text.split("\n");
  const one = (start: string) => {
    const [found, second] = lines.filter((line) => line.startsWith(start));
    if (!found || second) throw new Error(`observations.csv has not exactly one line that begins with ${start}`);
    return found;
  };
  const wrong = one(startOf(corrected));
  const changed = wrong.replace(`,${corrected.now},`, `,${corrected.before},`);
  if (changed === wrong) throw new Error(`${wrong} does not say ${corrected.now}`);
  const left = one(startOf(added));
  const gone = `${startOf(removed)}stated,${removed.value},exact,A,reported,S044,,`;
  return [...lines.filter((line) => line !== left).map((line) => (line === wrong ? changed : line)), gone, ""].join("\n");
}

if (import.meta.main) await publishEarlierRelease(process.argv[2]!);
