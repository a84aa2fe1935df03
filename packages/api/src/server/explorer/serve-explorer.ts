import type { IncomingMessage } from "node:http";
import { chooseEncoding } from "../negotiate.ts";
import { namesEtag, sendRefusal } from "../cache/send-answer.ts";
import { fileMethods } from "../cors.ts";
import { otherMethod } from "../limit/check-request.ts";
import type { WatchedResponse } from "../telemetry/watched-response.ts";
import { notMadePage } from "./not-made-page.ts";
import type { Explorer } from "./read-explorer.ts";

/** The explorer runs and shows its own files alone and speaks to nobody but its own server; no text of an address and no style element can change that. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": policy,
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
};

/**
 * Returns what answers GET and HEAD of the explorer's page and files, and says whether there was such a path; other methods get 405.
 * Without files (null) the page says with 503 how they are made.
 */
export function serveExplorer(explorer: Explorer | null): (request: IncomingMessage, response: WatchedResponse, path: string) => boolean {
  return (request, response, path) => {
    const file = explorer?.get(path);
    if (!file && (explorer || path !== "/graphiql")) return false;
    const { method, headers } = request;
    if (method !== "GET" && method !== "HEAD") {
      sendRefusal(request, response, otherMethod(method, fileMethods));
      return true;
    }
    if (!file) {
      response.outcome = "faulty";
      response.writeHead(503, { ...pageHeaders, "content-length": Buffer.byteLength(notMadePage), "cache-control": "no-store" }).end(notMadePage);
      return true;
    }
    const coding = chooseEncoding(headers["accept-encoding"]);
    const { body, etag } = file.coded[coding];
    const cacheHeaders = {
      etag,
      "cache-control": file.isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "Accept-Encoding",
      ...(file.isHashed ? { "x-content-type-options": "nosniff" } : pageHeaders),
    };
    const match = headers["if-none-match"];
    if (match !== undefined && namesEtag(match, etag)) {
      response.outcome = "unchanged";
      response.writeHead(304, cacheHeaders).end();
      return true;
    }
    const coded = coding === "identity" ? {} : { "content-encoding": coding };
    response.writeHead(200, { ...cacheHeaders, ...coded, "content-type": file.type, "content-length": body.length });
    response.end(method === "HEAD" ? undefined : body);
    return true;
  };
}
