import { migrate, openConfiguredDatabase } from "@toso/api/database";
import { explainFaults } from "@toso/api/errors";
import { findSiteAddress } from "@toso/api/site";
import { inviteEditor } from "../auth/invite-person.ts";
import { openAuth } from "../auth/open-auth.ts";
import { readDeskEnv } from "../env.ts";
import { keepSecret } from "../keep-secret.ts";
import { openDelivery } from "../mail/open-delivery.ts";
import { openMailSender } from "../mail/send-mails.ts";
import { mailOf } from "../open-configured-desk.ts";
import { findServed } from "../served.ts";
import { doHereOrAsk } from "./ask-running-desk.ts";
import { tellInvited, type Invited } from "./list-routes.ts";

explainFaults();
const [email, option] = process.argv.slice(2);
if (!email?.includes("@") || (option && option !== "--english")) {
  console.error("Write the address of mail of the editor: editor:invite you@example.org [--english]");
  process.exit(2);
}
const language = option ? "en" : "vi";
const env = readDeskEnv();
const secret = keepSecret(env);
const log = { error: console.error, warn: console.error, debug: () => {} };

const { link, directory } = await doHereOrAsk(env, inviteHere, { path: "/editors", body: { email, language }, what: `invite ${email}` });
console.log(
  directory
    ? `Invited ${email}. The mail lies in ${directory}; its link holds for seven days:\n${link}`
    : `Invited ${email}: a mail with a link is on its way.`,
);
process.exit(0);

async function inviteHere(): Promise<Invited> {
  const database = await openConfiguredDatabase(env);
  try {
    await migrate(database);
    const { prisma } = database;
    const site = findServed(env)?.site ?? findSiteAddress();
    const mail = mailOf(env, site);
    const auth = openAuth({ prisma, site, secret, log, mailWritten: () => {} });
    const link = await inviteEditor({ prisma, site, contact: env.TOSO_CONTACT, auth }, email!, language);
    const sender = openMailSender({ prisma, log, deliver: openDelivery(mail) });
    await sender.sendAll();
    await sender.close();
    return tellInvited(link, mail);
  } finally {
    await database.close();
  }
}
