import type { Prisma, PrismaClient } from "@toso/prisma/client";
import { tellsOf } from "../mail/queue-change-mail.ts";
import { lockAddress } from "./lock-address.ts";
import { listSameFollowed } from "./name-followed.ts";

/** Lists what the secrets of mails, with dots between them, stand for while it is followed: VN34:01, or the code of an indicator; [] once it ended, and where there never was any. */
export async function findEndable(prisma: PrismaClient, tokens: string): Promise<string[]> {
  const where = { endToken: { in: readTokens(tokens) } };
  return (await prisma.subscription.findMany({ where, select: { follows: true }, orderBy: { id: "asc" } })).map(({ follows }) => follows);
}

// What else somebody writes is no secret of ours, and a database refuses some of it.
const readTokens = (tokens: string): string[] => tokens.split(".", 100).filter((token) => /^[\w-]{1,100}$/.test(token));

/** Ends a subscription by the secret in its mails, and that of the same province under its other code: a mail that waits and tells of nothing else that its address follows is not sent, and where nothing else is followed nothing of the address is kept. Does nothing where there is none. */
export async function endSubscription(prisma: PrismaClient, token: string): Promise<void> {
  await end(prisma, token, async (tx, tokens, email) => {
    for (const { follows } of await tx.subscription.findMany({ where: { endToken: { in: tokens }, email }, select: { follows: true } }))
      await tx.subscription.deleteMany({ where: { email, follows: { in: await listSameFollowed(tx, follows) } } });
  });
}

/**
 * Ends all that an address follows or was asked about, by the secrets that a mail to it carries, with dots between them; any of them that still stands for something is enough, as others may have been ended by
 * themselves since. Nothing of the address is kept. Does nothing where there is none.
 */
export async function endAllSubscriptions(prisma: PrismaClient, tokens: string): Promise<void> {
  await end(prisma, tokens, (tx, _tokens, email) => tx.subscription.deleteMany({ where: { email } }));
}

async function end(
  prisma: PrismaClient,
  given: string,
  remove: (tx: Prisma.TransactionClient, tokens: string[], email: string) => Promise<unknown>,
): Promise<void> {
  const tokens = readTokens(given);
  if (tokens.length === 0) return;
  await prisma.$transaction(async (tx) => {
    const found = await tx.subscription.findMany({
      where: { endToken: { in: tokens } },
      distinct: "email",
      orderBy: { email: "asc" },
      select: { email: true },
    });
    for (const { email } of found) {
      await lockAddress(tx, email);
      await remove(tx, tokens, email);
      await forgetMails(tx, email);
    }
  });
}

/** Removes mails that wait and have nothing to do with what an address still follows. */
async function forgetMails(tx: Prisma.TransactionClient, email: string): Promise<void> {
  const left = await tx.subscription.findMany({ where: { email }, select: { endToken: true } });
  const kinds = left.length > 0 ? ["change:"] : ["change:", "confirm:"];
  const waiting = await tx.mail.findMany({ where: { recipient: email, OR: kinds.map((kind) => ({ key: { startsWith: kind } })) } });
  const useless = waiting.filter((mail) => !left.some(({ endToken }) => tellsOf(mail, endToken)));
  await tx.mail.deleteMany({ where: { id: { in: useless.map(({ id }) => id) } } });
}
