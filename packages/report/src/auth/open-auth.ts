import type { IncomingMessage } from "node:http";
import type { SignedIn } from "../context.ts";
import { limitAsked, limits } from "../limit/count-asked.ts";
import { asLanguage, linkTo, linkToPlainSignIn } from "../mail/page-paths.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailWords } from "../mail/words.ts";
import type { AuthOptions, BetterAuth } from "./load-better-auth.ts";

/** How long a link to sign in holds, and one of an invitation. */
const linkMinutes = 15;
export const invitationDays = 7;

/** Signs people in. */
export interface Auth {
  /** Says who is signed in by the cookie of a request; null for nobody, and for a cookie that stands there twice, one of which somebody else may have put there. */
  userOf(request: IncomingMessage): Promise<SignedIn | null>;
  /** Has a link sent to an address, where somebody is invited under it. What it does and how long it takes tells nobody whether that is so. `isPlain`: the link leads to a page that works without scripts. Throws TOO_MANY. */
  askForLink(email: string, clientAddress: string, isPlain?: boolean): Promise<void>;
  /** Makes the secret of a link that an invitation carries. */
  makeInvitationToken(email: string): Promise<string>;
  /** The library, loaded at the first call. */
  load(): Promise<BetterAuth>;
}

/** Opens what signs people in. Nothing is loaded before somebody does. */
export function openAuth(options: AuthOptions): Auth {
  const { prisma, site, log } = options;
  const module = () => import("./load-better-auth.ts");
  // One for each kind of link that it sends.
  const loaded = new Map<"scripted" | "plain", Promise<BetterAuth>>();
  const load = (kind: "scripted" | "plain" = "scripted") => {
    const known =
      loaded.get(kind) ?? module().then(({ loadBetterAuth }) => loadBetterAuth(options, linkMinutes * 60, (link) => sendLink(link, kind === "plain")));
    loaded.set(kind, known);
    return known;
  };

  /** Beside the answer: nobody can see by the clock whether a mail was written. */
  function sendLink({ email, token }: { email: string; token: string }, isPlain: boolean): void {
    const write = async () => {
      const user = await prisma.user.findUnique({ where: { email } });
      if (!user || isEnded(user)) return;
      const language = asLanguage(user.language);
      const link = isPlain ? linkToPlainSignIn(site, language, token) : linkTo(site, "signIn", language, { token });
      const said = mailWords[language].signIn({ link, minutes: linkMinutes });
      await queueMail(prisma, { ...said, key: `sign-in:${crypto.randomUUID()}`, recipient: email });
    };
    write().then(options.mailWritten, (error: unknown) => log.error({ err: error }, "A link to sign in could not be sent"));
  }

  return {
    load: () => load(),
    async userOf({ headers }) {
      const names = (headers.cookie ?? "").split(";").map((one) => one.split("=")[0]!.trim());
      if (names.filter((name) => name.endsWith("toso.session_token")).length !== 1) return null;
      const { api } = await load();
      const session = await throughDatabase(options, () =>
        api.getSession({ headers: new Headers({ cookie: headers.cookie! }), query: { disableCookieCache: true } }),
      );
      if (!session) return null;
      // The library has just read the person: what it does not know is the areas of an office.
      const { id, role, name, email, language, officeId = null } = session.user;
      // A link may have been followed in the moment in which an editor ended what it leads to.
      if (isEnded({ role, officeId })) return null;
      const areas = officeId ? await prisma.officeArea.findMany({ where: { officeId }, select: { scheme: true, code: true } }) : [];
      return { id, role: role === "editor" ? "editor" : "reporter", name, email, language: asLanguage(language ?? "vi"), officeId, areas };
    },
    async askForLink(email, clientAddress, isPlain = false) {
      await limitAsked(options, [limits.signInsOfClient, clientAddress], [limits.signInMails, email], [limits.signInMailsOfDay, email]);
      const { api } = await load(isPlain ? "plain" : "scripted");
      await throughDatabase(options, () => api.signInMagicLink({ body: { email }, headers: new Headers() }));
    },
    async makeInvitationToken(email) {
      let made = "";
      const { loadBetterAuth } = await module();
      const { api } = loadBetterAuth(options, invitationDays * 24 * 3600, ({ token }) => void (made = token));
      await throughDatabase(options, () => api.signInMagicLink({ body: { email }, headers: new Headers() }));
      return made;
    },
  };
}

/** Returns whether somebody is of no office any more and decides nothing either: they are kept for their name in the log alone. */
const isEnded = ({ role, officeId }: { role: string; officeId: string | null }) => role !== "editor" && !officeId;

/** Runs what asks the database through better-auth, which tells any fault of it as one of its own: asks the database itself then, so that its own fault is thrown where it is away. */
export async function throughDatabase<Result>({ prisma }: Pick<AuthOptions, "prisma">, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const { statusCode = 500 } = error as { statusCode?: number };
    if (statusCode >= 500) await prisma.$queryRaw`SELECT 1`;
    throw error;
  }
}
