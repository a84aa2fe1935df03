import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** The mails of a folder, as their recipients read them. */
export interface Mailbox {
  /** Waits for a mail to this address with a link that signs in, and returns its secret; each mail once. */
  tokenFor(email: string): Promise<string>;
}

const waits = { step: 100, most: 30_000 };

/** Reads the mails that the desk writes into a folder. */
export function openMailbox(directory: string): Mailbox {
  const seen = new Set<string>();
  const tokens = new Map<string, string[]>();
  let looked = 0;

  function look(): void {
    if (Date.now() - looked < waits.step / 2) return;
    looked = Date.now();
    for (const name of readdirSync(directory)) {
      if (seen.has(name) || name.startsWith(".")) continue;
      seen.add(name);
      const text = readFileSync(join(directory, name), "utf8");
      const to = /^To: .*?([^\s<>]+@[^\s<>]+)/m.exec(text)?.[1];
      const token = /[?&]token=([^\s&]+)/.exec(text)?.[1];
      if (to && token) tokens.set(to, [...(tokens.get(to) ?? []), decodeURIComponent(token)]);
    }
  }

  return {
    tokenFor: async (email) => {
      for (const until = Date.now() + waits.most; Date.now() < until; await setTimeout(waits.step)) {
        look();
        const token = tokens.get(email)?.shift();
        if (token) return token;
      }
      throw new Error(`No mail with a link came to ${email} in ${waits.most / 1000} s`);
    },
  };
}

/** Returns how many mails a folder has, and how many of them differ. */
export function countMails(directory: string): { files: number; different: number } {
  const names = readdirSync(directory).filter((name) => !name.startsWith("."));
  const ids = names.map((name) => /^Message-ID: (\S+)/im.exec(readFileSync(join(directory, name), "latin1"))?.[1]);
  return { files: names.length, different: new Set(ids).size };
}
