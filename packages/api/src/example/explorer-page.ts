import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import type { ServerResponse } from "node:http";
import { prefersPage } from "../answer/negotiate.ts";
import { explorerOptions } from "./explorer-options.ts";

/** The explorer carries its own scripts and styles in the page; it may load nothing from elsewhere and speak to nobody but its own server. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "worker-src blob: data:",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sends GraphiQL with the examples in tabs; `search` is the query of the address, such as `?query=…`. */
export function sendExplorer(response: ServerResponse, search: string): void {
  const page = renderGraphiQL({ ...explorerOptions(search), endpoint: "/graphql" });
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page),
    "cache-control": "no-cache",
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
  });
  response.end(page);
}

/** Returns whether a request for /graphql comes from somebody who looks at the address in a browser, and asks for no example by its name. */
export function wantsExplorer(method: string | undefined, accept: string | undefined, search: string): boolean {
  if (method !== "GET" || !prefersPage(accept)) return false;
  const given = new URLSearchParams(search);
  return given.has("query") || !(given.has("name") || given.has("documentId"));
}
