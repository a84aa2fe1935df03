import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileMethods, preflightHeaders } from "@toso/api/headers";
import { unbuilt as en } from "../src/i18n/en/unbuilt.ts";
import { unbuilt as vi } from "../src/i18n/vi/unbuilt.ts";
import { headersOf } from "./file-headers.ts";

/** When to ask again, in seconds; a browser does so by itself. */
const retryAfter = 10;
/** Its look is a file of its own, as the content policy lets no page carry one; with the colours and sizes of all pages. */
const stylePath = "/unbuilt.css";
const style = ["../src/styles/tokens.css", "./unbuilt.css"].map((file) => readFileSync(new URL(file, import.meta.url), "utf8")).join("");

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="${retryAfter}" />
    <link rel="stylesheet" href="${stylePath}" />
    <title>${vi.title} | ${en.title}</title>
  </head>
  <body>
    <main>
      <h1>${vi.title}</h1>
      <p>${vi.explanation}</p>
      <p><a href="/graphql">${vi.api}</a></p>
      <div lang="en">
        <h2>${en.title}</h2>
        <p>${en.explanation}</p>
        <p><a href="/graphql">${en.api}</a></p>
      </div>
    </main>
  </body>
</html>
`;

/** Answers any address of a portal that was never built: 503, when to ask again, and a page in both languages that says so; its style alone is there. */
export async function answerUnbuilt(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "OPTIONS") return void response.writeHead(204, preflightHeaders(fileMethods)).end();
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isStyle = isRead && request.url === stylePath;
  const body = isStyle ? style : page;
  response.writeHead(isStyle ? 200 : isRead ? 503 : 405, {
    ...headersOf("/"),
    ...(isStyle ? {} : isRead ? { "Retry-After": retryAfter } : { Allow: fileMethods }),
    "Cache-Control": "no-store",
    "Content-Type": `text/${isStyle ? "css" : "html"}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
