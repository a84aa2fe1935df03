import type { AreaScheme, Prisma, PrismaClient } from "@toso/prisma/client";
import type { DeskContext, SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";
import { findKeysOfPlace, presentArea } from "../report/one-place.ts";
import { openReading } from "../report/open-reading.ts";

/** An area of an office. */
export interface OfficeAreaKey {
  officeId: string;
  scheme: AreaScheme;
  code: string;
}

/**
 * Takes an area from an office, under either code where the merger left it as it was: from this moment nothing is begun, changed or handed in for it. What the office has of it stays, drafts too, and what was handed in is decided on as before. Throws NOT_FOUND
 * where the office does not have it.
 */
export async function takeArea(prisma: PrismaClient, editor: SignedIn, area: OfficeAreaKey): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // Of two editors one takes it.
    const { officeId } = area;
    const { count } = isText(area) ? await tx.officeArea.deleteMany({ where: { officeId, OR: await findKeysOfPlace(tx, area) } }) : { count: 0 };
    if (count === 0) throw refuse("NOT_FOUND", "The office has no such area. Read the offices again.");
    await tx.takenArea.create({ data: { ...area, userId: editor.id } });
  });
}

/** Gives an office an area; of a province that the merger left as it was the present one, and nothing where the office has the place already. Throws NOT_FOUND for an office that is not there, BAD_ARGUMENT for what is no province. */
export async function giveArea(context: DeskContext, area: OfficeAreaKey): Promise<void> {
  const { officeId, scheme, code } = area;
  const catalogue = (await openReading(context))?.catalogue;
  const found = catalogue?.area(scheme, code);
  if (!found || found.kind === "nation" || found.kind === "region") throw refuse("BAD_ARGUMENT", "There is no such province.", { field: "code" });
  const office = isText(area) ? await context.prisma.office.findUnique({ where: { id: officeId } }) : null;
  if (!office) throw refuse("NOT_FOUND", "There is no such office.");
  await context.prisma.$transaction((tx) => addAreas(tx, officeId, [presentArea(catalogue!, found)]));
}

/** Adds places to those of an office, each by its present code, but for those that it has already under either. */
export async function addAreas(tx: Prisma.TransactionClient, officeId: string, areas: readonly Pick<OfficeAreaKey, "scheme" | "code">[]): Promise<void> {
  for (const { scheme, code } of areas) {
    const has = await tx.officeArea.count({ where: { officeId, OR: await findKeysOfPlace(tx, { scheme, code }) } });
    if (has === 0) await tx.officeArea.createMany({ data: [{ officeId, scheme, code }], skipDuplicates: true });
  }
}

const isText = ({ officeId, code }: OfficeAreaKey) => !officeId.includes("\0") && !code.includes("\0");
