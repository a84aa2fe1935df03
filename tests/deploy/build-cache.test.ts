import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compressFiles } from "@toso/portal/compress-files";
import { fingerprint } from "@toso/portal/fingerprint";
import { forgetUnused } from "@toso/portal/forget-unused";
import { linkFolder } from "@toso/portal/link-file";
import { placeBeside } from "@toso/portal/place-folder";
import { expect, onTestFinished, test } from "vitest";

function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), "toso-build-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

const lines = (word: string) => `${word}\n`.repeat(500);

test("a second build compresses nothing again, in whatever folder, but what has changed", async () => {
  const home = makeHome();
  const cache = join(home, "cache");
  const build = async (name: string, pages: Record<string, string>) => {
    const portal = join(home, name);
    mkdirSync(portal);
    for (const [path, text] of Object.entries(pages)) writeFileSync(join(portal, path), text);
    return [await compressFiles(portal, { cache }), readdirSync(portal).length];
  };
  const pages = { "a.html": lines("a"), "b.html": lines("b"), "same.html": lines("a") };
  expect(await build("first", pages)).toEqual([{ written: 3, made: 2 }, 9]);
  expect(await build("second", pages)).toEqual([{ written: 3, made: 0 }, 9]);
  expect(await build("third", { ...pages, "b.html": lines("c") })).toEqual([{ written: 3, made: 1 }, 9]);
  for (const twin of ["a.html.br", "b.html.gz"]) expect(readFileSync(join(home, "second", twin))).toEqual(readFileSync(join(home, "first", twin)));
});

test("what no build has used for a month is forgotten; what one finds again stays, with the time at which it was written", async () => {
  const home = makeHome();
  const cache = join(home, "cache");
  const build = async (name: string, words: string[]) => {
    mkdirSync(join(home, name));
    for (const word of words) writeFileSync(join(home, name, `${word}.html`), lines(word));
    await compressFiles(join(home, name), { cache });
  };
  await build("first", ["a", "b"]);
  const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  for (const file of readdirSync(cache)) utimesSync(join(cache, file), longAgo, longAgo);
  await build("second", ["a"]);
  expect([forgetUnused(cache), readdirSync(cache).length]).toEqual([2, 2]);
  expect(statSync(join(home, "second/a.html.br")).mtime).toEqual(longAgo);
  expect(forgetUnused(join(home, "nothing"))).toBe(0);
});

test("what a build is known by is the same wherever the checkout lies, and another when a file changes, moves or is added", () => {
  const home = makeHome();
  const make = (name: string, files: Record<string, string>) => {
    mkdirSync(join(home, name, "src"), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(home, name, "src", path), text);
    return fingerprint(join(home, name), ["src"], "site");
  };
  const print = make("one", { "a.ts": "a", "b.ts": "b" });
  expect(make("two", { "a.ts": "a", "b.ts": "b" })).toBe(print);
  cpSync(join(home, "one"), join(home, "copied"), { recursive: true });
  renameSync(join(home, "copied"), join(home, "moved"));
  expect(fingerprint(join(home, "moved"), ["src"], "site")).toBe(print);
  const others = [
    make("three", { "a.ts": "a", "b.ts": "c" }),
    make("four", { "a.ts": "a", "c.ts": "b" }),
    make("five", { "a.ts": "a", "b.ts": "b", "c.ts": "" }),
  ];
  expect(new Set([print, ...others]).size).toBe(4);
});

test("what a build is known by has every file in it, whatever its name begins with, and nothing that was installed or built", () => {
  const home = makeHome();
  mkdirSync(join(home, "src"));
  const prints = new Set([fingerprint(home, ["src"], "")]);
  const files = ["distance-to-target.ts", "distribution.ts", "distribution-strip.ts", "dist.ts", "dist-of.css", "generated.ts", ".astro.ts"];
  for (const file of files) {
    writeFileSync(join(home, "src", file), file);
    prints.add(fingerprint(home, ["src"], ""));
  }
  expect(prints.size).toBe(1 + files.length);
  for (const folder of ["dist-0123456789abcdef", "dist-0123456789abcdef.part.1", "node_modules", "generated", ".astro"]) {
    mkdirSync(join(home, "src", folder));
    writeFileSync(join(home, "src", folder, "made.ts"), "");
  }
  symlinkSync("dist-0123456789abcdef", join(home, "src/dist"));
  expect(prints.has(fingerprint(home, ["src"], ""))).toBe(true);
});

test("files of a release get second names in a portal and are not copied", () => {
  const home = makeHome();
  mkdirSync(join(home, "store/indicators"), { recursive: true });
  for (const path of ["a.csv", "indicators/b.csv"]) writeFileSync(join(home, "store", path), path);
  expect(linkFolder(join(home, "store"), join(home, "portal/data/1.0.0"))).toBe(2);
  for (const path of ["a.csv", "indicators/b.csv"]) expect(statSync(join(home, "portal/data/1.0.0", path)).ino).toBe(statSync(join(home, "store", path)).ino);
});

test("a portal beside others takes the place of a folder, and older ones of the same link alone go", async () => {
  const home = makeHome();
  const link = join(home, "dist");
  mkdirSync(link);
  writeFileSync(join(link, "index.html"), "old");
  for (const other of ["dist-tests-0000000000000000", "src", "dist-mine"]) mkdirSync(join(home, other));
  const place = (digit: string) => placeBeside(link, `dist-${digit.repeat(16)}`, async (part) => writeFileSync(join(part, "index.html"), digit));
  for (const digit of ["1", "2", "3"]) {
    expect(await place(digit)).toBe(true);
    expect(readFileSync(join(link, "index.html"), "utf8")).toBe(digit);
  }
  expect(await place("3")).toBe(false);
  expect(readdirSync(home).sort()).toEqual(["dist", `dist-${"2".repeat(16)}`, `dist-${"3".repeat(16)}`, "dist-mine", "dist-tests-0000000000000000", "src"]);
});
