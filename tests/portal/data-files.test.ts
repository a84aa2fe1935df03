import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { imageSize } from "image-size";
import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";

const portal = inject("portal");
const get = async (path: string) => fetch(`${portal}${path}`);
const text = async (path: string) => (await get(path)).text();
const [{ version } = {}] = readRows("release.csv");

test.each([
  ["observations.csv", "text/csv; charset=utf-8"],
  ["observations.json", "application/json; charset=utf-8"],
  ["observations.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["observations.parquet", "application/vnd.apache.parquet"],
  ["provinces.geojson", "application/geo+json; charset=utf-8"],
  ["README.md", "text/markdown; charset=utf-8"],
])("any site may read %s of a release; it holds for a year, and that of the latest release for minutes", async (file, type) => {
  for (const [release, holds] of [
    [version, "public, max-age=31536000, immutable"],
    ["latest", "public, max-age=300"],
  ]) {
    const { status, headers } = await get(`/data/${release}/${file}`);
    expect([status, headers.get("content-type"), headers.get("access-control-allow-origin"), headers.get("cache-control")]).toEqual([200, type, "*", holds]);
  }
});

test("the static hosts' _headers say the same of both", async () => {
  const headers = readFileSync(fileURLToPath(new URL("../../packages/portal/dist-tests/_headers", import.meta.url)), "utf8");
  expect(headers).toMatch(/^\/\*\n( {2}.+\n)* {2}Access-Control-Allow-Origin: \*\n/);
  expect(headers).toContain(`/data/${version}/:file\n  Cache-Control: public, max-age=31536000, immutable\n`);
  expect(headers).toContain("/data/latest/:file\n  Cache-Control: public, max-age=300\n");
  expect(headers).toContain("/*.geojson\n  Content-Type: application/geo+json; charset=utf-8\n");
});

test.each(["observations.csv", "observations.json", "provinces.geojson", "datapackage.json", "README.md"])(
  "%s of a release goes out compressed like pages, the newest and the one of a version alike, and a part of it comes as it is",
  async (file) => {
    for (const release of [version, "latest"]) {
      const address = `${portal}/data/${release}/${file}`;
      const whole = Buffer.from(await (await fetch(address, { headers: { "accept-encoding": "identity" } })).arrayBuffer());
      for (const [coding, atMost] of [
        ["br", 0.4],
        ["gzip", 0.45],
      ] as const) {
        const head = await fetch(address, { method: "HEAD", headers: { "accept-encoding": coding } });
        expect([head.headers.get("content-encoding"), head.headers.get("vary")]).toEqual([coding, "Accept-Encoding"]);
        expect(Number(head.headers.get("content-length"))).toBeLessThan(atMost * whole.length);
        expect(Buffer.from(await (await fetch(address, { headers: { "accept-encoding": coding } })).arrayBuffer()).equals(whole)).toBe(true);
      }
      const part = await fetch(address, { headers: { range: "bytes=-8", "accept-encoding": "br" } });
      expect([part.status, part.headers.get("content-encoding")]).toEqual([206, null]);
      expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(-8))).toBe(true);
    }
  },
);

test("a browser that asks for an icon where no page names one gets it in three sizes", async () => {
  const icon = await get("/favicon.ico");
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/x-icon"]);
  expect(imageSize(new Uint8Array(await icon.arrayBuffer())).images).toEqual([16, 32, 48].map((side) => ({ width: side, height: side })));
});

test.each([
  ["/", "vi"],
  ["/en/", "en"],
])("a phone that puts %s on its home screen gets a name in its language, and icons of the sizes that are said", async (start, lang) => {
  const page = await text(start);
  const manifestPath = /<link rel="manifest" href="([^"]+)"/.exec(page)![1]!;
  const answer = await get(manifestPath);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/manifest+json; charset=utf-8"]);
  const manifest = (await answer.json()) as {
    name: string;
    short_name: string;
    lang: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ short_name: "Tổ Số", lang, start_url: start });
  const [, touch] = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page)!;
  const icons = [...manifest.icons.filter(({ sizes }) => sizes !== "any"), { src: touch!, sizes: "180x180", purpose: "any" }];
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(["192x192 any", "512x512 any", "512x512 maskable", "180x180 any"]);
  for (const { src, sizes } of icons) {
    const { type, width, height } = imageSize(new Uint8Array(await (await get(src)).arrayBuffer()));
    expect([type, `${width}x${height}`], src).toEqual(["png", sizes]);
  }
});

test("the latest release is the current one, and the release before it keeps its own figures", async () => {
  const teamsOf = async (release: string) =>
    (await text(`/data/${release}/provinces/VN63-48.csv`)).split("\r\n").find((row) => row.includes(",teams,") && row.includes(",2024,"))!;
  expect(await teamsOf("latest")).toBe(await teamsOf(version!));
  expect([(await teamsOf("3.0.9")).includes(",2513,"), (await teamsOf(version!)).includes(",2531,")]).toEqual([true, true]);
});

test("every file of the current release has the checksum that checksums.sha256 states", async () => {
  const lines = (await text("/data/latest/checksums.sha256")).trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(200);
  for (const [sum, path] of lines.map((line) => line.split("  ") as [string, string]))
    expect(
      createHash("sha256")
        .update(Buffer.from(await (await get(`/data/latest/${path}`)).arrayBuffer()))
        .digest("hex"),
      path,
    ).toBe(sum);
});

test.each([
  ["/tinh/da-nang/", ["provinces/VN63-48.csv", "provinces/VN63-48.json", "observations.csv", "observations.xlsx", "provinces.geojson"]],
  ["/en/indicator/teams/", ["indicators/teams.csv", "indicators/teams.json", "observations.csv"]],
  [
    "/",
    [
      "observations.csv",
      "provinces.csv",
      "observations.excel.csv",
      "observations.json",
      "observations.xlsx",
      "observations.parquet",
      "provinces.geojson",
      "README.md",
    ],
  ],
])("%s offers exactly its figures in the pinned release, with their size, and each answers", async (path, files) => {
  const page = await text(path);
  for (const file of files) {
    const address = `/data/${version}/${file}`;
    const [, rest] = page.split(`href="${address}"`);
    expect(rest, file).toBeDefined();
    expect(rest!.slice(0, 300), file).toMatch(/>[\d.,]+ [kM]B</);
    expect((await get(address)).status).toBe(200);
  }
});
