import { refuse } from "../refuse.ts";
import { limitAsked, limits } from "../limit/count-asked.ts";
import type { Asked, Route } from "../http/route.ts";
import type { AuthOptions } from "./load-better-auth.ts";
import type { Auth } from "./open-auth.ts";
import { answerAskForLink, answerLink, answerPlainLink, endSession, redirectLink } from "./sign-in.ts";

/** Lists what is answered below /desk/auth, and the page of a link that was asked for without scripts; all else that the library could do is not found. */
export function listAuthRoutes(auth: Auth, options: AuthOptions): Route[] {
  const passed = async (asked: Asked) => (await import("./answer-auth.ts")).passOn(auth, options)(asked);
  /** Keys of devices are for editors: they decide, and a mailbox that somebody else can read is not to be enough. */
  const forEditors = async (asked: Asked) => {
    const user = await auth.userOf(asked.request);
    if (!user) throw refuse("NOT_SIGNED_IN", "Sign in first.");
    if (user.role !== "editor") throw refuse("NOT_ALLOWED", "Keys are for editors.");
    await passed(asked);
  };
  const limited = async (asked: Asked) => {
    await limitAsked(options, [limits.signInsOfClient, asked.clientAddress]);
    await passed(asked);
  };
  /** The library clears the cookie also where the session could not be removed: that is done first, and told where it failed. */
  const signOut = async (asked: Asked) => {
    await endSession(asked.request, options);
    await passed(asked);
  };
  return [
    { methods: ["POST"], path: /^\/desk\/auth\/sign-in\/magic-link$/, answer: answerAskForLink(auth, options) },
    { methods: ["POST"], path: /^\/desk\/auth\/magic-link\/verify$/, answer: answerLink(auth, options) },
    { methods: ["GET"], path: /^\/desk\/auth\/magic-link\/verify$/, answer: ({ response, url }) => redirectLink(response, options.site, url) },
    { methods: ["GET"], path: /^\/desk\/sign-in$/, answer: answerPlainLink },
    { methods: ["POST"], path: /^\/desk\/auth\/sign-out$/, answer: signOut },
    { methods: ["GET"], path: /^\/desk\/auth\/passkey\/(?:generate-register-options|list-user-passkeys)$/, answer: forEditors },
    { methods: ["POST"], path: /^\/desk\/auth\/passkey\/(?:verify-registration|delete-passkey|update-passkey)$/, answer: forEditors },
    { methods: ["GET"], path: /^\/desk\/auth\/passkey\/generate-authenticate-options$/, answer: limited },
    { methods: ["POST"], path: /^\/desk\/auth\/passkey\/verify-authentication$/, answer: limited },
  ];
}
