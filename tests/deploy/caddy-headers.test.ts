import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileMethods, preflightHeaders } from "@toso/api/headers";
import { writeCaddyHeaders, writeCaddyPreflight } from "@toso/portal/caddy-headers";
import { headersOf, writeHeadersFile } from "@toso/portal/file-headers";
import { listPlaces } from "@toso/portal/list-places";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { writeCaddyRedirects, writeRedirects } from "../../packages/portal/build/write-redirects.ts";
import { openRedirects, openSecondAddresses, readRedirects } from "../../packages/portal/serve/read-redirects.ts";
import { findRedirect, pagesOfData, type PageOfData } from "../../packages/portal/routes.ts";
import { context } from "./read-dockerfile.ts";

/** The headers that directives of Caddy add to a path, by its own rules of matching: exact, a star behind, a star in front, or an expression. */
function headersByCaddy(directives: string, path: string): [name: string, value: string][] {
  const fits = new Map<string, boolean>();
  const headers: [string, string][] = [];
  for (const line of directives.trim().split("\n")) {
    const matcher = /^@(\w+) (path|path_regexp) (\S+)$/.exec(line);
    const header = /^header @(\w+) \+(\S+) `([^`]*)`$/.exec(line);
    if (matcher) fits.set(matcher[1]!, matcher[2] === "path" ? fitsPattern(matcher[3]!, path) : new RegExp(matcher[3]!).test(path));
    else if (!header || !fits.has(header[1]!)) throw new Error(`Not a line of ours: ${line}`);
    else if (fits.get(header[1]!)) headers.push([header[2]!, header[3]!]);
  }
  return headers;
}

function fitsPattern(pattern: string, path: string): boolean {
  if (pattern.startsWith("*")) return path.endsWith(pattern.slice(1));
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** Headers of the same name as clients read them: one, with commas between; two policies with different directives bind as one with both. */
function joined(headers: [string, string][]): Record<string, string> {
  const between = (name: string) => (name === "Content-Security-Policy" ? "; " : ", ");
  return Object.fromEntries(headers.map(([name]) => [name, headers.flatMap(([other, value]) => (other === name ? [value] : [])).join(between(name))]));
}

/** One file of each kind of a portal, in each kind of folder. */
const files = [
  "index.html",
  "404.html",
  "favicon.ico",
  "calendar.ics",
  "schema.graphql",
  "robots.txt",
  "sitemap.xml",
  "icon.svg",
  "en/index.html",
  "en/calendar.ics",
  "en/province/ha-giang/index.html",
  "en/changes/feed.atom",
  "tinh/ha-giang/index.html",
  "thay-doi/index.html",
  "thay-doi/changes.json",
  "thay-doi/feed.atom",
  "cite/vi/teams.bib",
  "oembed/vi/indicator/teams.json",
  "compare/teams.json",
  "map/provinces.json",
  "map/vi/teams/index.html",
  "picture/vi/province/da-nang.svg",
  "share/vi/teams.png",
  "embed/latest/teams/index.html",
  "en/embed/latest/teams/index.html",
  "_astro/page.abc.css",
  "_astro/page.abc.js",
];
const portal = mkdtempSync(join(tmpdir(), "toso-headers-"));
afterAll(() => rmSync(portal, { recursive: true }));
for (const file of files) {
  mkdirSync(dirname(join(portal, file)), { recursive: true });
  writeFileSync(join(portal, file), "");
}
const directives = writeCaddyHeaders(writeHeadersFile(["1.0.0", "2.0.0"], listPlaces(portal)));
/** What only hosts send that speak HTTPS. */
const overHttps = "Strict-Transport-Security";

test.each([
  ...files.map((file) => `/${file.replace(/index\.html$/, "")}`),
  "/data/",
  "/data/1.0.0/",
  "/data/latest/",
  "/data/2.0.0/observations.csv",
  "/data/1.0.0/README.md",
  "/data/1.0.0/indicators/teams.csv",
  "/data/latest/all.zip",
  "/data/latest/provinces/VN63-48.json",
  "/data/2.0.0/provinces.geojson",
])("Caddy and static hosts send %s with the headers that `start` sends, and no others", (path) => {
  const { [overHttps]: _, ...sent } = joined(headersByCaddy(directives, path));
  expect(sent).toEqual(headersOf(path));
});

test("what is no asset holds for minutes, and other sites frame nothing but embeds, pictures and files of releases", () => {
  for (const file of files) {
    const { "Cache-Control": holds, "Content-Security-Policy": policy } = headersOf(`/${file}`);
    expect([file, holds]).toEqual([file, file.startsWith("_astro/") ? "public, max-age=31536000, immutable" : "public, max-age=300"]);
    expect([file, policy!.includes("frame-ancestors")]).toEqual([file, !/^(_astro|picture|share|(en\/)?embed)\//.test(file)]);
  }
});

test.each(["/data/", "/data/1.0.0/", "/data/latest/"])("Caddy sends the page %s as a page: for minutes, in no frame of others", (path) => {
  const sent = joined(headersByCaddy(directives, path));
  expect(sent["Cache-Control"]).toBe("public, max-age=300");
  expect(sent["Content-Security-Policy"]).toContain("frame-ancestors 'self'");
  expect(sent).toMatchObject(headersOf(path));
});

test("a part in the place of a name fits what is there, never nothing and never another folder; a point in it is a point", () => {
  const told = writeCaddyHeaders("/data/2.0.0/:file\n  A: b\n");
  expect(told.split("\n")[0]).toBe("@rule0 path_regexp ^/data/2\\.0\\.0/[^/]+$");
  for (const path of ["/data/2.0.0/", "/data/2.0.0/a/b", "/data/2x0.0/a", "/x/data/2.0.0/a"]) expect(headersByCaddy(told, path)).toEqual([]);
  expect(headersByCaddy(told, "/data/2.0.0/a.csv")).toEqual([["A", "b"]]);
});

/** Where directives of Caddy lead an address, by its own rules: a path fits in any letter case, an expression as it is written; the first that fits counts. */
function leadByCaddy(directives: string, path: string, search: string): { to: string; status: number } | null {
  const lines = directives.trim().split("\n");
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [, name, kind, rest] = /^@(\w+) (path|path_regexp) (.+)$/.exec(lines[at]!)!;
    const [, to, status] = new RegExp(`^redir @${name} \`([^\`]+)\` (30[12])$`).exec(lines[at + 1]!)!;
    const [, capture, expression] = /^(?:(\w+) )?(\^.*)$/.exec(rest!) ?? [];
    const found = kind === "path_regexp" ? new RegExp(expression!).exec(path) : null;
    if (!found && !(kind === "path" && rest!.split(" ").some((pattern) => fitsPattern(pattern.toLowerCase(), path.toLowerCase())))) continue;
    const filled = to!.replace(`{re.${capture}.1}`, found?.[1] ?? "").replace("{http.request.uri.prefixed_query}", search);
    return { to: filled, status: Number(status) };
  }
  return null;
}

