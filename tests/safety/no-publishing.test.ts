import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schema } from "@toso/api/graphql/schema";
import { buildSchema } from "graphql";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const database = await openTestDatabase("dataset");
const api = fileURLToPath(new URL("../../packages/api/", import.meta.url));

/** Lists the modules of ours that a module of the API needs, itself among them. */
function modulesOf(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const text = readFileSync(entry, "utf8");
  for (const [, fixed, late] of text.matchAll(/^(?:import|export)(?! type )(?:[^;"]* from)? "(\.[^"]+\.ts)";|\bimport\("(\.[^"]+\.ts)"\)/gm)) {
    modulesOf(fileURLToPath(new URL(fixed ?? late!, `file://${entry}`)), found);
  }
  return found;
}

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
      [...modulesOf(`${api}src/${entry}`)].map((file) => file.slice(`${api}src/`.length)).map((file) => (file.includes("/") ? file.split("/")[0]! : file)),
    );
  const below = ["database", "domain", "errors.ts", "release", "tables"];
  expect([...roomsOf("server/server.ts")].sort()).toEqual([...below, "graphql", "server"].sort());
  for (const room of ["publish", "export", "backup"]) expect([...roomsOf(`${room}/command.ts`)]).toContain(room);
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
