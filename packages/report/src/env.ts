import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { databaseSettings, readSettings } from "@toso/api/settings";
import { Mendable } from "@toso/api/errors";
import { z } from "zod";

/** An empty text is what compose makes of a setting that is left out. */
const optional = <Setting extends z.ZodType>(setting: Setting) => z.preprocess((text) => (text === "" ? undefined : text), setting.optional());
const isMailServer = (address: string) => /^smtps?:/.test(address) && URL.canParse(address);
const kept = (path: string) => fileURLToPath(new URL(`../../../.toso/${path}`, import.meta.url));
const shortestSecret = 32;

const settings = databaseSettings.extend({
  /** Whether reports, tips and subscriptions are taken: off where not said, on in `start`. */
  TOSO_REPORTS: optional(z.enum(["on", "off"])),
  /** The server that sends mail, such as smtps://user:password@mail.example:465; without it mails are written into TOSO_MAIL_DIR. */
  TOSO_SMTP_URL: optional(z.string().refine(isMailServer, "Write an address such as smtps://user:password@mail.example:465.")),
  /** Who mails are from, an address; toso@ and the name of the portal's host where not said. */
  TOSO_MAIL_FROM: optional(z.email()),
  /** Folder that mails are written into where no server sends them. */
  TOSO_MAIL_DIR: optional(z.string()).transform((directory) => directory ?? kept("mail")),
  /** What cookies and challenges are signed with: at least 32 random characters, the same for all processes. */
  TOSO_DESK_SECRET: optional(z.string().min(shortestSecret, `Write at least ${shortestSecret} random characters.`)),
  /** A file that holds it. */
  TOSO_DESK_SECRET_FILE: optional(z.string()),
  /** Mail address or page of whoever runs this copy, as the pages name it; invitations do too. */
  TOSO_CONTACT: optional(z.string().trim()).transform((contact) => contact?.replace(/^mailto:/, "") || null),
  /** Folder of the dataset where it is kept on the server: then the desk can publish a release. */
  TOSO_DATASET_DIR: optional(z.string()),
});

export type DeskEnv = z.output<typeof settings>;

/** Reads the settings of the desk from the environment; throws one error that names every setting that is wrong, and shows the value of none. */
export function readDeskEnv(variables: Record<string, string | undefined> = process.env): DeskEnv {
  return readSettings(settings, variables);
}

/** Returns what cookies and challenges are signed with; null where no setting says. Throws where the file cannot be read or is too short. */
export function readSecret({ TOSO_DESK_SECRET, TOSO_DESK_SECRET_FILE: file }: DeskEnv): string | null {
  if (TOSO_DESK_SECRET || !file) return TOSO_DESK_SECRET ?? null;
  let secret: string;
  try {
    secret = readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Mendable(`The environment is not right: TOSO_DESK_SECRET_FILE names ${file}, which cannot be read (${(error as Error).message}).`);
  }
  if (secret.length < shortestSecret)
    throw new Mendable(`The environment is not right: TOSO_DESK_SECRET_FILE names ${file}, which holds fewer than ${shortestSecret} characters.`);
  return secret;
}
