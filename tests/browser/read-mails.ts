import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";

/** Returns the mails to an address that lie in a folder as files, as they are written, the oldest first. */
export function readMails(folder: string, recipient: string): string[] {
  return listMails(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .filter((mail) => mail.split("\r\n\r\n")[0]!.includes(recipient));
}

/** Returns those of which the subject says this, as a program of mails reads them. */
export async function parseMails(folder: string, recipient: string, subject: RegExp): Promise<ParsedMail[]> {
  const all = await Promise.all(readMails(folder, recipient).map((mail) => simpleParser(mail)));
  return all.filter((mail) => subject.test(mail.subject ?? ""));
}

/** Links that sign in, which each does once, and that were given out. */
const used = new Set<string>();

/** Waits until a mail to an address holds a link that begins with `start`, and gives that of the newest; one that signs in is given once. */
export async function waitForLink(folder: string, recipient: string, start: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const link = readMails(folder, recipient)
      .flatMap((mail) => mail.match(/https?:\/\/[^\s>]+/g) ?? [])
      .findLast((found) => found.startsWith(start) && !used.has(found));
    if (link) {
      if (link.includes("token=")) used.add(link);
      return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail to ${recipient} leads to ${start}. Mails: ${listMails(folder).join(", ")}`);
}

function listMails(folder: string): string[] {
  try {
    // Their names begin with when they were written.
    return readdirSync(folder)
      .filter((name) => name.endsWith(".eml") && !name.startsWith("."))
      .sort();
  } catch (error) {
    // Made with the first mail.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