test("Caddy and static hosts lead addresses that are no pages where `start` leads them, in both forms, with the query that came along", () => {
  const folder = mkdtempSync(join(tmpdir(), "toso-redirects-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = Object.keys(pagesOfData) as PageOfData[];
  const places = [
    { from: "/tinh/48/", to: "/tinh/da-nang/" },
    { from: "/tinh/VN-DN/", to: "/tinh/da-nang/" },
    { from: "/tinh/Da-Nang/", to: "/tinh/da-nang/" },
    { from: "/tinh-moi/48/", to: "/tinh/da-nang/#successor" },
    { from: "/tinh/is-a-page/", to: "/tinh/da-nang/" },
    { from: "/tinh/leads-nowhere/", to: "/tinh/nowhere/" },
  ];
  // Two folders that went to one, beside an address of that very page.
  const moved = ["/en/tinh/", "/province/"].map((from) => ({ from, to: "/en/province/" }));
  places.push({ from: "/en/tinh/", to: "/en/province/" });
  // A small page stands there for hosts that know no redirects.
  const second = [{ from: "/tinh-moi/ha-noi/", to: "/tinh/da-nang/" }];
  for (const page of ["tinh/da-nang", "tinh/is-a-page", "tinh-moi/ha-noi", "en/province"]) {
    mkdirSync(join(folder, page), { recursive: true });
    writeFileSync(join(folder, page, "index.html"), "");
  }
  cpSync(join(context, "packages/portal/public/_redirects"), join(folder, "_redirects"));
  writeRedirects(folder, []);
  expect(writeCaddyRedirects(readFileSync(join(folder, "_redirects"), "utf8"))).toBe("");
  writeRedirects(folder, all, { second, places, moved });
  const text = readFileSync(join(folder, "_redirects"), "utf8");
  const told = writeCaddyRedirects(text);
  const [find, findFirst] = [openRedirects(folder), openSecondAddresses(folder)];
  const froms = readRedirects(text).flatMap(({ from, isFolder }) => (isFolder ? [`${from}ha-giang/`] : [from]));
  expect(froms).toHaveLength(all.length * 4 + (second.length + 5) * 2 + moved.length);
  for (const from of froms) {
    const { to, status } = find(from)!;
    const [path, part = ""] = to.split(/(?=#)/);
    expect([from, leadByCaddy(told, from, "?a=b")]).toEqual([from, { to: `${path}?a=b${part}`, status }]);
    expect(leadByCaddy(told, from, "")).toEqual({ to, status });
    const unmade = findRedirect(from);
    if (unmade) expect([unmade, 302]).toEqual([to, status]);
  }
  for (const path of ["/tinh-moi/ha-noi/", "/tinh-moi/ha-noi"]) expect([path, findFirst(path)?.to]).toEqual([path, "/tinh/da-nang/"]);
  for (const path of ["/tinh/48/", "/tinh/da-nang/"]) expect([path, findFirst(path)]).toEqual([path, undefined]);
  expect(find("/en/tinh/ha-giang/")).toEqual({ to: "/en/province/ha-giang/", status: 301 });
  // What is a page is led nowhere, or its readers would go round in a ring.
  for (const path of ["/tinh/da-nang/", "/tinh/da-nang", "/tinh/is-a-page/", "/tinh/leads-nowhere/"])
    expect([path, leadByCaddy(told, path, "")]).toEqual([path, null]);
  // Static before what has a star: Cloudflare counts those that follow it among few.
  expect(text.indexOf("/tinh/48/")).toBeLessThan(text.indexOf("*"));
});

test("every rule of _headers is told to Caddy, with all of its headers", () => {
  const file = writeHeadersFile(["2.0.0"], ["/tinh/"]);
  const told = writeCaddyHeaders(file);
  expect(told.match(/^@/gm)).toHaveLength(file.match(/^\S/gm)!.length);
  expect(told.match(/^header /gm)).toHaveLength(file.match(/^ {2}\S/gm)!.length);
});

test("headers of rules that fit the same path are added to each other, as static hosts do", () => {
  const told = writeCaddyHeaders("# all\n/*\n  Content-Security-Policy: default-src 'self'\n\n/tinh/*\n  Content-Security-Policy: frame-ancestors 'self'\n");
  expect(headersByCaddy(told, "/tinh/hue/")).toEqual([
    ["Content-Security-Policy", "default-src 'self'"],
    ["Content-Security-Policy", "frame-ancestors 'self'"],
  ]);
  expect(headersByCaddy(told, "/lich/")).toHaveLength(1);
});

test.each([
  ["a removed header", "/*\n  ! X-Robots-Tag\n", /neither a path nor a header/],
  ["a header before any path", "  A: b\n", /neither a path nor a header/],
  ["a name in the middle", "/a/:b/c\n  A: b\n", /has a star where/],
  ["a star in the middle", "/a/*/b\n  A: b\n", /has a star where/],
  ["a sign of Caddy's own", "/a\n  A: {env.PASSWORD}\n", /a sign that means something/],
])("%s, which Caddy would take otherwise, is refused", (_name, file, why) => expect(() => writeCaddyHeaders(file)).toThrow(why));

test("the Caddyfile takes the headers and files from where place-portal.ts puts them, hides the files for hosts, and passes on /graphql, its explorer and the desk alone", () => {
  const caddyfile = readFileSync(join(context, "deploy/Caddyfile"), "utf8");
  const home = "{$TOSO_PORTAL_HOME:/srv/portal}";
  expect(caddyfile).toContain(`import ${home}/current/headers.caddy`);
  expect(caddyfile.match(new RegExp(`root \\* ${RegExp.escape(home)}/current/files`, "g"))).toHaveLength(2);
  expect(caddyfile.match(/^\thandle (\S+) \{/gm)).toEqual(["\thandle @api {", "\thandle @desk {"]);
  expect(caddyfile).toContain("\t@api path /graphql /graphiql /graphiql/*\n");
  expect(caddyfile).toContain("\t@desk path /desk /desk/*\n");
  // The rule of _redirects, which Caddy does not read.
  expect(readFileSync(join(context, "packages/portal/public/_redirects"), "utf8")).toContain("/embed/*  lang=en  /en/embed/:splat  200");
  expect(caddyfile).toMatch(/path \/embed\/\*\s+query lang=en\s+\}\s+rewrite @english \/en\{path\}/);
});

test("Caddy answers a preflight as `start` does, before anything of the file, and other methods by 405", () => {
  const preflight = writeCaddyPreflight();
  expect(preflight).toMatch(/^@preflight method OPTIONS\nhandle @preflight \{\n(\theader \S+ `[^`]+`\n)+\trespond 204\n\}\n$/);
  expect(Object.fromEntries([...preflight.matchAll(/header (\S+) `([^`]+)`/g)].map(([, name, value]) => [name, value]))).toEqual(preflightHeaders(fileMethods));
  const caddyfile = readFileSync(join(context, "deploy/Caddyfile"), "utf8");
  expect(caddyfile.indexOf("current/headers.caddy")).toBeLessThan(caddyfile.indexOf("@unknown"));
  expect(caddyfile).toContain(`@unknown not method GET HEAD\n\t\t\theader @unknown Allow "${fileMethods}"\n\t\t\terror @unknown 405`);
});

test.each([
  ["/_headers", true],
  ["/_redirects", true],
  ["/index.html.br", true],
  ["/data/latest/observations.csv.gz", true],
  ["/dist.stamp", true],
  ["/.env", true],
  ["/tinh/.git/config", true],
  ["/_astro/a.css", false],
  ["/data/2.0.0/observations.csv", false],
  ["/tinh/ha-giang/", false],
  ["/", false],
  ["/.well-known/security.txt", false],
])("Caddy hides %s: %s", (path, isHidden) => {
  const caddyfile = readFileSync(join(context, "deploy/Caddyfile"), "utf8");
  const pattern = /@hidden path_regexp (\S+)\n\s+error @hidden 404/.exec(caddyfile)![1]!;
  expect(new RegExp(pattern).test(path)).toBe(isHidden);
});
