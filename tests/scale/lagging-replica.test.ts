import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { everythingOf, marksOf, openCluster, until } from "./open-cluster.ts";

const { ask, refuse, publish, settle, countReads, database, replicas } = await openCluster(2);
const [first, second] = replicas;
const figures = (release = "") => `provinces${release && `(release: "${release}")`} { nodes { teams { value } } }`;
const valuesOf = ({ nodes }: any) => [...new Set(nodes.map(({ teams }: any) => teams.value))];
let mark = 1;

beforeAll(async () => {
  await publish(mark);
  await settle();
});

/** Publishes a release while these standbys stay where they are. */
async function publishBehind(...behind: typeof replicas): Promise<{ old: string; fresh: string; mark: number }> {
  for (const replica of behind) await replica.pauseReplay();
  const old = `1.${mark}.0`;
  mark += 1;
  return { old, fresh: await publish(mark), mark };
}

afterEach(async () => {
  for (const replica of replicas) await replica.resumeReplay();
  await settle();
});

test("while every replica lags, the new release is read from the primary, whole", async () => {
  const { fresh, mark } = await publishBehind(first!, second!);
  let answer: any;
  expect(await countReads(async () => (answer = await ask(`{ release { version } ${figures()} }`)))).toEqual([1, 0, 0]);
  expect([answer.release.version, valuesOf(answer.provinces)]).toEqual([fresh, [mark]]);
  expect(await first!.query(`SELECT max(id) AS newest FROM "Release"`)).toEqual([{ newest: mark - 1 }]);
});

test("a replica that lags still answers requests pinned to a release that it has", async () => {
  const { old, mark } = await publishBehind(first!, second!);
  const answers: any[] = [];
  const reads = await countReads(async () => {
    for (let number = 0; number < 4; number++) answers.push(await ask(`{ release(version: "${old}") { version } ${figures(old)} }`));
  });
  expect(reads).toEqual([0, 2, 2]);
  for (const { release, provinces } of answers) expect([release.version, valuesOf(provinces)]).toEqual([old, [mark - 1]]);
});

test("where one replica lags, the other one gets the requests for the new release", async () => {
  const { mark } = await publishBehind(first!);
  await second!.catchUp();
  await until("the second replica is known to have the release", () => database.servers.choose(mark).name.includes(new URL(second!.url).host));
  const reads = await countReads(async () => {
    for (let number = 0; number < 4; number++) expect(valuesOf((await ask(`{ ${figures()} }`)).provinces)).toEqual([mark]);
  });
  expect(reads).toEqual([0, 0, 4]);
});

test("a request that names an old release and the new one reads both from one server", async () => {
  const { old, mark } = await publishBehind(first!, second!);
  let answer: any;
  expect(await countReads(async () => (answer = await ask(`{ old: ${figures(old)} fresh: ${figures()} }`)))).toEqual([2, 0, 0]);
  expect([valuesOf(answer.old), valuesOf(answer.fresh)]).toEqual([[mark - 1], [mark]]);
});

describe("a replica that lags makes nothing wrong of", () => {
  test("a version that it does not have yet", async () => {
    const { fresh, mark } = await publishBehind(first!, second!);
    expect(valuesOf((await ask(`{ ${figures(fresh)} }`)).provinces)).toEqual([mark]);
  });

  test("a version that does not exist", async () => {
    const { fresh } = await publishBehind(first!, second!);
    const { extensions } = await refuse(`{ ${figures(`${fresh}1`)} }`);
    expect(extensions.code).toBe("UNKNOWN_RELEASE");
    expect(extensions.nearest).toContain(fresh);
  });

  test("which release is current", async () => {
    const { old, fresh } = await publishBehind(first!, second!);
    expect(await ask(`{ release(version: "${old}") { version isCurrent } }`)).toEqual({ release: { version: old, isCurrent: false } });
    expect(await ask(`{ release(version: "${fresh}") { version isCurrent } }`)).toEqual({ release: { version: fresh, isCurrent: true } });
  });

  test("the list of releases", async () => {
    const { old, fresh } = await publishBehind(first!, second!);
    const { releases, release } = await ask(`{ release(version: "${old}") { version } releases { version isCurrent } }`);
    expect(release.version).toBe(old);
    expect(releases.slice(0, 2)).toEqual([
      { version: fresh, isCurrent: true },
      { version: old, isCurrent: false },
    ]);
  });

  test("changes since a release that it does not have yet", async () => {
    const { old, fresh, mark } = await publishBehind(first!, second!);
    const { changes } = await ask(`{ changes(since: "${old}") { totalCount nodes { release { version } after { value } } } }`);
    expect(changes.totalCount).toBe(12);
    expect(changes.nodes[0]).toEqual({ release: { version: fresh }, after: { value: mark } });
    const { extensions } = await refuse(`{ changes(since: "${fresh}", release: "${old}") { totalCount } }`);
    expect(extensions.code).toBe("BAD_RANGE");
  });
});

describe("while releases are published under load and a replica falls behind and catches up again", () => {
  const rounds = 6;
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  let reads: number[] = [];

  beforeAll(async () => {
    let publishing = true;
    const hammer = async (pinned?: string) => {
      while (publishing && wrong.length === 0) {
        const answer = await ask(`{ ${everythingOf(pinned)} }`);
        seen.add(answer.release.version);
        if (marksOf(answer).length !== 1 || (pinned && answer.release.version !== pinned)) wrong.push(answer);
      }
    };
    const publishBehindInTurn = async () => {
      for (let round = 0; round < rounds; round++) {
        const lagging = replicas[round % 2]!;
        await publishBehind(lagging);
        await until("the new release is read", async () => (await ask("{ release { version } }")).release.version === `1.${mark}.0`);
        await lagging.resumeReplay();
        await lagging.catchUp();
      }
    };
    reads = await countReads(async () => {
      const clients = [undefined, undefined, undefined, undefined, `1.${mark}.0`, "1.1.0"].map(hammer);
      // Clients that met a fault end by themselves, all others with the last release.
      await Promise.all([...clients, publishBehindInTurn().finally(() => (publishing = false))]);
    });
  });

  afterAll(settle);

  test("every answer is of exactly one release", () => {
    expect(wrong).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(Array.from({ length: rounds + 1 }, (_, back) => `1.${mark - back}.0`)));
  });

  test("both replicas answered", () => {
    expect(Math.min(...reads.slice(1))).toBeGreaterThan(10);
  });
});
