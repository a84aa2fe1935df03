import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { refuse } from "../refuse.ts";
import { linkTo } from "../mail/page-paths.ts";
import { readFields } from "../http/read-fields.ts";
import type { Asked } from "../http/route.ts";
import { sendJson } from "../http/send.ts";
import { sendPage } from "../http/send-page.ts";
import { cookiePrefix, type AuthOptions } from "./load-better-auth.ts";
import { throughDatabase, type Auth } from "./open-auth.ts";

const mostBytes = 4_000;
const anAddress = z.email().max(254).toLowerCase();

/** Answers POST of an address of mail: a link is sent to it where somebody is invited under it; the answer is the same for any other. */
export const answerAskForLink =
  (auth: Auth) =>
  async ({ request, response, clientAddress }: Asked): Promise<void> => {
    const { email } = await readFields(request, mostBytes);
    const address = anAddress.safeParse(email);
    if (!address.success) throw refuse("BAD_ARGUMENT", "This is no address of mail.", { field: "email" });
    await auth.askForLink(address.data, clientAddress);
    sendJson(response, 200, { status: true });
  };

/**
 * Answers POST of the secret of a link: signs in with a session that is new, and ends the one that the browser had. A link that was used, has run out or was never made is refused with NOT_FOUND, as a
 * page where a form without scripts sent it. A link itself leads to a page that asks for a button to be pressed: programs that look at links in mails use none up.
 */
export const answerLink =
  (auth: Auth, options: AuthOptions) =>
  async ({ request, response }: Asked): Promise<void> => {
    const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
    const { token, language } = await readFields(request, mostBytes);
    const lang = language === "en" ? "en" : "vi";
    const cookies = typeof token === "string" && token.length <= 200 ? await signIn(auth, options, token) : null;
    if (!cookies) {
      if (isForm) return sendPage(response, 404, lang, ...spent[lang](linkTo(options.site, "signIn", lang)));
      throw refuse("NOT_FOUND", "This link was used, has run out, or was never made. Ask for a new one.");
    }
    await endSession(request, options);
    for (const cookie of cookies) response.appendHeader("Set-Cookie", cookie);
    if (!isForm) return sendJson(response, 200, { status: true });
    response.writeHead(303, { Location: linkTo(options.site, "myReports", lang) }).end();
  };

const spent = {
  vi: (link: string): [string, string] => [
    "Liên kết không còn dùng được",
    `<p>Liên kết đã được dùng hoặc đã hết hạn. <a href="${link}">Xin một liên kết mới</a> bằng địa chỉ thư của Quý vị.</p>`,
  ],
  en: (link: string): [string, string] => [
    "This link can no longer be used",
    `<p>It was used, or has run out. <a href="${link}">Ask for a new link</a> with your address of mail.</p>`,
  ],
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
