import { passkey } from "@better-auth/passkey";
import type { PrismaClient } from "@toso/prisma/client";
import type { Log } from "../desk.ts";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { magicLink } from "better-auth/plugins/magic-link";
import { listOrigins } from "../http/check-origin.ts";

/** What signing in takes. */
export interface AuthOptions {
  prisma: PrismaClient;
  /** Where the portal is served, without a slash at the end. */
  site: string;
  secret: string;
  log: Log;
  /** Called once a mail was written down. */
  mailWritten(): void;
}

/** What is done with the secret of a link that was made for an address. */
type LinkMade = (made: { email: string; token: string }) => Promise<void> | void;

export const basePath = "/desk/auth";
export const cookiePrefix = "toso";
const day = 24 * 3600;
/** How long a browser stays signed in, in seconds. */
const sessionSeconds = 7 * day;

/**
 * Loads better-auth over the tables of the desk: links that sign in once, keys of devices, nothing else. Nobody signs up by it, it stores neither addresses of the network nor browsers, and asks nobody else.
 * `linkSeconds` is how long a link holds; `linkMade` gets each.
 */
export function loadBetterAuth({ prisma, site, secret, log }: AuthOptions, linkSeconds: number, linkMade: LinkMade) {
  const origins = listOrigins(site);
  const isLocal = origins.length > 1;
  return betterAuth({
    appName: "Tổ Số",
    baseURL: site,
    basePath,
    secret,
    trustedOrigins: origins,
    database: prismaAdapter(prisma, { provider: "postgresql" }),
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false },
        officeId: { type: "string", required: false, input: false },
        language: { type: "string", required: false, input: false },
      },
    },
    // A session holds for a week from signing in, whatever is done with it.
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    advanced: {
      cookiePrefix,
      useSecureCookies: site.startsWith("https:"),
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true, path: "/desk" },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: { session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } } },
    // Counted in the database, see limit/, for all processes together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { throw: true },
    logger: { level: "error", log: (_level, message) => log.debug({ from: "better-auth" }, message) },
    plugins: [
      magicLink({ expiresIn: linkSeconds, disableSignUp: true, storeToken: "hashed", sendMagicLink: ({ email, token }) => linkMade({ email, token }) }),
      // A browser knows a machine that serves itself alone by one name for keys.
      passkey({ rpID: isLocal ? "localhost" : new URL(site).hostname, rpName: "Tổ Số", origin: origins }),
    ],
  });
}

export type BetterAuth = ReturnType<typeof loadBetterAuth>;
