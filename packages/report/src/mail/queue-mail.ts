import type { Prisma } from "@toso/prisma/client";
import type { Said } from "./mail-words.ts";

/** A mail to be sent. */
export interface NewMail extends Said {
  /** What makes it the only one of its kind, beginning with its kind, such as "change:reader@example.org:1.2.0": a second with the same key is not written. */
  key: string;
  /** Address of mail. */
  recipient: string;
  /** Headers beside those of every mail. */
  headers?: Record<string, string>;
}

/** Writes mails down to be sent once the transaction stands; one whose key is waiting already is not written again. */
export async function queueMails(tx: Prisma.TransactionClient, mails: NewMail[]): Promise<void> {
  const data = mails.map(({ headers = {}, subject, ...mail }) => ({ ...mail, subject: subject.replaceAll(/\s+/g, " "), headers }));
  await tx.mail.createMany({ data, skipDuplicates: true });
}

/** Writes one mail down, see `queueMails`. */
export const queueMail = (tx: Prisma.TransactionClient, mail: NewMail): Promise<void> => queueMails(tx, [mail]);
