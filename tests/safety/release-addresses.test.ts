import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { latest, pathToRelease, splitReleasePath } from "@toso/api/domain";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));
const owner = "api/src/domain/release-addresses.ts";

/** An address of a release, or a part of one, made by hand: in a template, a text or a pattern. */
const spelled = [
  /(?<!prisma)\/data\/\$\{/,
  /\/data\/latest\b/,
  /\\\/data\\\//,
  /["'`]data["'`], version/,
  /to-so-\$\{/,
  /\b(?:indicators|provinces)\/(?:VN63-)?(?:\$\{|["'`])/,
  /VN63-\$\{/,
];

test("the addresses of a release are spelled in one file alone", () => {
  const files = globSync("{api/src,portal/{build,serve,src},explorer/page}/**/*.{ts,astro}", { cwd: packages, exclude: ["**/generated/**"] });
  expect(files).toContain(owner);
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) => {
    const lines = readFileSync(`${packages}/${file}`, "utf8").split("\n");
    // What a comment says is an example.
    const code = lines.filter((line) => !/^\s*(?:\*|\/\*|\/\/)/.test(line)).join("\n");
    return spelled.filter((pattern) => pattern.test(code)).map((pattern) => `${file} ${pattern}`);
  });
  expect(found.filter((line) => !line.startsWith(owner))).toEqual([]);
  expect(found.filter((line) => line.startsWith(owner)).length).toBeGreaterThan(3);
});

test("what a path of a release is made of can be read from it again, and no other path is taken for one", () => {
  for (const version of ["2.0.0", latest]) {
    expect(splitReleasePath(pathToRelease(version))).toEqual({ version, file: "" });
    expect(splitReleasePath(`${pathToRelease(version)}provinces/VN63-48.csv`)).toEqual({ version, file: "provinces/VN63-48.csv" });
  }
  for (const path of ["/", "/data/", "/data/2.0.0", "/en/data/2.0.0/", "/data//a"]) expect(splitReleasePath(path), path).toBeNull();
});
