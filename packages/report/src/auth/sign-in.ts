import type { IncomingMessage, ServerResponse } from "node:http";
import { isRefusal } from "@toso/api/errors";
import { z } from "zod";
import { refuse } from "../refuse.ts";
import { asLanguage, linkTo } from "../mail/page-paths.ts";
import { readFields } from "../http/read-fields.ts";
import type { Asked } from "../http/route.ts";
import { sendJson } from "../http/send.ts";
import { cookiePrefix, type AuthOptions } from "./load-better-auth.ts";
import { throughDatabase, type Auth } from "./open-auth.ts";
import { sendConfirmPage, sendRefusedPage, sendSentPage, sendSpentPage } from "./sign-in-pages.ts";

const mostBytes = 4_000;
const anAddress = z.email().max(254).toLowerCase();

const isFormOf = ({ headers }: IncomingMessage) => headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;

/** Answers POST of an address of mail: a link is sent to it where somebody is invited under it; the answer is the same for any other. A form without scripts is answered with a page, and its link leads to one. */
export const answerAskForLink =
  (auth: Auth, { site }: Pick<AuthOptions, "site">) =>
  async ({ request, response, clientAddress }: Asked): Promise<void> => {
    const isForm = isFormOf(request);
    const { email, language } = await readFields(request, mostBytes);
    try {
      const address = anAddress.safeParse(email);
      if (!address.success) throw refuse("BAD_ARGUMENT", "This is no address of mail.", { field: "email" });
      await auth.askForLink(address.data, clientAddress, isForm);
    } catch (error) {
      if (!isForm || !isRefusal(error)) throw error;
      return sendRefusedPage(response, asLanguage(String(language)), site, error);
    }
    if (isForm) sendSentPage(response, asLanguage(String(language)));
    else sendJson(response, 200, { status: true });
  };

/** Answers GET of a link that was asked for without scripts: a page with a button that signs in. */
export function answerPlainLink({ response, url: { searchParams } }: Asked): void {
  sendConfirmPage(response, asLanguage(searchParams.get("language") ?? ""), searchParams.get("token") ?? "");
}

/**
 * Answers POST of the secret of a link: signs in with a session that is new, and ends the one that the browser had. A link that was used, has run out or was never made is refused with NOT_FOUND, as a
 * page where a form without scripts sent it. A link itself leads to a page that asks for a button to be pressed: programs that look at links in mails use none up.
 */
export const answerLink =
  (auth: Auth, options: AuthOptions) =>
  async ({ request, response }: Asked): Promise<void> => {
    const isForm = isFormOf(request);
    const { token, language } = await readFields(request, mostBytes);
    const lang = asLanguage(String(language));
    const cookies = typeof token === "string" && token.length <= 200 ? await signIn(auth, options, token) : null;
    if (!cookies) {
      if (isForm) return sendSpentPage(response, lang, options.site);
      throw refuse("NOT_FOUND", "This link was used, has run out, or was never made. Ask for a new one.");
    }
    await endSession(request, options);
    for (const cookie of cookies) response.appendHeader("Set-Cookie", cookie);
    if (!isForm) return sendJson(response, 200, { status: true });
    response.writeHead(303, { Location: linkTo(options.site, "myReports", lang) }).end();
  };

/** Returns the cookies of a new session; null where the link is none. */
async function signIn(auth: Auth, options: AuthOptions, token: string): Promise<string[] | null> {
  const { api } = await auth.load();
  const answer = await throughDatabase(options, () => api.magicLinkVerify({ query: { token }, headers: new Headers(), asResponse: true }));
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return answer.ok ? answer.headers.getSetCookie() : null;
}

/** Ends the session that a browser brings along: whoever else knows it is signed out. */
export async function endSession({ headers }: IncomingMessage, { prisma }: AuthOptions): Promise<void> {
  const given = (headers.cookie ?? "").split(";").flatMap((one) => {
    const [name, value = ""] = one.trim().split("=");
    return name!.endsWith(`${cookiePrefix}.session_token`) ? [decodeToken(value)] : [];
  });
  if (given.length > 0) await prisma.session.deleteMany({ where: { token: { in: given } } });
}

/** A cookie carries the secret of a session and, behind a dot, its signature. */
const decodeToken = (value: string): string => value.split(/\.|%2E/i)[0]!.replaceAll("\0", "");

/** Sends a link that was opened as an address of its own to the page that asks for the button. */
export function redirectLink(response: ServerResponse, site: string, url: URL): void {
  response.writeHead(303, { Location: linkTo(site, "signIn", "vi", { token: url.searchParams.get("token") ?? "" }) }).end();
}
