import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mail } from "@toso/prisma/client";

/** Where mails go. */
export interface MailOptions {
  /** Server that sends them; null where they are written into the folder. */
  smtpUrl: string | null;
  /** Address that they are from. */
  from: string;
  /** Folder that they are written into, as .eml, where no server sends them. */
  directory: string;
}

/** Hands one mail on; rejects where that failed. */
export type Deliver = (mail: Mail) => Promise<void>;

const timeoutMs = 20_000;

/** Returns what hands mails on: to the server, or as files that only this user can read. Nothing is loaded and nobody is asked before the first mail. */
export function openDelivery({ smtpUrl, from, directory }: MailOptions): Deliver {
  const load = async () => {
    const { createTransport } = await import("nodemailer");
    const bounds = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
    // What a mail says is text of people: it never names files or addresses to be read into it.
    const closed = { disableFileAccess: true, disableUrlAccess: true };
    return smtpUrl
      ? createTransport({ url: smtpUrl, ...bounds, ...closed })
      : createTransport({ streamTransport: true, buffer: true, newline: "windows", ...closed });
  };
  let transport: ReturnType<typeof load> | undefined;
  return async (mail) => {
    const sent = await (
      await (transport ??= load())
    ).sendMail({
      from: { name: "Tổ Số", address: from },
      to: { name: "", address: mail.recipient },
      subject: mail.subject,
      text: mail.text,
      // The same for a mail that is sent twice after a kill, so that mail programs show it once.
      messageId: `<${createHash("sha256").update(mail.key).digest("hex").slice(0, 40)}@${from.split("@")[1]}>`,
      date: mail.createdAt,
      headers: { "Auto-Submitted": "auto-generated", ...(mail.headers as Record<string, string>) },
    });
    if (!smtpUrl) writeFile(directory, mail, (sent as unknown as { message: Buffer }).message);
  };
}

/** Writes a mail into the folder. Its text is left as it is, so that the links in it can be read and copied. */
function writeFile(directory: string, { id, key, text, createdAt }: Mail, message: Buffer): void {
  const head = message.subarray(0, message.indexOf("\r\n\r\n")).toString("latin1");
  const plain = head.replace(/^Content-Transfer-Encoding: .*$/im, "Content-Transfer-Encoding: 8bit");
  const name = `${createdAt.toISOString().replaceAll(":", "-").slice(0, 19)}-${id}-${key.split(":")[0]!.replaceAll(/[^a-z-]/g, "")}.eml`;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const unfinished = join(directory, `.${name}`);
  writeFileSync(unfinished, `${plain}\r\n\r\n${text.replaceAll(/\r?\n/g, "\r\n")}`, { mode: 0o600 });
  renameSync(unfinished, join(directory, name));
}
