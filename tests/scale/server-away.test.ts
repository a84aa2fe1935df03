import { listen } from "@toso/api/server";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { collectLog } from "../api/collect-log.ts";
import { serverScript } from "../fixtures/scripts.ts";
import { startScript } from "../publish/run-process.ts";
import { everythingOf, marksOf, openCluster, until } from "./open-cluster.ts";

const { publish, settle, countReads, database, primary, replicas, ask: askHandler } = await openCluster(2, 5_000);
const [first, second] = replicas;
const { log, lines } = collectLog("info");
// Nothing is kept: each answer shows what can be read now.
const server = await listen({ database, port: 0, log, answerBytes: 0 });
afterAll(() => server.stop());

beforeAll(async () => {
  await publish(1);
  await settle();
});

afterEach(settle);

/** Asks over HTTP, as clients do. */
async function ask(query: string) {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, headers: response.headers, ...((await response.json()) as { data?: any; errors?: { extensions: { code: string } }[] }) };
}

async function ready() {
  const response = await fetch(`${server.address}/ready`);
  return [response.status, await response.json()];
}

/** Asks without pause while `work` runs, and once more after it; returns the answers that are not whole. */
async function failuresDuring(work: () => Promise<unknown>): Promise<{ asked: number; failures: unknown[] }> {
  let working = true;
  let asked = 0;
  const failures: unknown[] = [];
  const client = async () => {
    for (let last = false; !last;) {
      last = !working;
      const answer = await ask(`{ ${everythingOf()} }`);
      asked += 1;
      if (answer.status !== 200 || answer.errors || marksOf(answer.data).length !== 1) failures.push(answer);
    }
  };
  await Promise.all([client(), client(), client(), client(), work().finally(() => (working = false))]);
  return { asked, failures };
}

describe("a replica that is stopped under load", () => {
  test("costs no request, and gets its share again when it is started", async () => {
    const { asked, failures } = await failuresDuring(async () => {
      await first!.stop();
      await until("the replica is out of rotation", async () => (await ready())[1].replicas === "1 of 2 in rotation");
      expect(await ready()).toEqual([200, { status: "ready", release: "1.1.0", primary: "answers", replicas: "1 of 2 in rotation" }]);
      await first!.start();
      await until("the replica is back", async () => (await ready())[1].replicas === "2 of 2 in rotation");
    });
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(20);
    const reads = await countReads(async () => {
      for (let number = 0; number < 6; number++) await ask(`{ ${everythingOf()} }`);
    });
    expect(reads).toEqual([0, 3, 3]);
  });

  test("leaves the primary to answer where it was the last one", async () => {
    const { failures } = await failuresDuring(async () => {
      await Promise.all([first!.stop(), second!.stop()]);
      await until("both are out of rotation", async () => (await ready())[1].replicas === "0 of 2 in rotation");
      expect((await primary.statementsDuring(() => ask(`{ ${everythingOf()} }`))).join()).toContain(`"Observation"`);
      await Promise.all([first!.start(), second!.start()]);
    });
    expect(failures).toEqual([]);
  });

  test("is told in the log without its password", () => {
    expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(["The replica is out of rotation", "The replica answers reads again"]));
    expect(JSON.stringify(lines)).not.toContain("postgres:postgres");
  });
});

test("a replica that holds a request up too long loses it to the primary and is set aside", async () => {
  await second!.stop();
  await until("one replica is left", async () => (await ready())[1].replicas === "1 of 2 in rotation");
  // A lock that the primary has given up long since, while the standby stops between taking and giving up.
  const lock = await holdLock();
  await first!.catchUp();
  await first!.pauseReplay();
  await lock.release();
  const reads = await primary.statementsDuring(async () => {
    const { data, errors } = await ask(`{ ${everythingOf()} }`);
    expect(errors).toBeUndefined();
    expect(marksOf(data)).toEqual([1]);
  });
  expect(reads.filter((statement) => statement.includes(`"Observation"`))).toHaveLength(1);
  expect((await ready())[1].replicas).toBe("0 of 2 in rotation");
  await first!.resumeReplay();
  await until("it is back", async () => (await ready())[1].replicas === "1 of 2 in rotation");
  await second!.start();
});

