import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compressFiles } from "@toso/portal/compress-files";
import { afterAll } from "vitest";

/** When every file was last written. */
export const written = new Date("2026-03-01T08:00:00Z");
/** Lines that differ, so that a wrong part shows. */
export const table = Array.from({ length: 4000 }, (_, row) => `${row},Đà Nẵng,${row * 7919}`).join("\n");

const files = {
  "index.html": `<title>Home</title>${"<p>home</p>".repeat(200)}`,
  "404.html": `<title>Lost</title>${"<p>lost</p>".repeat(200)}`,
  "en/404.html": "<title>Lost in English</title>",
  ".well-known/security.txt": "Contact: mailto:data@example.org\n",
  ".well-known/other.txt": "hidden",
  "tinh/da-nang/index.html": "<title>Đà Nẵng</title>",
  "embed/latest/teams/index.html": "vi",
  "en/embed/latest/teams/index.html": "en",
  "data/latest/observations.csv": table,
  "data/latest/short.json": '{"value":null}',
  "data/latest/one.txt": "1",
  "data/latest/empty.txt": "",
  "data/latest/observations.parquet": Buffer.from(Array.from({ length: 70_000 }, (_, place) => (place * 31) % 256)),
  _headers: "/*\n  A: b\n",
  _redirects: "/a /b\n",
  ".env": "PASSWORD=a",
  ".git/config": "[core]",
  "dist.stamp": "print",
};

/** Makes a small portal in a folder of its own, with compressed files beside its text; removed after the test file. */
export async function makeFolder(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "toso-files-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, "portal");
  writeFileSync(join(home, "outside.txt"), "outside");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    utimesSync(join(folder, path), written, written);
  }
  await compressFiles(folder);
  for (const path of ["data/latest/observations.csv", "index.html"])
    for (const ending of [".br", ".gz"]) utimesSync(join(folder, path + ending), written, written);
  return folder;
}
