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
    const { officeId, name, email } = person;
    // Of two editors one ends it. Nobody signs in under the address any more, and it can be invited anew, to any office.
    const ended = { officeId: null, email: `${id.toLowerCase()}@ended.invalid`, emailVerified: false };
    const { count } = await tx.user.updateMany({ where: { id, officeId }, data: ended });
    if (count === 0) throw none();
    await tx.session.deleteMany({ where: { userId: id } });
    await forgetAddress(tx, email);
    await tx.endedAccess.create({ data: { officeId, name, wasInvited: !person.emailVerified, userId: editor.id } });
    if ((await tx.reportEvent.count({ where: { userId: id } })) === 0) await tx.user.delete({ where: { id } });
    return officeId;
  });
}
