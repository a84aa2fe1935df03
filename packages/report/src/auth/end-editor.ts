import type { Prisma, PrismaClient, User } from "@toso/prisma/client";
import { refuse } from "../refuse.ts";
import { transactionTimeouts } from "../report/take-step.ts";
import { shutOut } from "./end-access.ts";

/**
 * Ends what an editor may do, or the invitation of one: `who` is their id or address of mail, `by` the id of the editor who does it, null for the command line. Throws NOT_FOUND for whoever is no editor,
 * LAST_EDITOR for the last one, and NOT_ALLOWED where `by` is no editor any more, for two may end each other at once.
 */
export async function endEditor(prisma: PrismaClient, who: { id: string } | { email: string }, by: string | null): Promise<void> {
  const none = () => refuse("NOT_FOUND", "There is no such editor.");
  if (Object.values(who).some((given: string) => given.includes("\0"))) throw none();
  await prisma.$transaction(async (tx) => {
    const editors = await holdEditors(tx);
    if (by !== null && !editors.some(({ id }) => id === by)) throw refuse("NOT_ALLOWED", "You are no editor any more.");
    const person = editors.find(({ id, email }) => ("id" in who ? id === who.id : email === who.email.trim().toLowerCase()));
    if (!person) throw none();
    if (editors.length === 1) throw lastEditor();
    await shutOut(tx, person, by);
  }, transactionTimeouts);
}

/** Refuses, with LAST_EDITOR, to go on without any editor but this one; nobody else can leave until the transaction ends. */
export async function needOtherEditor(tx: Prisma.TransactionClient, id: string): Promise<void> {
  if (!(await holdEditors(tx)).some((editor) => editor.id !== id)) throw lastEditor();
}

const lastEditor = () => refuse("LAST_EDITOR", "This is the last editor: nobody could decide on reports any more. Invite another first.");

/** Returns all editors, invited ones too: who is invited gets in by a new link at any time. Of two who end editors at once the second waits here, and reads who is left. */
async function holdEditors(tx: Prisma.TransactionClient): Promise<User[]> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "role" = 'editor' ORDER BY "id" FOR UPDATE`;
  return listEditors(tx);
}

/** Returns all editors, invited ones too, by name. */
export function listEditors(prisma: Pick<PrismaClient, "user">): Promise<User[]> {
  return prisma.user.findMany({ where: { role: "editor" }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}
