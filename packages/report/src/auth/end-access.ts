import type { Prisma, User } from "@toso/prisma/client";
import type { DeskContext, SignedIn } from "../context.ts";
import { refuse } from "../refuse.ts";
import { forgetAddress } from "./forget-address.ts";

/**
 * Ends what somebody may do for an office, or the invitation that they never followed: their sessions, links and waiting mails go, and their address with them. Reports and drafts stay with the office;
 * their name stays in the log where steps are theirs, and all of it goes where none are. Returns the id of the office; throws NOT_FOUND for whoever is of no office.
 */
export async function endAccess({ prisma }: DeskContext, editor: SignedIn, id: string): Promise<string> {
  const none = () => refuse("NOT_FOUND", "There is nobody like that at an office. Read the offices again.");
  if (id.includes("\0")) throw none();
  return prisma.$transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id } });
    if (person?.role !== "reporter" || !person.officeId) throw none();
    const { officeId } = person;
    // Of two editors one ends it.
    const { count } = await tx.user.updateMany({ where: { id, officeId }, data: { officeId: null } });
    if (count === 0) throw none();
    await shutOut(tx, person, editor.id);
    return officeId;
  });
}

/**
 * Shuts somebody out for good: nobody signs in under the address any more, and it can be invited anew. Sessions, keys, links and waiting mails go; the name stays where a step or an end is theirs, and
 * all of it goes where none is. `by` is the editor who does it; null for the command line.
 */
export async function shutOut(tx: Prisma.TransactionClient, person: User, by: string | null): Promise<void> {
  const { id, name, email, officeId, emailVerified } = person;
  // Of no office and no editor any more: that is how it is known that nobody may come in as this person.
  await tx.user.update({ where: { id }, data: { role: "reporter", officeId: null, email: `${id.toLowerCase()}@ended.invalid`, emailVerified: false } });
  await tx.session.deleteMany({ where: { userId: id } });
  await tx.passkey.deleteMany({ where: { userId: id } });
  await forgetAddress(tx, email);
  await tx.endedAccess.create({ data: { officeId, name, wasInvited: !emailVerified, userId: by } });
  const where = { userId: id };
  const named = [await tx.reportEvent.count({ where }), await tx.endedAccess.count({ where }), await tx.takenArea.count({ where })];
  if (named.every((count) => count === 0)) await tx.user.delete({ where: { id } });
}
