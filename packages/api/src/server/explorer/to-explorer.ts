import { prefersPage } from "../negotiate.ts";

/** Signs that may stand in the query of an address as they are (RFC 3986), and the % of what is encoded already. */
const unsafe = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]/g;

/** Returns the address of the explorer with the search of another (`?query=…` or nothing): always a path of this server, with every sign encoded that is none of an address. */
export function toExplorer(search: string): string {
  // Node reads the head of a request byte by byte: a sign stands for one byte.
  return `/graphiql${search.replace(unsafe, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}`;
}

/** Returns whether a request for /graphql comes from somebody who looks at the address in a browser, and asks for no example by its name. */
export function wantsExplorer(method: string | undefined, accept: string | undefined, search: string): boolean {
  if ((method !== "GET" && method !== "HEAD") || !prefersPage(accept)) return false;
  const given = new URLSearchParams(search);
  return given.has("query") || !(given.has("name") || given.has("documentId"));
}
