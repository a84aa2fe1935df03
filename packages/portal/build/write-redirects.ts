import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { listRedirects, type PageOfData } from "../routes.ts";
import type { MovedPage } from "./list-moved-pages.ts";

/** Adds to the file `_redirects` of a built portal where the addresses of pages lead that it was made without, and the second addresses of pages. */
export function writeRedirects(portal: string, absent: PageOfData[], moved: MovedPage[] = []): void {
  append(portal, "What this release has nothing for.", listRedirects(absent), 302);
  append(portal, "Pages with two addresses.", moved, 301);
}

function append(portal: string, heading: string, redirects: MovedPage[], status: number): void {
  // Hosts differ in whether a rule for one form of an address is one for the other.
  const lines = redirects.flatMap(({ from, to }) => [from, from.slice(0, -1)].map((path) => `${path}  ${to}  ${status}\n`));
  if (lines.length > 0) appendFileSync(join(portal, "_redirects"), `# ${heading}\n${lines.join("")}`);
}

/** Turns these lines of `_redirects` into directives for Caddy; the rule of embeds, which looks at a query, stands in the Caddyfile. */
export function writeCaddyRedirects(redirectsFile: string): string {
  return [...redirectsFile.matchAll(/^(\/\S*) +(\/\S*) +(30[12])$/gm)].map(([, from, to, status]) => `redir ${from} \`${to}\` ${status}\n`).join("");
}
