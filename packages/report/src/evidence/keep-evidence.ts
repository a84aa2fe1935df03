import { createHash } from "node:crypto";
import type { Evidence, PrismaClient } from "@toso/prisma/client";
import type { SignedIn } from "../context.ts";
import { makeId } from "../make-id.ts";
import { refuse } from "../refuse.ts";
import { holdReport } from "../report/hold-report.ts";
import { findReport, transactionTimeouts } from "../report/take-step.ts";
import { cleanFileName, mostFiles, needPdf } from "./read-pdf.ts";

/** What is told of evidence: all but its bytes. */
export type ToldEvidence = Omit<Evidence, "content">;

/** Returns evidence that this person may read; NOT_FOUND for what another office uploaded, for that of a draft before an editor, and for what is not there. */
export async function findEvidence(prisma: PrismaClient, user: SignedIn | null, id: string): Promise<ToldEvidence> {
  const evidence = id.includes("\0") ? null : await prisma.evidence.findUnique({ where: { id }, omit: { content: true }, include: { report: true } });
  const { report, ...told } = evidence ?? { report: null };
  const isOpen = evidence?.isPublic && (report?.status === "accepted" || report?.status === "published");
  const isOwn = report && user && (user.role === "editor" ? report.status !== "draft" : report.officeId === user.officeId);
  if (!isOpen && !isOwn) throw refuse("NOT_FOUND", "There is no such file.");
  return told as ToldEvidence;
}

/** Refuses early what would be refused in the end, before a byte is read. */
export async function needPlaceForEvidence(prisma: PrismaClient, user: SignedIn, reportId: string): Promise<void> {
  const report = await findReport(prisma, user, reportId);
  if (report.status !== "draft" && report.status !== "returned")
    throw refuse("WRONG_STEP", `Nothing is added to a report that is ${report.status}.`, { status: report.status });
}

/** Keeps a PDF as evidence of a report that is being written; private until its owner allows otherwise. Throws BAD_FILE, TOO_LARGE beyond twenty files, WRONG_STEP and NOT_FOUND. */
export async function keepEvidence(
  prisma: PrismaClient,
  user: SignedIn,
  reportId: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ToldEvidence> {
  needPdf(bytes);
  const { id } = await findReport(prisma, user, reportId);
  return prisma.$transaction(async (tx) => {
    await holdReport(tx, id);
    if ((await tx.evidence.count({ where: { reportId: id } })) >= mostFiles)
      throw refuse("TOO_LARGE", `A report has at most ${mostFiles} files.`, { maximum: mostFiles });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const data = { id: makeId("e"), reportId: id, fileName: cleanFileName(name), content: bytes, size: bytes.length, sha256 };
    return tx.evidence.create({ data, omit: { content: true } });
  }, transactionTimeouts);
}

/** Removes evidence of a report that is being written; figures that named it have none then. Throws NOT_FOUND and WRONG_STEP. */
export async function removeEvidence(prisma: PrismaClient, user: SignedIn, id: string): Promise<void> {
  const { reportId } = await findEvidence(prisma, user, id);
  await prisma.$transaction(async (tx) => {
    await holdReport(tx, reportId, user);
    await tx.evidence.deleteMany({ where: { id } });
  }, transactionTimeouts);
}

/** Allows everybody to read evidence once its report is accepted, or takes that back: until then its owner alone decides. Throws NOT_FOUND. */
export async function allowEvidence(prisma: PrismaClient, user: SignedIn, id: string, isPublic: boolean): Promise<void> {
  const { reportId } = await findEvidence(prisma, user, id);
  await findReport(prisma, user, reportId);
  await prisma.evidence.updateMany({ where: { id }, data: { isPublic } });
}
