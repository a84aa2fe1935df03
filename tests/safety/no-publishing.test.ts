import { readdirSync, readFileSync } from "node:fs";
import { schema } from "@toso/api/graphql";
import { buildSchema } from "graphql";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { api, modulesOf, portal } from "../fixtures/list-modules.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const database = await openTestDatabase("dataset");
test("the schema and every kept contract can be asked and do nothing else", () => {
  const history = `${api}contract/history/`;
  const kept = readdirSync(history).map((file) => buildSchema(readFileSync(history + file, "utf8")));
  expect(kept.length).toBeGreaterThan(0);
  for (const each of [schema, ...kept])
    expect([each.getQueryType()?.name, each.getMutationType(), each.getSubscriptionType()]).toEqual(["Query", undefined, undefined]);
});

test("the server does not even load what publishes, exports or backs up; the commands do", () => {
  const roomsOf = (entry: string) =>
    new Set(
      [...modulesOf(`${api}src/${entry}`).files]
        .map((file) => file.slice(`${api}src/`.length))
        .map((file) => (file.includes("/") ? file.split("/")[0]! : file)),
    );
  const below = ["database", "domain", "errors.ts", "release", "tables"];
  expect([...roomsOf("server/server.ts")].sort()).toEqual([...below, "graphql", "server"].sort());
  for (const room of ["publish", "export", "backup"]) expect([...roomsOf(`${room}/command.ts`)]).toContain(room);
});

test("the process that start serves from loads nothing that publishes, exports, backs up or builds pages; the processes that it starts do", () => {
  // Loaded once an editor has made a release, and not before.
  const forRelease = `${portal}build/describe-build.ts`;
  const { files, packages } = modulesOf(`${portal}serve/start.ts`, new Set([forRelease]));
  const ours = [...files].filter((file) => file !== forRelease).map((file) => file.replace(api, "api/").replace(portal, "portal/"));
  expect(ours).toContain("api/src/server/server.ts");
  expect(ours.filter((file) => /^api\/src\/(publish|export|backup)\//.test(file))).toEqual([]);
  // Of the pages it knows the words of the one that it writes itself.
  expect(ours.filter((file) => file.startsWith("portal/src/")).sort()).toEqual(["portal/src/i18n/en/unbuilt.ts", "portal/src/i18n/vi/unbuilt.ts"]);
  const ofBuilds = ["astro", "sharp", "linkedom", "@resvg/resvg-js", "@observablehq/plot", "subset-font", "postcss", "@toso/prisma/generate"];
  expect(ofBuilds.filter((name) => packages.has(name))).toEqual([]);
  expect([...modulesOf(`${portal}build/make-portal.ts`).packages]).toContain("astro");
  expect([...modulesOf(`${portal}build/prepare.ts`).files]).toContain(`${api}src/publish/publish-when-new.ts`);
});

const paths = ["/", "/publish", "/release", "/releases", "/release/publish", "/admin", "/graphql", "/graphql/publish", "/health", "/ready"];
const methods = ["POST", "PUT", "PATCH", "DELETE"];

test("no path and no method changes the database, with a token or without", async () => {
  const server = await listenWithoutGrace({ database });
  onTestFinished(() => server.stop());
  const before = await takeSnapshot(database);
  const bodies = [
    JSON.stringify({ directory: realDataset, query: "mutation { publish }" }),
    JSON.stringify({ query: `mutation { publishRelease(directory: ${JSON.stringify(realDataset)}) { version } }` }),
  ];
  for (const path of paths) {
    for (const method of methods) {
      for (const body of bodies) {
        const response = await fetch(server.address + path, {
          method,
          body,
          headers: { "content-type": "application/json", authorization: "Bearer 0123456789abcdef" },
        });
        const text = await response.text();
        // /health and /ready look at the path alone, and answer what they would answer anyone.
        if (!/^\/(health|ready)$/.test(path)) expect({ path, method, ok: response.ok && !text.includes('"errors"') }).toEqual({ path, method, ok: false });
      }
    }
  }
  expect(await takeSnapshot(database)).toEqual(before);
});
