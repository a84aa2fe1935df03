import type { AreaScheme, Prisma, PrismaClient, Report } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { makeId } from "../make-id.ts";
import { refuse } from "../refuse.ts";
import { findKeysOfPlace, isAmong } from "./one-place.ts";
import type { ReportedArea } from "./reported-figure.ts";
import { atOffice, transactionTimeouts } from "./take-step.ts";

/** Refuses a place, by all its codes, that is not one of the office: NOT_FOUND. */
export function needOwnArea({ areas }: SignedIn, place: readonly ReportedArea[]): void {
  if (!areas.some((area) => isAmong(place, area))) throw refuse("NOT_FOUND", "Your office does not hand in figures for this area.");
}

/** Refuses, with AREA_TAKEN, what changes a report of an area that its office does not have any more; otherwise the office has it until the transaction ends. */
export async function holdOwnArea(tx: Prisma.TransactionClient, { officeId, scheme, code }: Pick<Report, "officeId" | "scheme" | "code">): Promise<void> {
  const keys = (await findKeysOfPlace(tx, { scheme, code })).map((key) => `${key.scheme} ${key.code}`);
  const held = await tx.$queryRaw<unknown[]>`
    SELECT "code" FROM "OfficeArea" WHERE "officeId" = ${officeId} AND "scheme"::text || ' ' || "code" = ANY(${keys}) ORDER BY "scheme" FOR KEY SHARE`;
  if (held.length === 0) throw refuse("AREA_TAKEN", "Your office does not hand in figures for this area any more: an editor took it. What is there stays.");
}

/** Returns the id of the report of an office for a place, under either code of it, that is being written or was returned, or of a new one. Throws NOT_FOUND for an area of another office. */
export async function startReport(prisma: PrismaClient, user: SignedIn, scheme: AreaScheme, code: string): Promise<string> {
  const place = await findKeysOfPlace(prisma, { scheme, code });
  needOwnArea(user, place);
  const officeId = user.officeId!;
  return prisma.$transaction(async (tx) => {
    // Two of an office who begin at once are to write in one report.
    await tx.$queryRaw`SELECT "id" FROM "Office" WHERE "id" = ${officeId} FOR UPDATE`;
    await holdOwnArea(tx, { officeId, scheme, code });
    const open = await tx.report.findFirst({ where: { officeId, OR: place, status: { in: [...atOffice] } }, orderBy: { createdAt: "asc" } });
    return (open ?? (await tx.report.create({ data: { id: makeId("r"), officeId, scheme, code } }))).id;
  }, transactionTimeouts);
}
