import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { DeskContext } from "../context.ts";
import { countAsked, limits } from "../limit/count-asked.ts";
import { unconfirmedMs } from "../limit/forget-expired.ts";
import { linkToConfirm, linkToEnd, readLanguage } from "../mail/page-paths.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailWords } from "../mail/words.ts";
import { makeId } from "../make-id.ts";
import { takeProof } from "../proof/take-proof.ts";
import { refuse } from "../refuse.ts";
import { listSameFollowed, nameFollowed } from "./name-followed.ts";

const anAddress = z.email().max(254).toLowerCase();
const makeToken = () => randomBytes(24).toString("base64url");

/** Returns what a secret is kept as. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Who wants to follow what. */
export interface Wish {
  email: string;
  language: string;
  /** VN63:02 or the code of an indicator. */
  follows: string;
  /** A solved challenge. */
  proof: string;
}

/**
 * Asks an address by mail whether it is to be told of changes; before it says so nothing else is sent to it. What this does tells nobody whether the address follows already: then the mail says so.
 * Throws BAD_ARGUMENT, BAD_PROOF and TOO_MANY.
 */
export async function subscribe(context: DeskContext, wish: Wish): Promise<void> {
  const { prisma, site } = context;
  const email = anAddress.safeParse(wish.email);
  if (!email.success) throw refuse("BAD_ARGUMENT", "This is no address of mail.", { field: "email" });
  const language = readLanguage(wish.language);
  const named = await nameFollowed(context, wish.follows);
  if (!named) throw refuse("BAD_ARGUMENT", "There is no such province or indicator.", { field: "follows" });
  await takeProof(context, wish.proof, { ofClient: limits.subscriptionsOfClient, ofAll: limits.subscriptionsOfAll });
  // An address is asked a few times a day at most, whoever asks for it; who asked learns nothing of it.
  if ((await countAsked(context, limits.subscriptionMails, email.data)) > 0) return;
  const name = language === "vi" ? named.nameVi : named.nameEn;
  const token = makeToken();
  await prisma.$transaction(async (tx) => {
    const words = mailWords[language];
    const same = await listSameFollowed(tx, wish.follows);
    const known = await tx.subscription.findFirst({ where: { email: email.data, follows: { in: same }, confirmedAt: { not: null } } });
    if (known) {
      const said = words.alreadySubscribed({ name, endLink: linkToEnd(site, language, known.endToken) });
      return queueMail(tx, { ...said, key: `confirm:${hashToken(token)}`, recipient: email.data });
    }
    const key = { email: email.data, follows: same[0]! };
    const again = { language, confirmHash: hashToken(token), createdAt: new Date() };
    await tx.subscription.upsert({ where: { email_follows: key }, create: { id: makeId("s"), ...key, ...again, endToken: makeToken() }, update: again });
    const said = words.confirmSubscription({ name, link: linkToConfirm(site, language, token), days: unconfirmedMs / 86_400_000 });
    await queueMail(tx, { ...said, key: `confirm:${hashToken(token)}`, recipient: email.data });
  });
}
