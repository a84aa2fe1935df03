import { createHash } from "node:crypto";
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
  const headers = await text("/_headers");
  expect(headers).toContain(`/data/${version}/:file\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=31536000, immutable\n`);
  expect(headers).toContain("/data/latest/:file\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=300\n");
  expect(headers).toContain("/*.geojson\n  Content-Type: application/geo+json; charset=utf-8\n");
});

test("the latest release is the current one, and the release before it keeps its own figures", async () => {
  const teamsOf = async (release: string) =>
    (await text(`/data/${release}/provinces/VN63-48.csv`)).split("\r\n").find((row) => row.includes(",teams,") && row.includes(",2024,"))!;
  expect(await teamsOf("latest")).toBe(await teamsOf(version!));
  expect([(await teamsOf("0.9.0")).includes(",2513,"), (await teamsOf(version!)).includes(",2531,")]).toEqual([true, true]);
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
  ["/", ["observations.csv", "observations.excel.csv", "observations.json", "observations.xlsx", "observations.parquet", "provinces.geojson", "README.md"]],
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
