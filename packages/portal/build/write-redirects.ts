import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { listRedirects, type PageOfData } from "../routes.ts";

/** Adds to the file `_redirects` of a built portal where the addresses of pages lead that it was made without. */
export function writeRedirects(portal: string, absent: PageOfData[]): void {
  // Hosts differ in whether a rule for one form of an address is one for the other.
  const lines = listRedirects(absent).flatMap(({ from, to }) => [from, from.slice(0, -1)].map((path) => `${path}  ${to}  302\n`));
  if (lines.length > 0) appendFileSync(join(portal, "_redirects"), `# What this release has nothing for.\n${lines.join("")}`);
}

/** Turns these lines of `_redirects` into directives for Caddy; the rule of embeds, which looks at a query, stands in the Caddyfile. */
export function writeCaddyRedirects(redirectsFile: string): string {
  return [...redirectsFile.matchAll(/^(\/\S*) +(\/\S*) +302$/gm)].map(([, from, to]) => `redir ${from} \`${to}\` 302\n`).join("");
}
