import type { AreaScheme, Prisma } from "@toso/prisma/client";
import { nameArea, type NamedArea, type Places } from "./name-area.ts";

/** A step of the merger, by the keys of both sides. */
interface Step {
  change: string;
  fromScheme: string;
  fromCode: string;
  toScheme: string;
  toCode: string;
}

/** Gives areas and steps of the merger as what tells names apart. */
export function placesOf(areas: readonly NamedArea[], steps: readonly Step[]): Places {
  const unchanged = new Set(
    steps.filter(({ change }) => change === "unchanged").flatMap((step) => [`${step.fromScheme} ${step.fromCode}`, `${step.toScheme} ${step.toCode}`]),
  );
  return { areas, twinOf: ({ scheme, code }) => (unchanged.has(`${scheme} ${code}`) ? true : undefined) };
}

/** Names an area in the newest release that lists it, told apart from another of its name; by its code where none does. For what is inside a transaction, which may ask through itself alone. */
export async function findAreaName(
  tx: Prisma.TransactionClient,
  { scheme, code }: { scheme: AreaScheme; code: string },
): Promise<(language: "vi" | "en") => string> {
  const select = { releaseId: true, scheme: true, code: true, nameVi: true, nameEn: true };
  const area = await tx.area.findFirst({ where: { scheme, code }, orderBy: { releaseId: "desc" }, select });
  if (!area) return () => code;
  const where = { releaseId: area.releaseId };
  const places = placesOf(await tx.area.findMany({ where, select }), await tx.lineage.findMany({ where }));
  return (language) => nameArea(places, area, language);
}
