import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { cpuOf } from "../measure-cpu.ts";
import { median } from "../median.ts";
import type { Invited, Tally } from "./people.ts";
import { countMails } from "./read-mails.ts";
import { serveDesk, type DeskService, type Layout } from "./serve-desk.ts";
import type { OfficeArea } from "./walk-as-reporter.ts";

/** What readers of the public API have while the desk is busy, beside what they have while it is not. */
export interface DeskLoad {
  /** Kept answers a second, the medians of the rounds: while people work at the desk, and while they rest. */
  busy: number;
  quiet: number;
  /** The median of the rounds' ratios, busy to quiet. */
  ratio: number;
  /** The same by processor time of the process that answers, for an answer: what the ratio would be where clients and database ran elsewhere; null where /proc is not. */
  cpuRatio: number | null;
  /** Milliseconds that 99 of 100 kept answers stayed below, the medians of the rounds. */
  slowBusy: number;
  slowQuiet: number;
  /** Seconds in which people worked, all told. */
  seconds: number;
  people: number;
  steps: { total: number; perSecond: number; median: number; slow: number; byName: [name: string, count: number, median: number][] };
  /** Milliseconds of processor time for a step: of the process that has the desk, all its work in that time less what kept answers take; and of PostgreSQL. */
  cpuOfStep: { desk: number | null; postgresql: number | null };
  mails: number;
  /** What went wrong: refused or unanswered requests, faults in the logs, steps or mails that were told and are not there. */
  wrong: string[];
}

/** How it is measured: `minutes` is how long people work at the desk, all told; `pauseMs` what one of them waits between two steps on the average. */
export interface DeskLoadOptions {
  layout: Layout;
  minutes?: number;
  reporters?: number;
  editors?: number;
  pauseMs?: number;
}

/** All ways to run it. */
export const layouts: Layout[] = ["one process", "a desk of its own"];

const window = { seconds: 10, warmUp: 2_000 };
const question = "{ provinces { totalCount nodes { code slug nameVi nameEn teams { value period obsStatus source { code title } } } } }";
const connections = 16;

/** Readers ask for a kept answer as fast as it comes, by turns while reporters and editors work at the desk and while they rest, in one run, so that what else the machine does falls on both. */
export async function measureDesk({ layout, minutes = 2 / 3, reporters = 100, editors = 10, pauseMs = 2_000 }: DeskLoadOptions): Promise<DeskLoad> {
  const service = await serveDesk(layout);
  const names = Array.from({ length: editors }, (_, at) => `editor${at}@toso.example`);
  let people: ChildProcess | undefined;
  try {
    service.inviteEditor(names[0]!);
    // As after nine more commands, each of which starts a process.
    for (const name of names.slice(1))
      await service.query(`INSERT INTO "User" ("id", "name", "email", "role", "updatedAt") VALUES ('${name}', '${name}', '${name}', 'editor', now())`);
    const areas = await service.query<OfficeArea>(`SELECT "scheme", "code" FROM "Area" WHERE "scheme" IN ('VN63', 'VN34') ORDER BY "scheme" DESC, "code"`);
    const invited: Invited = {
      address: service.desk.address,
      site: service.site,
      directory: service.mails,
      editors: names,
      areas: Array.from({ length: reporters }, (_, at) => areas[at % areas.length]!),
      pauseMs,
    };
    people = fork(fileURLToPath(new URL("people.ts", import.meta.url)), [JSON.stringify(invited)]);
    const ended = once(people, "exit").then(([code]) => Promise.reject(new Error(`The people at the desk ended with ${code}`)));
    ended.catch(() => {});
    await Promise.race([once(people, "message"), ended]);
    const load = await takeTurns(service, people, Math.max(1, Math.round((minutes * 60) / window.seconds)));
    return { ...load, people: reporters + editors };
  } finally {
    people?.kill();
    await service.stop();
  }
}

/** What readers had in a while. */
interface Read {
  perSecond: number;
  answers: number;
  slow: number;
  cpu: { api: number; desk: number; postgresql: number };
}

