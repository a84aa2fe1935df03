import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openHeaders } from "@toso/api/headers";
import { expect, inject, test } from "vitest";
import { everyKind } from "../browser/kinds-of-page.ts";

const portal = inject("portal");
const embeds = ["/embed/latest/indicator/teams/", "/embed/latest/province/da-nang/", "/en/embed/latest/province/da-nang/"];
// Files that hold for a year, and in the same folder a page that holds for minutes.
const ofReleases = [
  "/data/3.0.9/",
  "/data/3.0.9/README.md",
  "/data/3.0.9/indicators/teams.csv",
  "/data/3.0.9/provinces/VN63-48.json",
  "/data/latest/indicators/teams.csv",
];
const headersAt = async (path: string) => (await fetch(portal + path)).headers;
/** What a policy, or several that a browser obeys at once, says by directive. */
const directivesOf = (policy: string) => new Map(policy.split(/[;,]/).map((part) => [part.trim().split(" ")[0]!, part.trim().split(" ").slice(1).join(" ")]));

test.each(everyKind)("%s (%s) at %s runs and shows only what is the portal's own, and no other site frames it", async (_kind, _lang, path) => {
  const policy = (await headersAt(path)).get("content-security-policy")!;
  const directives = directivesOf(policy);
  expect(directives.get("default-src")).toBe("'none'");
  // A saved chart is a picture that a script of the page made: no other can make such an address.
  for (const [name, sources] of directives) expect(sources, `${name} ${sources}`).toMatch(name === "img-src" ? /^'self' blob:$/ : /^'(self|none)'$/);
  expect(directives.get("frame-ancestors")).toBe("'self'");
  expect(policy).not.toMatch(/unsafe-|\*|data:|https?:/);
});

test.each(embeds)("%s may be framed by any site, and obeys the same policy otherwise", async (path) => {
  const ofEmbed = directivesOf((await headersAt(path)).get("content-security-policy")!);
  const ofPage = directivesOf((await headersAt("/")).get("content-security-policy")!);
  expect(ofEmbed.get("frame-ancestors") ?? "*").toBe("*");
  expect([...ofPage].filter(([name]) => name !== "frame-ancestors")).toEqual([...ofEmbed].filter(([name]) => name !== "frame-ancestors"));
});

test.each(["/", "/tinh/da-nang/", "/khong-co-trang-nay/", "/map/provinces.json", "/icon.svg", "/data/latest/observations.csv", ...embeds])(
  "%s is taken for what it is sent as, tells other sites no path, and asks for no camera, place or microphone",
  async (path) => {
    const headers = await headersAt(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    for (const feature of ["camera", "geolocation", "microphone"]) expect(headers.get("permissions-policy")).toContain(`${feature}=()`);
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security"), "over plain HTTP it says nothing").toBeNull();
  },
);

/** Joins the rules of `_headers` that fit a path, as static hosts do: what several say of one header stands in it one after the other. */
function joinRules(file: string, path: string): Map<string, string> {
  const joined = new Map<string, string>();
  for (const rule of file.split(/^(?=\/)/m)) {
    const [pattern = "", ...lines] = rule.split("\n");
    if (!new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*").replaceAll(/:\w+/g, "[^/]+")}$`).test(path)) continue;
    for (const line of lines.filter((one) => one.includes(": "))) {
      const [name, value] = [line.slice(0, line.indexOf(":")).trim().toLowerCase(), line.slice(line.indexOf(":") + 1).trim()];
      joined.set(name, joined.has(name) ? `${joined.get(name)}, ${value}` : value);
    }
  }
  return joined;
}

test("a static host that joins the rules of _headers sends what this server sends, and asks for HTTPS", async () => {
  const file = readFileSync(fileURLToPath(new URL("../../packages/portal/dist-tests/_headers", import.meta.url)), "utf8");
  const asset = /\/_astro\/[^"]+\.css/.exec(await (await fetch(portal)).text())![0];
  const listed = everyKind.map(([, , path]) => path).filter((path) => !/khong-co|no-such/.test(path));
  for (const path of [
    ...listed,
    ...embeds,
    asset,
    "/icon.svg",
    "/thay-doi/changes.json",
    "/thay-doi/feed.atom",
    "/cite/vi/to-so.csl.json",
    "/calendar.ics",
    "/data/latest/observations.csv",
    ...ofReleases,
    "/picture/vi/province/da-nang.svg",
  ]) {
    const [ours, theirs] = [await headersAt(path), joinRules(file, path)];
    for (const name of ["x-content-type-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy"])
      expect([path, theirs.get(name)]).toEqual([path, ours.get(name)]);
    expect(directivesOf(theirs.get("content-security-policy")!), path).toEqual(directivesOf(ours.get("content-security-policy")!));
    for (const name of ["access-control-allow-origin", "access-control-expose-headers"]) expect([path, theirs.get(name)]).toEqual([path, ours.get(name)]);
    expect([path, theirs.get("cache-control")]).toEqual([path, ours.get("cache-control")]);
    expect(theirs.get("strict-transport-security")).toMatch(/^max-age=\d{8}$/);
  }
});

test("every kind of file can be read by scripts of any site, with its tag and range, and a static host says the same", async () => {
  const rules = readFileSync(fileURLToPath(new URL("../../packages/portal/dist-tests/_headers", import.meta.url)), "utf8");
  const files = [
    "/schema.graphql",
    "/thay-doi/changes.json",
    "/thay-doi/feed.atom",
    "/calendar.ics",
    "/cite/vi/to-so.csl.json",
    "/oembed/vi/indicator/teams.json",
    "/picture/vi/province/da-nang.svg",
    "/map/provinces.json",
    "/data/latest/observations.xlsx",
    "/favicon.ico",
    "/tinh/da-nang/",
  ];
  for (const path of files) {
    const { status, headers } = await fetch(portal + path);
    expect([path, status]).toEqual([path, 200]);
    for (const [name, value] of Object.entries(openHeaders)) {
      expect([path, headers.get(name)]).toEqual([path, value]);
      expect([path, joinRules(rules, path).get(name.toLowerCase())]).toEqual([path, value]);
    }
    const preflight = await fetch(portal + path, { method: "OPTIONS", headers: { "access-control-request-method": "GET" } });
    expect([path, preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([path, 204, expect.stringMatching(/If-None-Match.*Range/)]);
  }
});

test("a page holds for minutes, what carries its content in its name for a year", async () => {
  const asset = /\/_astro\/[^"]+\.css/.exec(await (await fetch(portal)).text())![0];
  expect((await headersAt("/")).get("cache-control")).toBe("public, max-age=300");
  expect((await headersAt(asset)).get("cache-control")).toBe("public, max-age=31536000, immutable");
});
