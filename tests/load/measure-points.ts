import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { request, Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { getIntrospectionQuery } from "graphql";
import exampleList from "@toso/api/examples.json" with { type: "json" };
import { freePort } from "../database/start-server.ts";
import { cpuOf } from "./measure-cpu.ts";

/** What one kind of request takes of the server. */
export interface Taken {
  name: string;
  /** Processor time of a request, in milliseconds: API and embedded database together. */
  cpu: number;
  /** Status of the last answer. */
  status: number;
  /** Points that it takes from its address. */
  points: number;
  /** Points that its query costs by the schema; null where that is not said. */
  cost: number | null;
  /** Whether it has errors. */
  refused: boolean;
}

interface Kind {
  name: string;
  /** How often it is asked: cheap ones oftener, because the system counts in hundredths of a second. */
  times: number;
  send(place: number): { path: string; method: string; headers?: Record<string, string>; body?: string };
}

const script = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const accept = { accept: "application/json", "accept-encoding": "br" };
const get = (query: string, more: Record<string, string> = {}) => ({
  path: `/graphql?${new URLSearchParams({ query })}`,
  method: "GET",
  headers: { ...accept, ...more },
});
const figure = "value unit period periodBasis qualifier obsStatus method missing ageInMonths source { code publisher title url kind }";
const known = `{ province(code: "48") { code nameVi teams { value period } } }`;
const map = `{ provinces { nodes { code nameVi teams { ${figure} } members { ${figure} } } } }`;
const codes = ["48", "01", "79", "02", "92", "31"];

const post = (query: string, variables: unknown = {}) => ({
  path: "/graphql",
  method: "POST",
  headers: { ...accept, "content-type": "application/json" },
  body: JSON.stringify({ query, variables }),
});
const twenty = (write: (at: number) => string) => `{ ${Array.from({ length: 20 }, (_, at) => `f${at}: ${write(at)}`).join(" ")} }`;
const measures = ["teams_per_10k_inhabitants", "members_per_100_inhabitants", "internet_users_pct", "teams"];
const dateOf = (at: number) => `${2021 + (at % 5)}-0${1 + (at % 9)}`;

/** Queries that want much for what they say. */
const dear: Record<string, (place: number) => string> = {
  "figures of all indicators": (place) => `{ indicators { provinceFigures { figure { value period unit obsStatus } } } } #${place}`,
  "twenty rankings": (place) => twenty((at) => `ranking(indicator: "${measures[at % 4]}") { places { rank measured { value } } }`) + `#${place}`,
  "twenty rankings at twenty dates": (place) =>
    twenty((at) => `ranking(indicator: "${measures[at % 4]}", asOf: "${dateOf(at)}") { places { rank } }`) + `#${place}`,
  "peers of twenty": (place) =>
    twenty(
      (at) =>
        `peers(province: "da-nang", strategy: SIMILAR_POPULATION, count: 20, asOf: "${dateOf(at)}") { verdicts { measure { nameVi } own { value } standing } }`,
    ) + `#${place}`,
  "one figure at twenty dates": (place) => twenty((at) => `province(code: "48", asOf: "${dateOf(at)}") { teams { value } }`) + `#${place}`,
  "how many observations each has": (place) => `{ provinces { nodes { observations { totalCount } } } } #${place}`,
  "a hundred observations": (place) => `{ province(code: "48") { observations(first: 100) { nodes { value period unit obsStatus } } } } #${place}`,
  introspection: (place) => `${getIntrospectionQuery()} #${place}`,
};

const parts = (count: number, write: (at: number) => string) => Array.from({ length: count }, (_, at) => write(at)).join(" ");
/** Queries that want much of who checks them, and little of the data. */
const longWinded: Record<string, string> = {
  "a hundred fragments that each spread the next two": `{ nation { ...f0 } } ${parts(100, (at) => `fragment f${at} on Nation { ${at < 98 ? `...f${at + 1} ...f${at + 2}` : ""} teams { value } }`)}`,
  "the same inline fragment ninety times": `{ nation { ${parts(90, () => "... on Nation { teams { source { code } indicator { code skill { code } } } }")} } }`,
  "a hundred and eighty fragments": `{ nation { ${parts(180, (at) => `...f${at}`)} } } ${parts(180, (at) => `fragment f${at} on Nation { code }`)}`,
  "sixty fragments": `{ nation { ${parts(60, (at) => `...f${at}`)} } } ${parts(60, (at) => `fragment f${at} on Nation { code }`)}`,
  "one name nineteen hundred times": `{ nation { ${"nameVi ".repeat(1_900)} } }`,
  "one name a hundred and ninety times": `{ nation { ${"nameVi ".repeat(190)} } }`,
  "one figure forty times": `{ nation { ${"teams { value } ".repeat(40)} } }`,
  "nineteen hundred names that are not there": `{ nation { ${parts(1_900, (at) => `z${at}`)} } }`,
  "twenty fragments on each of fifteen figures": `{ nation { ${parts(15, () => `teams { ${parts(20, (at) => `...f${at}`)} }`)} } } ${parts(20, (at) => `fragment f${at} on Figure { value source { code } }`)}`,
};

/** Each is asked so that nothing cached answers it, but where its name says so. */
export const kinds: Kind[] = [
  {
    name: "preflight",
    times: 4_000,
    send: () => ({ path: "/graphql", method: "OPTIONS", headers: { origin: "https://news.example", "access-control-request-method": "POST" } }),
  },
  { name: "kept, small", times: 4_000, send: () => get(known) },
  { name: "kept, whole map", times: 4_000, send: () => get(map) },
  { name: "kept by the client (304)", times: 4_000, send: () => get(known, { "if-none-match": "*" }) },
  { name: "no GraphQL at all", times: 1_000, send: (place) => get(`{ nation { #${place}`) },
  { name: "a field that is not there", times: 1_000, send: (place) => get(`{ nation { codex${place} } }`) },
  { name: "a code that is not there", times: 500, send: (place) => get(`{ province(code: "x${place}") { code } }`) },
  { name: "an example that is not there", times: 1_000, send: (place) => ({ path: `/graphql?name=x${place}`, method: "GET", headers: accept }) },
  {
    name: "a hash (persisted query)",
    times: 1_000,
    send: (place) => ({
      path: `/graphql?${new URLSearchParams({ extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: `${place}` } }) })}`,
      method: "GET",
      headers: accept,
    }),
  },
  {
    name: "new: one province",
    times: 500,
    send: (place) => get(`{ province(code: "${codes[place % codes.length]}") { a${place}: nameVi teams { value period } } }`),
  },
  {
    name: "new: one province, by variables",
    times: 500,
    send: (place) => ({
      path: "/graphql",
      method: "POST",
      headers: { ...accept, "content-type": "application/json" },
      body: JSON.stringify({
        query: `query P($code: String!) { province(code: $code) { nameVi teams { ${figure} } } }`,
        variables: { code: codes[place % codes.length], place },
      }),
    }),
  },
  { name: "new: whole map", times: 60, send: (place) => get(`{ a${place}: provinces { nodes { code nameVi teams { ${figure} } members { ${figure} } } } }`) },
  {
    name: "new: figures of all indicators",
    times: 10,
    send: (place) => get(`{ a${place}: indicators { provinceFigures { figure { value period unit obsStatus } } } }`),
  },
  ...Object.entries(dear).map(([name, write]) => ({ name: `new: ${name}`, times: 16, send: (place: number) => post(write(place)) })),
  ...Object.entries(longWinded).map(([name, query]) => ({ name: `checked: ${name}`, times: 80, send: (place: number) => post(`${query} #${place}`) })),
  ...exampleList.map(({ name, query, variables }) => ({
    name: `new: ${name} (example)`,
    times: 40,
    send: (place: number) => post(`${query}\n#${place}`, variables),
  })),
];

/** Publishes the dataset into a fresh embedded database, serves it, and measures what each kind of request takes, one after the other on eight connections. */
export async function* measurePoints(only = ""): AsyncGenerator<Taken> {
  const folder = mkdtempSync(join(tmpdir(), "toso-points-"));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: undefined,
    TOSO_DATABASE_DIR: join(folder, "database"),
    LOG_LEVEL: "warn",
    TOSO_RATE: "1",
    TOSO_RATE_BURST: "999999999",
    PORT: String(port),
  };
  const published = spawnSync(process.execPath, [script("../../packages/api/src/publish/command.ts"), "publish", script("../../prisma/data")], {
    env,
    encoding: "utf8",
  });
  if (published.status !== 0) throw new Error(published.stdout + published.stderr);
  const server = spawn(process.execPath, [script("../../packages/api/src/server/server.ts")], { env, stdio: "inherit" });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const ask = ({ path, method, headers, body }: ReturnType<Kind["send"]>) =>
    new Promise<{ status: number; text: string; left: number }>((resolve, reject) => {
      const asking = request({ host: "127.0.0.1", port, path, method, headers, agent }, (response) => {
        let text = "";
        response.on("data", (part: Buffer) => (text += part.toString("latin1")));
        response.on("end", () => resolve({ status: response.statusCode!, text, left: Number(/r=(\d+)/.exec(String(response.headers.ratelimit))?.[1]) }));
      });
      asking.on("error", reject);
      asking.end(body);
    });
  try {
    for (;;) {
      try {
        if ((await ask({ path: "/ready", method: "GET" })).status === 200) break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ECONNREFUSED") throw error;
      }
      await setTimeout(50);
    }
    for (const { name, times, send } of kinds) {
      if (!name.includes(only)) continue;
      // The first ones pay for code that is compiled.
      for (let place = 0; place < times / 5; place += 1) await ask(send(1_000_000 + place));
      const before = cpuOf(server.pid!) ?? NaN;
      let sent = 0;
      for (; sent < times; sent += 8) await Promise.all(Array.from({ length: 8 }, (_, at) => ask(send(sent + at))));
      const cpu = ((cpuOf(server.pid!) ?? NaN) - before) / sent;
      const { left: had } = await ask(send(2_000_000));
      const plain = send(2_000_001);
      const { status, text, left } = await ask({ ...plain, headers: { ...plain.headers, "accept-encoding": "identity" } });
      const cost = /"cost":\{"requested":(\d+)/.exec(text)?.[1];
      yield { name, cpu, status, points: had - left, cost: cost === undefined ? null : Number(cost), refused: text.startsWith('{"errors"') };
    }
  } finally {
    agent.destroy();
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main)
  for await (const { name, cpu, status, points, cost, refused } of measurePoints(process.argv[2]))
    console.log(
      `${name.padEnd(44)} ${status}${refused ? " refused" : "        "} ${cpu.toFixed(3).padStart(9)} ms ${String(points).padStart(5)} points ${(cpu / points).toFixed(2).padStart(6)} ms a point  cost ${cost ?? "-"}`,
    );
