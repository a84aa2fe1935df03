import { createHmac, timingSafeEqual } from "node:crypto";
import { endEditor } from "../auth/end-editor.ts";
import { inviteEditor, type Inviting } from "../auth/invite-person.ts";
import type { MailOptions } from "../mail/open-delivery.ts";
import { refuse } from "../refuse.ts";
import { readFields } from "../http/read-fields.ts";
import type { Route } from "../http/route.ts";
import { sendJson } from "../http/send.ts";
import { tellCollected } from "./tell-collected.ts";

/** What a command says to be let in by a desk that runs: whoever can read the secret of the machine can say it. */
export const commandKey = (secret: string): string => createHmac("sha256", secret).update("command").digest("hex");

/** What inviting by a command answers: the link, where no server sends the mail, and the folder that it lies in. */
export interface Invited {
  link: string | null;
  directory: string | null;
}

/** Returns what a command may tell of an invitation. */
export const tellInvited = (link: string, mail: MailOptions | undefined): Invited =>
  mail && !mail.smtpUrl ? { link, directory: mail.directory } : { link: null, directory: null };

/** As much as the longest path of a folder takes, and more. */
const mostBytes = 20_000;

/** Lists what commands of this machine ask of a desk that holds the embedded database, which lets one process in at a time. */
export function listCommandRoutes({ secret, mail, ...inviting }: Inviting & { secret: string; mail: MailOptions | undefined }): Route[] {
  const expected = Buffer.from(`Bearer ${commandKey(secret)}`);
  const command = (path: RegExp, answer: (fields: Record<string, unknown>) => Promise<object>): Route => ({
    methods: ["POST"],
    path,
    isForOthers: true,
    async answer({ request, response }) {
      const given = Buffer.from(request.headers.authorization ?? "");
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refuse("NOT_FOUND", "There is nothing under this address.");
      sendJson(response, 200, await answer(await readFields(request, mostBytes)));
    },
  });
  return [
    command(/^\/desk\/editors$/, async ({ email, language }) => tellInvited(await inviteEditor(inviting, String(email), String(language)), mail)),
    command(/^\/desk\/editors\/end$/, async ({ email }) => {
      await endEditor(inviting.prisma, { email: String(email) }, null);
      return {};
    }),
    command(/^\/desk\/collect$/, ({ directory }) => tellCollected(inviting.prisma, { directory: String(directory), site: inviting.site })),
  ];
}
