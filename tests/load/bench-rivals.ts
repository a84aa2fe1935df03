/**
 * Asks this project's API and its rivals the whole-map question (code, name, headline figure with unit, date and status of an indicator, for the 63 provinces)
 * over one PostgreSQL with the dataset published in it, compares their answers value by value, lets them answer in turns, and prints the ratios.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { migrate, openDatabase } from "@toso/api/database";
import { publishDirectory } from "@toso/api/publish";
import { createOnServer, dropOnServer, urlOf } from "../database/server-database.ts";
import { startServer } from "../database/start-server.ts";
import { compareAnswers } from "./compare-answers.ts";
import { installRivals } from "./install-rivals.ts";
import { cpuOf, pidOfServer } from "./measure-cpu.ts";
import { median } from "./median.ts";
import { rivals, type Rival } from "./rivals/rivals.ts";
import { startRival, type Running } from "./start-rival.ts";

interface Result extends autocannon.Result {
  /** Milliseconds of processor time a request, of the server and of PostgreSQL; null where they cannot be known. */
  cpu: { server: number; database: number } | null;
}

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "4" } } });
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const variables = { indicator: "teams" };

const noDirectus = installRivals();
const chosen = noDirectus ? rivals.filter(({ server }) => server !== "directus.ts") : rivals;
if (noDirectus) console.log(`Directus is left out, it cannot be installed here: ${noDirectus}`);

const { server, stop } = await startServer();
const databasePid = await pidOfServer(server);
const name = `toso_rivals_${process.pid}`;
const running: { rival: Rival; at: Running; body: string }[] = [];
try {
  await createOnServer(server, name);
  const url = urlOf(server, name);
  const database = await openDatabase({ url });
  await migrate(database);
  await publishDirectory(database.prisma, fileURLToPath(new URL("../../prisma/data", import.meta.url)));
  await database.runScript(readFileSync(new URL("rivals/headline-view.sql", import.meta.url), "utf8"));
  await database.close();
  for (const rival of chosen) running.push({ rival, at: await startRival(rival.server, url), body: JSON.stringify({ query: rival.query, variables }) });
  await compareAll();
  for (const connections of [16, 1]) await measure(connections);
} finally {
  for (const { at } of running) await at.stop();
  await dropOnServer(server, name);
  await stop();
}

async function compareAll(): Promise<void> {
  const [own, ...others] = await Promise.all(
    running.map(async ({ rival, at, body }) => {
      const answer = (await (await fetch(at.address, { method: "POST", headers: at.headers, body })).json()) as { data?: never; errors?: unknown };
      if (!answer.data) throw new Error(`${rival.name} answers ${JSON.stringify(answer).slice(0, 500)}`);
      return { rival, rows: rival.rowsOf(answer.data) };
    }),
  );
  for (const { rival, rows } of others) compareAnswers(rival.name, rows, own!.rows);
  const known = own!.rows.filter(({ value }) => value !== null).length;
  console.log(`${running.length} servers give the same ${own!.rows.length} rows, ${known} with a figure.`);
}

/** Lets each answer in turn, so that whatever else the machine does meets all of them, and prints the medians over the rounds. */
async function measure(connections: number): Promise<void> {
  const options = ({ at, body }: (typeof running)[number], duration: number) => ({
    url: at.address,
    method: "POST" as const,
    headers: at.headers,
    body,
    connections,
    duration,
  });
  for (const one of running) await autocannon(options(one, 2));
  const results = new Map<string, Result[]>(running.map(({ rival }) => [rival.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const one of running) {
      const result = await withCpu(one.at.pid, () => autocannon(options(one, seconds)));
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`${one.rival.name} failed ${result.non2xx + result.errors} requests.`);
      results.get(one.rival.name)!.push(result);
    }
  }
  const own = results.get(rivals[0]!.name)!;
  console.log(`\n${connections} connection${connections === 1 ? "" : "s"}, median of ${rounds} rounds of ${seconds} s`);
  for (const [who, measured] of results) {
    const of = (take: (result: Result) => number) => median(measured.map(take));
    const cpuMs = (take: (cpu: NonNullable<Result["cpu"]>) => number) => of(({ cpu }) => (cpu ? take(cpu) : NaN));
    const parts = [
      `${of(({ requests }) => requests.average).toFixed(0)} req/s`,
      `p50 ${of(({ latency }) => latency.p50)} ms`,
      `p99 ${of(({ latency }) => latency.p99)} ms`,
      `cpu ${cpuMs(({ server }) => server).toFixed(2)} + ${cpuMs(({ database }) => database).toFixed(2)} ms`,
    ];
    const answers = median(measured.map(({ requests }, round) => own[round]!.requests.average / requests.average));
    const work = median(measured.map((result, round) => total(result) / total(own[round]!)));
    const ratios = `Tổ Số answers ${answers.toFixed(2)} times as many, one for ${(1 / work).toFixed(2)} of the processor time`;
    console.log(`${who.padEnd(16)} ${parts.map((part) => part.padStart(13)).join(" ")}   ${who === rivals[0]!.name ? "" : ratios}`);
  }
}

function total({ cpu }: Result): number {
  return cpu ? cpu.server + cpu.database : NaN;
}

/** Measures what a load takes of the processors beside what it answers: on a busy machine that says more than the time. */
async function withCpu(pid: number, load: () => Promise<autocannon.Result>): Promise<Result> {
  const read = () => (databasePid === null ? null : [cpuOf(pid), cpuOf(databasePid)]);
  const before = read();
  const result = await load();
  const after = read();
  const used = (at: number) => (after![at]! - before![at]!) / result.requests.total;
  return { ...result, cpu: before?.[0] == null ? null : { server: used(0), database: used(1) } };
}
