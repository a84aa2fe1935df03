import { openHeaders } from "@toso/api/headers";

/** Writes a policy from its directives. */
const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** What any file of the portal may load and run: its own scripts, styles, fonts, pictures and data, none of them written into the page, and nothing of other sites. */
export const contentPolicy = policy({
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  // A chart that a reader saves is drawn from what the page itself has put together.
  "img-src": "'self' blob:",
  "manifest-src": "'self'",
  "connect-src": "'self'",
  // The preview of an embed.
  "frame-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
});

/** Who may frame a page; an embed is left out of it, being made for the pages of others. */
export const framePolicy = policy({ "frame-ancestors": "'self'" });

/** Headers of every file. Open data may be shown anywhere, so other sites may load and read all of it; there is no file that only some may see. */
export const headersOfAll: Record<string, string> = {
  ...openHeaders,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** Tells browsers to ask for this host by HTTPS alone, for two years: for static hosts, which have it; `pnpm start` speaks plain HTTP. */
export const secureTransport = { "Strict-Transport-Security": "max-age=63072000" };
