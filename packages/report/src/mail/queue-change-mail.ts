import type { Mail, Prisma } from "@toso/prisma/client";
import { linkToEnd, linkToEndAll, type Language } from "./page-paths.ts";
import { queueMail } from "./queue-mail.ts";
import { mailWords } from "./words.ts";

/** What releases changed for one thing that is followed. */
export interface FollowedNews {
  /** What is followed, by its name. */
  name: string;
  /** Sentences, each a change. */
  changes: string[];
  /** Whether some changes stand in the mail already, under what is followed before. */
  isAlsoAbove: boolean;
  /** Whether there are more than the mail lists. */
  hasMore: boolean;
  /** Secret that ends following it. */
  endToken: string;
}

/** What an address is told at a release. */
export interface ChangeNews {
  version: string;
  email: string;
  language: Language;
  /** What changed, by what is followed: one at least. */
  followed: FollowedNews[];
  /** Secrets of all that the address follows, those of before first. */
  endTokens: string[];
  /** Page to read on. */
  link: string;
}

/** The most secrets that the address to end all carries, as a line of a header has an end. */
const mostTokens = 20;

/**
 * Writes the one mail of a release to an address, with the way to end each of what it tells of, and, by one click (RFC 8058), all that the address follows. A second for the same address and release is not written
 * while the first waits.
 */
export async function queueChangeMail(tx: Prisma.TransactionClient, { version, email, language, link, ...news }: ChangeNews, site: string): Promise<void> {
  const followed = news.followed.map(({ endToken, ...one }) => ({ ...one, endLink: linkToEnd(site, language, endToken) }));
  const endAllLink = linkToEndAll(site, language, news.endTokens.slice(-mostTokens));
  await queueMail(tx, {
    ...mailWords[language].changed({ version, link, followed, endAllLink: news.endTokens.length > 1 ? endAllLink : null }),
    key: `change:${email}:${version}`,
    recipient: email,
    headers: { "List-Unsubscribe": `<${endAllLink}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  });
}

/** Returns whether a mail tells of what this secret ends. */
export const tellsOf = ({ text }: Pick<Mail, "text">, endToken: string): boolean => text.includes(`?token=${encodeURIComponent(endToken)}&`);
