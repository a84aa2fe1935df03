import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { api, filesIn, portalFiles } from "../fixtures/list-modules.ts";

const packages = join(api, "..");
const source = join(api, "src");
/** As ARCHITECTURE.md lists them: a room imports from itself and from those after it. Export and backup stand beside each other. */
const rooms = ["doors", "server", "graphql", "publish", "export", "backup", "domain", "release", "database", "tables", "errors.ts"];
/** What a room may not import although it stands below. */
const barred: Record<string, string[]> = { server: ["publish", "export", "backup"], graphql: ["publish", "export", "backup"] };

interface Import {
  from: string;
  to: string;
}

/** Lists every module that one names, in whatever form: import, export, a type, a call. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/\b(?:from|import|require|import\()\s*\(?\s*"([^"]+)"/g)].map(([, name]) => name!);
}

const ownFiles = filesIn(source, ["**/*.ts"]);
const roomOf = (file: string) => relative(source, file).split("/")[0]!;
const own = ownFiles.flatMap((from) =>
  importsOf(from)
    .filter((name) => name.startsWith("."))
    .map((name): Import => ({ from, to: resolve(dirname(from), name) })),
);
const told = ({ from, to }: Import) => `${relative(packages, from)} → ${relative(packages, to)}`;

test("every file of the API stands in a room that the list knows", () => {
  expect(own.length).toBeGreaterThan(500);
  expect([...new Set(ownFiles.map(roomOf))].filter((room) => !rooms.includes(room))).toEqual([]);
});

test("no import of the API runs up the list of rooms or out of them, in whatever form it is written", () => {
  const isAllowed = ({ from, to }: Import) => {
    const [one, other] = [roomOf(from), roomOf(to)];
    if (one === other) return true;
    if (one === "errors.ts" || other === "errors.ts" || to.startsWith(join(packages, "api/contract/"))) return true;
    if (barred[one]?.includes(other)) return false;
    return other !== "doors" && rooms.includes(other) && rooms.indexOf(one) < rooms.indexOf(other);
  };
  expect(own.filter((found) => !isAllowed(found)).map(told)).toEqual([]);
});

const domainFiles = filesIn(join(source, "domain"), ["**/*.ts"]);

test("the rules of the domain import nothing of Node and of the environment", () => {
  const builtin = /^(node:.*|fs|path|os|crypto|http|https|url|util|stream|zlib|child_process|worker_threads|v8|vm)(\/|$)/;
  const named = domainFiles.flatMap((from) =>
    importsOf(from)
      .filter((name) => builtin.test(name))
      .map((name) => `${relative(packages, from)} → ${name}`),
  );
  expect(named).toEqual([]);
  expect(domainFiles.filter((file) => /\bprocess\.(env|cwd|argv)/.test(readFileSync(file, "utf8")))).toEqual([]);
});

test.each([
  ["portal", portalFiles],
  ["report", filesIn(join(packages, "report"), ["src/**/*.ts"])],
  ["explorer", filesIn(join(packages, "explorer"), ["*.ts", "page/**/*.{ts,tsx}"])],
  ["prisma", filesIn(join(packages, "../prisma"), ["*.ts"])],
] as const)("%s reaches the API through its doors alone, whatever way the path is written", (_, files) => {
  expect(files.length).toBeGreaterThan(0);
  const reached = files.flatMap((from) =>
    importsOf(from)
      .filter((path) => path.startsWith(".") && resolve(dirname(from), path).startsWith(source))
      .map((path) => `${relative(packages, from)} → ${path}`),
  );
  expect(reached).toEqual([]);
});
