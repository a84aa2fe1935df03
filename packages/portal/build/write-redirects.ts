import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRedirects, type Redirect } from "../serve/read-redirects.ts";
import { listRedirects, type PageOfData } from "../routes.ts";

/** Where an address leads that is not one of a page: paths from the root of the site, `from` with a slash at its end. */
export type PlaceRedirect = Pick<Redirect, "from" | "to">;

/**
 * Second addresses of pages, at which a small page stands for hosts that know no redirects; folders that were moved whole, and addresses of places,
 * see views/place/list-place-redirects.ts.
 */
export type PlaceAddresses = { second: PlaceRedirect[]; moved: PlaceRedirect[]; places: PlaceRedirect[] };

/**
 * Writes into the file `_redirects` of a built portal where addresses lead that it has no page for: of pages that the release has nothing for, and what else provinces and regions are called.
 * Static hosts, Caddy and `start` all read them there. An address that is a page after all is left out, and so is one that would lead nowhere.
 */
export function writeRedirects(portal: string, absent: PageOfData[], { second, moved, places }: PlaceAddresses = { second: [], moved: [], places: [] }): void {
  const file = join(portal, "_redirects");
  const isPage = (path: string) => existsSync(join(portal, path.replace(/#.*/, ""), "index.html"));
  const lead = places.filter(({ from, to }) => !isPage(from) && isPage(to));
  // Hosts differ in whether a rule for one form of an address is one for the other.
  const inBothForms = (redirects: PlaceRedirect[], status: number) =>
    redirects.flatMap(({ from, to }) => [from, from.slice(0, -1)].map((path) => `${path}  ${to}  ${status}\n`)).join("");
  const parts = [
    ["What this release has nothing for.", inBothForms(listRedirects(absent), 302)],
    ["Second addresses of provinces that the merger left as they were.", inBothForms(second, 301)],
    ["Codes, other spellings and former names of provinces and regions.", inBothForms(lead, 301)],
    // Cloudflare counts what follows the first rule with a star among the hundred that it allows of those.
    ["", existsSync(file) ? readFileSync(file, "utf8") : ""],
    ["Addresses in the words of the other language.", moved.map(({ from, to }) => `${from}*  ${to}:splat  301\n`).join("")],
    // Netlify looks for no page by folder; the last rule, for it fits all that is left.
    ["The English page for what is not there.", existsSync(join(portal, "en/404.html")) ? "/en/*  /en/404.html  404\n" : ""],
  ];
  writeFileSync(
    file,
    parts
      .filter(([, lines]) => lines)
      .map(([title, lines]) => (title ? `# ${title}\n${lines}` : lines))
      .join(""),
  );
}

/** What Caddy puts behind a path: the query of the address that was asked for, with its question mark, or nothing. */
const query = "{http.request.uri.prefixed_query}";

/**
 * Turns these lines of `_redirects` into directives for Caddy; the rule of embeds, which looks at a query, stands in the Caddyfile.
 * Caddy's paths fit in any letter case, so that an address which differs from a page in that alone is told as an expression.
 */
export function writeCaddyRedirects(redirectsFile: string): string {
  const redirects = readRedirects(redirectsFile);
  const isCaseAlone = ({ from, to }: Redirect) => from.toLowerCase().replace(/\/?$/, "/") === to;
  // Each folder has an expression of its own, for it keeps what stands behind the folder.
  const groupOf = (redirect: Redirect) => [redirect.to, redirect.status, isCaseAlone(redirect), redirect.isFolder && redirect.from].join(" ");
  const groups = [...Map.groupBy(redirects, groupOf).values()];
  return groups
    .map((same, at) => {
      const { to, status, isFolder } = same[0]!;
      const [path, part = ""] = to.split(/(?=#)/);
      const froms = same.map(({ from }) => from);
      const matcher = isCaseAlone(same[0]!) ? `path_regexp ^(${froms.map((from) => RegExp.escape(from)).join("|")})$` : `path ${froms.join(" ")}`;
      if (!isFolder) return `@place${at} ${matcher}\nredir @place${at} \`${path}${query}${part}\` ${status}\n`;
      return `@place${at} path_regexp place${at} ^${RegExp.escape(froms[0]!)}(.*)$\nredir @place${at} \`${path}{re.place${at}.1}${query}\` ${status}\n`;
    })
    .join("");
}
