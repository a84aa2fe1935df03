import type { Prisma, Subscription } from "@toso/prisma/client";
import { asLanguage, linkToEnd } from "./page-paths.ts";
import { queueMail } from "./queue-mail.ts";
import { mailWords } from "./words.ts";

/** What a release changed for what is followed, in the language of the subscription. */
export interface ChangeNews {
  version: string;
  /** What is followed, by its name. */
  name: string;
  /** Sentences, each a change. */
  changes: string[];
  /** Page to read on. */
  link: string;
}

/** Writes one mail to a subscriber on what a release changed, with the way to end it by one click (RFC 8058). A second for the same release is not written while the first waits. */
export async function queueChangeMail(
  tx: Prisma.TransactionClient,
  { id, email, language: known, endToken }: Subscription,
  news: ChangeNews,
  site: string,
): Promise<void> {
  const language = asLanguage(known);
  const endLink = linkToEnd(site, language, endToken);
  await queueMail(tx, {
    ...mailWords[language].changed({ ...news, endLink }),
    key: `change:${id}:${news.version}`,
    recipient: email,
    headers: { "List-Unsubscribe": `<${endLink}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  });
}
