import codes from "@toso/api/error-codes.json" with { type: "json" };
import exampleList from "@toso/api/examples.json" with { type: "json" };
import { buildSchema } from "graphql";
import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";

const portal = inject("portal");
const page = async (path: string) => (await fetch(portal + path)).text();
const [vi, en] = [await page("/du-lieu/"), await page("/en/data/")];

test("both data pages say of every error code what to do, in their own language", () => {
  for (const code of Object.keys(codes)) {
    const said = [vi, en].map((text) => new RegExp(`<code>${code}</code>\\s*</dt>\\s*<dd>([^<]{15,})</dd>`).exec(text)?.[1]);
    expect(said[0], code).toBeDefined();
    expect(said[1], code).toBeDefined();
    expect(said[0]).not.toBe(said[1]);
  }
});

test("every file that the data page names is there, and the folder is that of the latest release", async () => {
  const files = [...vi.matchAll(/href="(\/data\/latest\/[^"]+)"/g)].map(([, path]) => path!);
  expect(files).toContain(`/data/latest/to-so-${readRows("release.csv")[0]!.version}.zip`);
  expect(files.length).toBeGreaterThanOrEqual(10);
  for (const path of files) expect((await fetch(portal + path, { method: "HEAD" })).status, path).toBe(200);
});

test("a file is answered with 304 to a client that has it, may be kept a year under a version and five minutes under latest, as the page says", async () => {
  for (const [folder, keep] of [
    [readRows("release.csv")[0]!.version, "max-age=31536000, immutable"],
    ["latest", "max-age=300"],
  ]) {
    const path = `${portal}/data/${folder}/indicators.csv`;
    const { headers } = await fetch(path);
    expect(headers.get("cache-control")).toBe(`public, ${keep}`);
    expect((await fetch(path, { headers: { "if-none-match": headers.get("etag")! } })).status).toBe(304);
  }
});

test("an answer is 304 to a client that has it, is asked for again each time, and may be kept a year where every part names its release, as the page says", async () => {
  const version = readRows("release.csv")[0]!.version;
  for (const [query, keep] of [
    ["{ nation { nameVi } }", "max-age=0, must-revalidate"],
    [`{ nation(release: "${version}") { nameVi } }`, "max-age=31536000, immutable"],
  ]) {
    const address = `${portal}/graphql?${new URLSearchParams({ query: query! })}`;
    const { headers } = await fetch(address, { headers: { accept: "application/json" } });
    expect(headers.get("cache-control")).toBe(`public, ${keep}`);
    expect((await fetch(address, { headers: { accept: "application/json", "if-none-match": headers.get("etag")! } })).status).toBe(304);
  }
});

test("the data page shows each example, and its cost as the API counts it", async () => {
  for (const { name, variables } of exampleList) {
    const search = new URLSearchParams({ name, variables: JSON.stringify(variables) });
    const { extensions } = await (await fetch(`${portal}/graphql?${search}`, { headers: { accept: "application/json" } })).json();
    expect(en).toContain(`query ${name}`);
    expect(en).toContain(`${new Intl.NumberFormat("en-GB").format(extensions.cost.requested)} points`);
  }
});

test("the schema page has a fold for every type of the SDL to download, under 60 kB compressed", async () => {
  const sdl = await page("/schema.graphql");
  expect(sdl).toBe(readFileSync(new URL("../../packages/api/contract/schema.graphql", import.meta.url), "utf8"));
  const names = Object.keys(buildSchema(sdl).getTypeMap()).filter((name) => !/^(__|String$|Int$|Float$|Boolean$|ID$)/.test(name));
  for (const path of ["/du-lieu/luoc-do/", "/en/data/schema/"]) {
    const html = await page(path);
    expect([...html.matchAll(/<details[^>]* id="(\w+)"/g)].map(([, id]) => id).sort()).toEqual(names.sort());
    const { gzipSync } = await import("node:zlib");
    expect(gzipSync(html).length).toBeLessThan(60_000);
  }
});
