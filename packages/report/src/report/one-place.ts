import type { Catalogue } from "@toso/api/release";
import type { Area, Prisma } from "@toso/prisma/client";
import type { ReportedArea } from "./reported-figure.ts";

/** Returns the area that stands for a place: of a province that the merger left as it was the one of the 34, under whichever code it is named, and of all others the area itself. */
export function presentArea({ twinOf }: Pick<Catalogue, "twinOf">, area: Area): Area {
  return area.scheme === "VN63" ? (twinOf(area) ?? area) : area;
}

/** Returns the area that the dataset has a place by: of a province that the merger left as it was the one of the 63, under whichever code it is named, and of all others the area itself. */
export function datasetArea({ twinOf }: Pick<Catalogue, "twinOf">, area: Area): Area {
  return area.scheme === "VN34" ? (twinOf(area) ?? area) : area;
}

/** Lists the codes of a place: of a province that the merger left as it was that of both divisions, and of all others, and where no release lists it, its own. */
export function keysOfPlace(catalogue: Pick<Catalogue, "area" | "twinOf"> | undefined, { scheme, code }: ReportedArea): ReportedArea[] {
  const area = catalogue?.area(scheme, code);
  const twin = area && catalogue!.twinOf(area);
  return [{ scheme, code }, ...(twin ? [{ scheme: twin.scheme, code: twin.code }] : [])];
}

/** Lists the codes of a place as `keysOfPlace` does, in the newest release. For what is inside a transaction, which may ask through itself alone. */
export async function findKeysOfPlace(tx: Prisma.TransactionClient, { scheme, code }: ReportedArea): Promise<ReportedArea[]> {
  const own = { scheme, code };
  if (code.includes("\0")) return [own];
  const newest = await tx.release.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  const sides = [
    { fromScheme: scheme, fromCode: code },
    { toScheme: scheme, toCode: code },
  ];
  const step = newest && (await tx.lineage.findFirst({ where: { releaseId: newest.id, change: "unchanged", OR: sides } }));
  if (!step) return [own];
  return [
    { scheme: step.toScheme, code: step.toCode },
    { scheme: step.fromScheme, code: step.fromCode },
  ];
}

/** Returns whether an area is one of these. */
export const isAmong = (areas: readonly ReportedArea[], { scheme, code }: ReportedArea): boolean =>
  areas.some((area) => area.scheme === scheme && area.code === code);
