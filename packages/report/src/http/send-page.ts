import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { send } from "./send.ts";

/** Returns a text as markup that shows it as it is. */
export const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

// The colours of the portal's pages, light and dark.
const style = `:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#14201f;--line:#d9d5c8;--accent:#0b5c5e;--on-accent:#fff;--focus:#b34700}
@media (prefers-color-scheme:dark){:root{--paper:#111917;--ink:#e9ede9;--line:#35423f;--accent:#7fcabd;--on-accent:#0c1715;--focus:#ff9d5c}}
body{max-width:42rem;margin:0 auto;padding:1rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;border-bottom:1px solid var(--line)}
header a{padding:.5rem 0}header a:first-child{font-weight:700}
h1{margin:1.5rem 0 1rem;font-size:1.625rem;line-height:1.25}
a{color:var(--accent)}
button{min-height:2.75rem;padding:.5rem 1.25rem;border:2px solid var(--accent);border-radius:4px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}`;

const styleHash = createHash("sha256").update(style).digest("base64");
// With no-referrer a browser would send the form of such a page with the Origin "null".
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const words = {
  vi: { home: "Tổ Số", path: "/", other: "English" },
  en: { home: "Tổ Số", path: "/en/", other: "Tiếng Việt" },
};

/** Sends a small page of HTML that loads nothing, for who comes from a mail and without scripts: the name of the site leads home, and a page that was opened (not one that answers a form) leads to itself in the other language. `body` is markup of our own, and other texts in it have been through escapeText. */
export function sendPage(response: ServerResponse, status: number, lang: "vi" | "en", title: string, body: string): void {
  const { home, path, other } = words[lang];
  const text = `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} – Tổ Số</title><style>${style}</style></head>
<body><header><a href="${path}">${home}</a>${linkToOther(response, lang, other)}</header>
<main><h1>${title}</h1>
${body}
</main></body></html>
`;
  send(response, status, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, "referrer-policy": "same-origin" }, text);
}

function linkToOther({ req }: ServerResponse, lang: "vi" | "en", name: string): string {
  if (req.method !== "GET" && req.method !== "HEAD") return "";
  const other = lang === "vi" ? "en" : "vi";
  const { pathname, searchParams } = new URL(req.url ?? "/", "http://desk.invalid");
  // Secrets of links are letters, digits and dashes, several with points between them; nothing else of a request is written into the page.
  const secrets = ["token", "all"].filter((name) => /^[\w.-]{1,2000}$/.test(searchParams.get(name) ?? ""));
  const query = new URLSearchParams([...secrets.map((name) => [name, searchParams.get(name)!]), ["language", other]]);
  return `<a href="${escapeText(`${pathname}?${query}`)}" hreflang="${other}" lang="${other}">${name}</a>`;
}