test("a fault that is ours comes again on another server: it is told as one, and no replica is set aside", async () => {
  await database.runScript(`ALTER TABLE "Observation" RENAME TO "Gone";`);
  for (const replica of replicas) await replica.catchUp();
  const { data, errors } = await ask(`{ province(code: "48") { teams { value } } }`);
  expect([data.province, errors!.map(({ extensions }) => extensions.code)]).toEqual([null, ["INTERNAL_ERROR"]]);
  expect((await ready())[1].replicas).toBe("2 of 2 in rotation");
  await database.runScript(`ALTER TABLE "Gone" RENAME TO "Observation";`);
});

describe("while the primary is away", () => {
  test("requests are answered from the replicas, marked as stale, and /ready says so; when it is back a release can be published", async () => {
    let during: unknown;
    let answer: Awaited<ReturnType<typeof ask>> | undefined;
    const { asked, failures } = await failuresDuring(async () => {
      await primary.stop();
      await until("the primary is known to be away", async () => (await ready())[1].primary === "away");
      during = await ready();
      answer = await ask(`{ ${everythingOf()} }`);
      expect(marksOf(await askHandler(`{ ${everythingOf()} }`))).toEqual([1]);
      await primary.start();
    });
    expect(during).toEqual([200, { status: "ready", release: "1.1.0", primary: "away", replicas: "2 of 2 in rotation" }]);
    expect(answer!.headers.get("stale-since")).not.toBeNull();
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(20);
    await publish(2);
    await until("the new release is read", async () => (await ask(`{ release { version } }`)).data.release.version === "1.2.0");
    // A replica may have it before the primary was asked again.
    await until("the primary is known to be back", async () => (await ready())[1].primary === "answers");
    expect((await ready())[1].release).toBe("1.2.0");
  });

  test("and no replica has the newest release, the newest that one has is read, whole, until the primary is back", async () => {
    for (const replica of replicas) await replica.pauseReplay();
    await publish(3);
    expect(marksOf((await ask(`{ ${everythingOf()} }`)).data)).toEqual([3]);
    await primary.stop();
    await until("the primary is known to be away", async () => (await ready())[1].primary === "away");
    expect(marksOf((await ask(`{ ${everythingOf()} }`)).data)).toEqual([2]);
    expect((await ready())[1].release).toBe("1.2.0");
    await primary.start();
    await until("the newest release is read again", async () => marksOf((await ask(`{ ${everythingOf()} }`)).data)[0] === 3);
    for (const replica of replicas) await replica.resumeReplay();
  });

  test("a process of the API starts, and answers from the replicas", async () => {
    await primary.stop();
    const env = { DATABASE_URL: primary.url, DATABASE_REPLICA_URLS: replicas.map(({ url }) => url).join(",") };
    const running = startScript(serverScript, [], { env }, { PORT: "0", LOG_LEVEL: "info" });
    const address = await new Promise<string>((resolve, reject) => {
      running.onLine((line) => JSON.parse(line).address && resolve(JSON.parse(line).address));
      void running.ended.then(({ stdout, stderr }) => reject(new Error(`The server ended at once:\n${stdout}${stderr}`)));
    });
    const response = await fetch(`${address}?${new URLSearchParams({ query: `{ ${everythingOf()} }` })}`, { headers: { accept: "application/json" } });
    expect(marksOf(((await response.json()) as any).data)).toEqual([3]);
    running.process.kill("SIGTERM");
    const { code, stdout } = await running.ended;
    expect([code, stdout.includes("postgres:postgres")]).toEqual([0, false]);
    await primary.start();
  });

  test("and every replica too, a question is refused with 503 and when to come back, and answered when they are back", async () => {
    await Promise.all([primary.stop(), first!.stop(), second!.stop()]);
    await until("nobody answers", async () => (await ready())[0] === 503);
    const { status, headers, errors } = await ask(`{ ${everythingOf()} }`);
    expect([status, errors![0]!.extensions.code, headers.get("retry-after")]).toEqual([503, "DATABASE_AWAY", "5"]);
    await Promise.all([primary.start(), first!.start(), second!.start()]);
    await until("questions are answered", async () => (await ask(`{ ${everythingOf()} }`)).status === 200);
  });
});

/** Locks the table of figures on the primary, and with it on the standbys, until released. */
async function holdLock(): Promise<{ release(): Promise<void> }> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: locked, resolve: tell } = Promise.withResolvers<void>();
  const transaction = database.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Observation" IN ACCESS EXCLUSIVE MODE`;
      // What a transaction logs is sent to standbys with the next flush.
      await tx.$executeRaw`SELECT pg_switch_wal()`;
      tell();
      await released;
    },
    { timeout: 60_000 },
  );
  await Promise.race([locked, transaction]);
  return {
    release: async () => {
      release();
      await transaction;
    },
  };
}
