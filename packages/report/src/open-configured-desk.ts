import type { Database } from "@toso/api/database";
import type { Logger } from "pino";
import { findSiteAddress } from "@toso/api/site";
import type { ConfiguredDesk } from "./configured.d.ts";
import { readDeskEnv, type DeskEnv } from "./env.ts";
import { keepSecret } from "./keep-secret.ts";
import type { MailOptions } from "./mail/open-delivery.ts";
import { queueChangeMail } from "./mail/queue-change-mail.ts";
import { queueReportMail } from "./mail/queue-report-mail.ts";
import { openDesk } from "./open-desk.ts";
import { openReleaseJobs } from "./release/release-job.ts";
import { tellSubscribers } from "./release/tell-subscribers.ts";
import { forgetServed, noteServed } from "./served.ts";
import { watchReleases } from "./release/watch-releases.ts";

/** Returns where mails go by the settings. */
export function mailOf({ TOSO_SMTP_URL, TOSO_MAIL_FROM, TOSO_MAIL_DIR }: DeskEnv, site: string): MailOptions {
  const { hostname } = new URL(site);
  // An address of mail needs a name with a dot.
  const domain = /[a-z]\.[a-z]/.test(hostname) ? hostname : "toso.localhost";
  return { smtpUrl: TOSO_SMTP_URL ?? null, from: TOSO_MAIL_FROM ?? `toso@${domain}`, directory: TOSO_MAIL_DIR };
}

/** What the desk is run with beside its settings. */
export interface ConfiguredDeskOptions {
  database: Database;
  log: Logger;
  /** Builds the portal of the newest release and has it served, where this process serves it. */
  rebuild?: () => Promise<void>;
}

/** Opens the desk as the settings say, and follows which release is current; throws where a setting is wrong. */
export function openConfiguredDesk({ database, log, rebuild }: ConfiguredDeskOptions): ConfiguredDesk {
  const env = readDeskEnv();
  const site = findSiteAddress();
  const mail = mailOf(env, site);
  const watch = watchReleases({
    database,
    log,
    tellOffice: (tx, { id }) => queueReportMail(tx, id, "published", site),
    tellSubscribers: async (prisma) => {
      await tellSubscribers(prisma, { site, queueChangeMail });
      desk.mailWritten();
    },
  });
  const makeReleases = (directory: string) =>
    openReleaseJobs({
      database,
      directory,
      site,
      // The page of a report says which release it came with.
      rebuild: async () => {
        await watch.look();
        await rebuild?.();
      },
      fault: (error) => log.error({ err: error }, "A release was not made"),
    });
  const releases = env.TOSO_DATASET_DIR ? makeReleases(env.TOSO_DATASET_DIR) : undefined;
  const desk = openDesk({
    database,
    log,
    site,
    contact: env.TOSO_CONTACT,
    mail,
    releases,
    secret: keepSecret(env),
    takesCommands: database.engine === "pglite",
  });
  return {
    ...desk,
    async close() {
      forgetServed(env);
      await watch.close();
      await desk.close();
    },
    listensAt: (address) => noteServed(env, { address, site }),
    async hints() {
      const editors = await database.prisma.user.count({ where: { role: "editor" } });
      return [
        ...(mail.smtpUrl ? [] : [`Mails are files in ${mail.directory} until TOSO_SMTP_URL names a server that sends them.`]),
        ...(editors > 0 ? [] : ["There is no editor yet. Invite the first, beside this: npx -y pnpm@12 editor:invite you@example.org"]),
      ];
    },
  };
}
