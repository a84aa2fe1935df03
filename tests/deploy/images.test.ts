import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { context, isSent, readStages, type Step } from "./read-dockerfile.ts";

const stages = readStages();
const names = stages.map(({ name }) => name);
const manifest = JSON.parse(readFileSync(join(context, "package.json"), "utf8")) as { devDependencies: Record<string, string> };

/** The images that run: what compose.yaml builds. */
const running = ["api", "desk", "build-portal", "portal"];

/** Lists the steps of a stage with those of the stages it starts from, in order. */
function allSteps(name: string): Step[] {
  const stage = stages.find((each) => each.name === name);
  return stage ? [...allSteps(stage.base), ...stage.steps] : [];
}

const copies = stages.flatMap(({ name, steps }) =>
  steps.filter(({ keyword }) => keyword === "COPY").map((step) => ({ stage: name, sources: step.words.slice(0, -1), ...step })),
);

test("the images that run are the last of their kind that the Dockerfile makes", () => {
  expect(names).toEqual(expect.arrayContaining(running));
  expect(copies.length).toBeGreaterThan(10);
});

test("everything copied from this folder is there, and .dockerignore lets it in", () => {
  const missing = copies
    .filter(({ from }) => from === null)
    .flatMap(({ stage, sources }) => sources.map((source) => ({ stage, source })))
    .filter(({ source }) => !existsSync(join(context, source)) || !isSent(source));
  expect(missing).toEqual([]);
});

test("everything copied from another stage comes from one before, out of a folder that it has", () => {
  for (const { stage, from, sources } of copies.filter((copy) => copy.from !== null)) {
    expect(names.slice(0, names.indexOf(stage))).toContain(from);
    for (const source of sources) expect(source).toMatch(/^\/app(\/prisma\/generated|\/packages\/explorer\/generated)?$/);
  }
});

test("every source file and every file of the dataset gets in, whatever its name begins with", () => {
  const folders = [
    "packages/api/src",
    "packages/api/contract",
    "packages/explorer/page",
    "packages/portal/src",
    "packages/report/src",
    "packages/portal/public",
    "prisma/data",
    "prisma/migrations",
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(join(context, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(context, join(entry.parentPath, entry.name))),
  );
  expect(files).toContain("packages/api/src/graphql/types/distribution.ts");
  expect(files.filter((file) => !isSent(file))).toEqual([]);
});

test("no secret, no database, nothing installed or built here and no test gets into an image", () => {
  const kept = [
    ".env",
    "deploy/secrets/database-password",
    ".toso/database",
    "node_modules/x",
    "packages/api/node_modules/x",
    "packages/portal/dist/index.html",
  ];
  const others = [
    "packages/portal/dist-tests/index.html",
    "packages/portal/dist.stamp",
    "packages/portal/.astro/types.d.ts",
    "prisma/generated/stamp",
    "packages/explorer/generated/files/page.html",
    ".git/config",
  ];
  for (const path of [...kept, ...others, "tests/run.ts", "README.md"]) expect({ path, sent: isSent(path) }).toEqual({ path, sent: false });
  for (const path of ["packages/api/src/server/server.ts", "prisma/data/observations.csv", "prisma/migrations"])
    expect({ path, sent: isSent(path) }).toEqual({ path, sent: true });
});

test("every image starts from a version that does not move, and Node is that of the install", () => {
  const images = stages.map(({ base }) => base).filter((base) => !names.includes(base));
  expect(images.length).toBeGreaterThan(1);
  for (const image of images) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-[a-z-]+$/);
  const node = manifest.devDependencies.nodebin!.replace("npm:node@", "");
  expect(images.filter((image) => image.startsWith("node:"))).toEqual([`node:${node}-bookworm-slim`]);
});

test.each(running)("%s runs as a user who is not root, and starts without a shell, so that it gets SIGTERM itself", (name) => {
  const steps = allSteps(name);
  const user = steps.findLast(({ keyword }) => keyword === "USER")?.words[0];
  expect(user).toMatch(/^(node|[1-9]\d*:[1-9]\d*)$/);
  expect(steps.filter(({ keyword }) => keyword === "CMD").at(-1)?.list?.[0]).toMatch(/^(node|caddy)$/);
});

test.each(["api", "portal"])("%s says when it is well", (name) => {
  expect(allSteps(name).filter(({ keyword }) => keyword === "HEALTHCHECK")).toHaveLength(1);
});

test("scripts that images start or run are in the checkout", () => {
  const lines = stages.flatMap(({ steps }) => steps.filter(({ keyword }) => keyword === "RUN" || keyword === "CMD")).map(({ text }) => text);
  const scripts = lines.flatMap((line) => [...line.matchAll(/[\w/-]+\.ts\b/g)].map(([path]) => path));
  expect(scripts).toEqual(
    expect.arrayContaining([
      "prisma/generate.ts",
      "packages/explorer/generate.ts",
      "packages/api/src/server/server.ts",
      "packages/portal/build/place-portal.ts",
    ]),
  );
  for (const script of scripts) expect(statSync(join(context, script)).isFile()).toBe(true);
});

test("packages are installed as the lock file says, and those that run without development dependencies", () => {
  const installs = stages
    .flatMap(({ name, steps }) => steps.filter(({ text }) => / install -/.test(text)).map(({ text }) => ({ name, text })))
    .filter(({ text }) => text.includes("pnpm"));
  expect(installs.map(({ name }) => name)).toEqual(["client", "explorer", "api-packages", "portal-packages", "desk-packages"]);
  for (const { name, text } of installs) {
    expect(text).toMatch(/^npx -y pnpm@12 install --frozen-lockfile /);
    const [, filter] = / --filter(?:-prod)? (@toso\/\w+)/.exec(text)!;
    expect(JSON.parse(readFileSync(join(context, filter === "@toso/prisma" ? "prisma" : `packages/${filter!.slice(6)}`, "package.json"), "utf8")).name).toBe(
      filter,
    );
    // With --filter alone the workspace's own development dependencies are installed too, with all that they run on.
    const runs = !["client", "explorer"].includes(name);
    expect(text.includes(" --prod --filter-prod ")).toBe(runs);
    expect(text.includes(" --prod=false --filter ")).toBe(!runs);
  }
});

test("every project of the workspace gives its manifest, without which the lock file does not fit", () => {
  const given = stages.find(({ name }) => name === "manifests")!.steps.flatMap(({ words }) => words);
  for (const project of ["", "packages/api/", "packages/explorer/", "packages/portal/", "packages/report/", "prisma/", "tests/"])
    expect(given).toContain(`${project}package.json`);
});
