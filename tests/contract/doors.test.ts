import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { api, exportsOfApi, modulesOf, portal, portalFiles } from "../fixtures/list-modules.ts";

const doors = readdirSync(`${api}src/doors`).map((file) => file.replace(/\.ts$/, ""));
const data = Object.keys(exportsOfApi).filter((name) => /\.(json|graphql)$/.test(name));

/** The modules of the API that a door loads, from src on, and the packages. */
function behind(door: string) {
  const { files, packages } = modulesOf(`${api}src/doors/${door}.ts`);
  return { files: [...files].map((file) => file.replace(`${api}src/`, "")), packages: [...packages] };
}

describe("the package of the API", () => {
  test("opens its doors and the data of its contract by name, and nothing else", () => {
    const open = [...doors.map((door) => [`./${door}`, `./src/doors/${door}.ts`]), ...data.map((name) => [name, name.replace("./", "./contract/")])];
    expect(Object.entries(exportsOfApi).sort()).toEqual(open.sort());
  });

  test.each(doors)("says at %s what it is for, passes on what inner modules do, and does nothing of its own", (door) => {
    const [purpose, ...rest] = readFileSync(`${api}src/doors/${door}.ts`, "utf8").split("\n");
    expect(purpose).toMatch(/^\/\/ \S.*\.$/);
    expect(rest.join("\n").replaceAll(/^export (type )?\{[^}]+\} from "\.\.\/[^"]+";\n/gm, "")).toBe("");
  });
});

/** What of the API the files of the portal name in imports of any kind, with the files that do. */
const named = portalFiles.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import|import\() ?"((?:@toso\/api|[^"]*\/api\/)[^"]*)"/g)].map(([, name]) => ({
    file,
    name: name!.replace(/\?raw$/, ""),
  })),
);

describe("the portal", () => {
  test("imports of the API what it opens alone", () => {
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ name }) => !(name.replace("@toso/api", ".") in exportsOfApi))).toEqual([]);
  });

  test("has pages and scripts that share the rules of the domain and the data of the contract", () => {
    const inPages = new Set(named.filter(({ file }) => file.startsWith(`${portal}src/`)).map(({ name }) => name.replace("@toso/api", ".")));
    expect([...inPages].filter((name) => name !== "./domain" && !data.includes(name))).toEqual([]);
  });
});

describe("a door", () => {
  test.each([
    // Quantiles and medians, pure as what stands around them.
    ["domain", ["d3-array"]],
    ["headers", []],
    ["progress", []],
    ["site", []],
  ])("to pure code, %s, loads %j of packages, no database and no server", (door, pure) => {
    const { files, packages } = behind(door);
    expect(packages).toEqual(pure);
    expect(files.filter((file) => /^(publish|export|backup|graphql)\//.test(file))).toEqual([]);
  });

  test("that browsers come through is the domain and what it counts months by", () => {
    expect(behind("domain").files.filter((file) => !file.startsWith("domain/"))).toEqual(["doors/domain.ts", "tables/period.ts"]);
  });

  test.each(["errors", "explorer", "settings", "tables"])("to little, %s, loads neither the generated client, a database nor what answers queries", (door) => {
    const { packages } = behind(door);
    const heavy = /^(@toso\/prisma|@prisma\/|@electric-sql\/|pglite|pg$|graphql-yoga|graphql-jit|@pothos\/|write-excel-file|hyparquet-writer|csv-)/;
    expect(packages.filter((name) => heavy.test(name))).toEqual([]);
  });

  test.each([
    ["publish", /^(server|graphql|export|backup)\//],
    ["export", /^(server|graphql|publish|backup)\//],
    ["backup", /^(server|graphql|publish|export)\//],
    ["database", /^(server|graphql|publish|export|backup|release|domain)\//],
    ["release", /^(server|graphql|publish|export|backup)\//],
    ["graphql", /^(server|publish|export|backup)\//],
    ["server", /^(publish|export|backup)\//],
  ])("to the room %s loads no room above or beside it", (door, others) => {
    expect(behind(door).files.filter((file) => others.test(file))).toEqual([]);
  });
});