async function takeTurns(service: DeskService, people: ChildProcess, rounds: number): Promise<Omit<DeskLoad, "people">> {
  const { api, desk, postgresql } = service;
  const url = `${api.address}/graphql?${new URLSearchParams({ query: question })}`;
  const cpuNow = () => ({ api: cpuOf(api.pid) ?? NaN, desk: cpuOf(desk.pid) ?? NaN, postgresql: postgresql === null ? NaN : (cpuOf(postgresql) ?? NaN) });
  let tally: Tally = { steps: {}, failed: 0, first: null };
  let worked = 0;
  const wrong: string[] = [];

  async function read(): Promise<Read> {
    const before = cpuNow();
    const headers = { accept: "application/json", "accept-encoding": "br" };
    const { requests, latency, errors, non2xx } = await autocannon({ url, headers, connections, duration: window.seconds });
    if (errors + non2xx > 0) wrong.push(`readers: ${errors} without an answer, ${non2xx} with another status`);
    const after = cpuNow();
    const cpu = { api: after.api - before.api, desk: after.desk - before.desk, postgresql: after.postgresql - before.postgresql };
    return { perSecond: requests.average, answers: requests.total, slow: latency.p99, cpu };
  }
  const readBesideWork = async () => {
    const began = performance.now();
    people.send("work");
    await setTimeout(window.warmUp);
    const done = await read();
    people.send("rest");
    [tally] = (await once(people, "message")) as [Tally];
    worked += (performance.now() - began) / 1000;
    return done;
  };

  await read();
  const pairs: { busy: Read; quiet: Read; steps: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = countSteps(tally);
    // Who goes first changes: a machine that warms up or cools down favours neither.
    const first = round % 2 ? await readBesideWork() : await read();
    const second = round % 2 ? await read() : await readBesideWork();
    const [busy, quiet] = round % 2 ? [first, second] : [second, first];
    pairs.push({ busy, quiet, steps: countSteps(tally) - before });
  }
  if (tally.failed > 0) wrong.push(`people: ${tally.failed} were let down; the first: ${tally.first}`);
  wrong.push(...service.faults().map((line) => `log: ${line.slice(0, 500)}`), ...(await compareWithDatabase(service, tally)));
  const mid = (value: (pair: (typeof pairs)[number]) => number) => median(pairs.map(value));
  const perAnswer = ({ cpu, answers }: Read) => cpu.api / answers;
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const all = Object.values(tally.steps).flat();
  // A window holds its part of the steps of its turn.
  const inWindow = (steps: number) => (steps * window.seconds) / (window.seconds + window.warmUp / 1000);
  const besideReading = ({ busy, quiet }: (typeof pairs)[number]) => busy.cpu.desk - (api === desk ? busy.answers * perAnswer(quiet) : 0);
  return {
    busy: mid(({ busy }) => busy.perSecond),
    quiet: mid(({ quiet }) => quiet.perSecond),
    ratio: mid(({ busy, quiet }) => busy.perSecond / quiet.perSecond),
    cpuRatio: orNull(mid(({ busy, quiet }) => perAnswer(quiet) / perAnswer(busy))),
    slowBusy: mid(({ busy }) => busy.slow),
    slowQuiet: mid(({ quiet }) => quiet.slow),
    seconds: worked,
    steps: {
      total: all.length,
      perSecond: all.length / worked,
      median: median(all),
      slow: slowest(all),
      byName: Object.entries(tally.steps).map(([name, took]) => [name, took.length, median(took)]),
    },
    cpuOfStep: {
      desk: orNull(mid((pair) => besideReading(pair) / inWindow(pair.steps))),
      postgresql: orNull(mid(({ busy, quiet, steps }) => (busy.cpu.postgresql - quiet.cpu.postgresql) / inWindow(steps))),
    },
    mails: countMails(service.mails).files,
    wrong,
  };
}

const countSteps = ({ steps }: Tally) => Object.values(steps).reduce((sum, took) => sum + took.length, 0);
const slowest = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.99)]!;

/** Says which steps that people were told of the log of the desk does not have, and which mails are missing or came twice. */
async function compareWithDatabase({ query, mails }: DeskService, { steps }: Tally): Promise<string[]> {
  const rows = await query<{ to: string; count: number }>(`SELECT "to", count(*)::int AS "count" FROM "ReportEvent" GROUP BY 1`);
  const kept = (to: string) => rows.find((row) => row.to === to)?.count ?? 0;
  const told = (name: string) => steps[name]?.length ?? 0;
  const wrong = [
    ["handed_in", "hands in"],
    ["returned", "returns"],
    ["accepted", "accepts"],
  ].flatMap(([to, name]) => (kept(to!) === told(name!) ? [] : [`${name}: ${told(name!)} were told, ${kept(to!)} stand in the log`]));
  while ((await query<{ count: number }>(`SELECT count(*)::int AS "count" FROM "Mail" WHERE "failures" = 0`))[0]!.count > 0) await setTimeout(200);
  const people = (await query<{ count: number }>(`SELECT count(*)::int AS "count" FROM "User"`))[0]!.count;
  const due = people + told("returns") + told("accepts") + told("signs in by a mail");
  const { files, different } = countMails(mails);
  return files === due && different === due ? wrong : [...wrong, `mails: ${due} were due, ${files} came, ${different} of them different`];
}
