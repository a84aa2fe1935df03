import type { PrismaClient, Release } from "@toso/prisma/client";
import { readCatalogue, type Catalogue } from "../release/catalogue.ts";
import { changedColumns, kindsInOrder, type ChangeKind, type FigureChange } from "../release/change/change.ts";
import { compareCatalogues } from "../release/change/compare-catalogues.ts";
import { countChanges, readSegment } from "../release/change/find-changes.ts";

const mostListed = 500;
const headings: Record<ChangeKind, string> = { corrected: "Đính chính / Corrected", removed: "Đã bỏ / Removed", added: "Thêm mới / Added" };

/**
 * Writes what the releases up to this one added, corrected and removed as Markdown, newest first, in both languages: of a release at most 500 figures of each kind,
 * with old and new value. The first release lists none: all of its figures are new.
 */
export async function writeChangeLog(prisma: PrismaClient, until: Release): Promise<string> {
  const releases = await prisma.release.findMany({ where: { id: { lte: until.id } }, orderBy: { id: "desc" } });
  const counts = await countChanges(prisma, 0, until.id);
  const parts: string[] = ["# Các thay đổi của số liệu / Changes of the figures"];
  let catalogue = await readCatalogue(prisma, until);
  for (const [at, release] of releases.entries()) {
    const previous = releases[at + 1];
    const before = previous ? await readCatalogue(prisma, previous) : null;
    parts.push(`## ${release.version}, ${release.date.slice(0, 10)}`, release.summaryVi, release.summaryEn);
    if (!before) parts.push(`Bản đầu tiên: ${release.observationCount} con số. / The first release: ${release.observationCount} figures.`);
    else {
      for (const kind of kindsInOrder) {
        const count = counts.get(release.id)?.get(kind) ?? 0;
        if (count === 0) continue;
        const changes = await readSegment(prisma, { release, kind, after: null, inverted: false, limit: mostListed }, {});
        const more = count > mostListed ? [`- … ${count - mostListed} con số nữa / more`] : [];
        parts.push(
          `### ${headings[kind]}: ${count}`,
          [...changes.map((change) => writeFigure(kind === "removed" ? before : catalogue, change)), ...more].join("\n"),
        );
      }
      const rows = compareCatalogues(before, catalogue);
      if (rows.length > 0)
        parts.push(
          "### Thay đổi khác / Besides figures",
          rows
            .map(
              ({ file, kind, key, columns }) =>
                `- ${file}, ${key}: ${kind}${columns.map(({ name, before, after }) => `; ${name}: "${before}" → "${after}"`).join("")}`,
            )
            .join("\n"),
        );
    }
    if (before) catalogue = before;
  }
  return `${parts.join("\n\n")}\n`;
}

function writeFigure(catalogue: Catalogue, change: FigureChange): string {
  const { areaScheme, areaCode, indicatorCode, period, sourceCode } = (change.after ?? change.before)!;
  const columns = changedColumns(change);
  const side = (figure: FigureChange["before"]) => (figure ? `${figure.value}${columns.includes("obs_status") ? ` (${figure.obsStatus})` : ""}` : "–");
  const values = change.before && change.after ? `${side(change.before)} → ${side(change.after)}` : side(change.after ?? change.before);
  const others = columns.filter((column) => column !== "value");
  return `- ${catalogue.area(areaScheme, areaCode)!.nameVi} (${areaScheme} ${areaCode}), ${indicatorCode}, ${period}, ${sourceCode}: ${values}${others.length > 0 ? ` [${others.join(", ")}]` : ""}`;
}
