import type { ServerResponse } from "node:http";
import { send } from "./send.ts";

/** Returns a text as markup that shows it as it is. */
export const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Sends a small page of HTML that loads nothing, for who comes from a mail and without scripts; `body` is markup of our own, and other texts in it have been through escapeText. */
export function sendPage(response: ServerResponse, status: number, lang: "vi" | "en", title: string, body: string): void {
  const text = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>
`;
  // With no-referrer a browser would send the form of such a page with the Origin "null".
  const policy = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  send(response, status, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, "referrer-policy": "same-origin" }, text);
}
