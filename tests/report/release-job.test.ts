import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openReleaseJobs } from "../../packages/report/src/release/release-job.ts";
import { watchReleases } from "../../packages/report/src/release/watch-releases.ts";
import { openDatabase } from "@toso/api/database";
import { openLog } from "@toso/api/server";
import { freshPlace, look, type Place } from "../database/open-test-database.ts";
import { startScript } from "../publish/run-process.ts";
import { layTinyDataset } from "../fixtures/lay-tiny-dataset.ts";
import { acceptReport } from "./accept-report.ts";

/** Opens what a desk with a dataset on its server has: the button, and the watch over releases. What is done to the database and the folder `before` has both for itself. */
async function openReleases(before: (place: Place, directory: string) => Promise<void> = async () => {}) {
  const place = await freshPlace("tiny");
  const directory = mkdtempSync(join(tmpdir(), "toso-release-"));
  layTinyDataset(directory);
  // A release of today is no longer waiting for what was due before it.
  writeFileSync(join(directory, "calendar.csv"), `${readFileSync(join(directory, "calendar.csv"), "utf8").split("\n")[0]}\n`);
  await before(place, directory);
  const database = await openDatabase(place.where);
  const built: string[] = [];
  const failures: Error[] = [];
  const watch = watchReleases({ database, log: openLog("silent") });
  const faults: unknown[] = [];
  // A process of its own finds the server by its settings.
  const set = process.env.DATABASE_URL;
  if (place.env.DATABASE_URL) process.env.DATABASE_URL = place.env.DATABASE_URL;
  const jobs = openReleaseJobs({
    database,
    directory,
    site: "https://toso.example",
    rebuild: async () => {
      await watch.look();
      const failure = failures.shift();
      if (failure) throw failure;
      built.push((await database.prisma.release.findFirstOrThrow({ orderBy: { id: "desc" } })).version);
    },
    fault: (error) => faults.push(error),
  });
  onTestFinished(async () => {
    if (set === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = set;
    await watch.close();
    await database.close();
    rmSync(directory, { recursive: true });
  });
  return { database, directory, jobs, built, faults, failures };
}

test("one press collects, checks, publishes and builds; the figures stand in the release and the report is marked before its page is built", async () => {
  const { database, jobs, built, faults } = await openReleases();
  const id = await acceptReport(database, [{ value: "321" }]);
  expect(jobs.current).toBeNull();
  const job = jobs.start();
  // A second press meanwhile is the same release.
  expect(jobs.start()).toBe(job);
  await jobs.idle();
  expect([job, faults]).toMatchObject([{ step: "DONE", message: null, version: "1.1.0" }, []]);
  expect(built).toEqual(["1.1.0"]);
  expect(await database.prisma.report.findUnique({ where: { id } })).toMatchObject({ status: "published", publishedIn: "1.1.0" });
  const figure = await database.prisma.observation.findFirstOrThrow({ where: { value: 321 } });
  expect(figure).toMatchObject({ indicatorCode: "teams", areaCode: "48", period: "2026-06" });
  expect(await database.prisma.source.findFirst({ where: { code: figure.sourceCode, release: { version: "1.1.0" } } })).toMatchObject({
    url: `https://toso.example/bao-so-lieu/${id}/`,
    kind: "official",
  });
});

test("what is wrong in the dataset stops a release before it is published, and says so by file and line; mended, it goes on and brings every row once", async () => {
  const { database, directory, jobs, built } = await openReleases();
  await acceptReport(database, [{ value: "321" }]);
  const file = join(directory, "observations.csv");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.replace("VN63,01,teams,2024-06,stated,500", "VN63,99,teams,2024-06,stated,500"));
  const job = jobs.start();
  await jobs.idle();
  expect(job).toMatchObject({ step: "FAILED", message: expect.stringMatching(/observations\.csv:\d+/) });
  expect([built, await database.prisma.release.count()]).toEqual([[], 1]);
  writeFileSync(file, readFileSync(file, "utf8").replace("VN63,99,", "VN63,01,"));
  const again = jobs.start();
  await jobs.idle();
  expect(again).toMatchObject({ step: "DONE", version: "1.1.0" });
  expect(await database.prisma.observation.count({ where: { value: 321 } })).toBe(1);
}, 240_000);

test("a dataset that was changed by hand and bears the version that is published stops a release with what was changed and what to do; with another version it is published, and put back it is no change", async () => {
  const { database, directory, jobs, built } = await openReleases();
  await acceptReport(database, [{ value: "321" }]);
  const press = async () => {
    const job = jobs.start();
    await jobs.idle();
    return job;
  };
  expect(await press()).toMatchObject({ step: "DONE", version: "1.1.0" });
  const [figures, release] = ["observations.csv", "release.csv"].map((file) => join(directory, file)) as [string, string];
  const published = readFileSync(figures, "utf8");
  writeFileSync(figures, published.replace("VN63,01,teams,2024-06,stated,500", "VN63,01,teams,2024-06,stated,501"));
  expect(await press()).toMatchObject({
    step: "FAILED",
    message: expect.stringMatching(/release\.csv still says 1\.1\.0[^]*1 corrected[^]*VN63 01 teams 2024-06[^]*value 500 → 501[^]*write the new version/i),
  });
  expect([built, await database.prisma.release.count()]).toEqual([["1.1.0"], 2]);
  // Pages are made again of what is published, as before.
  writeFileSync(figures, published);
  expect(await press()).toMatchObject({ step: "DONE", version: "1.1.0" });
  writeFileSync(figures, published.replace("VN63,01,teams,2024-06,stated,500", "VN63,01,teams,2024-06,stated,501"));
  writeFileSync(release, readFileSync(release, "utf8").replace("1.1.0", "1.1.1"));
  expect(await press()).toMatchObject({ step: "DONE", version: "1.1.1" });
  expect(built).toEqual(["1.1.0", "1.1.0", "1.1.1"]);
}, 240_000);

test("where only the pages could not be made, starting again makes them and publishes nothing twice", async () => {
  const { database, jobs, built, faults, failures } = await openReleases();
  await acceptReport(database, [{ value: "321" }]);
  const failure = new Error("The disk is full.");
  failures.push(failure);
  const job = jobs.start();
  await jobs.idle();
  expect([job, faults, built]).toMatchObject([{ step: "FAILED", message: null, version: "1.1.0" }, [failure], []]);
  const again = jobs.start();
  await jobs.idle();
  expect([again, built]).toMatchObject([{ step: "DONE", version: "1.1.0" }, ["1.1.0"]]);
  expect(await database.prisma.release.count()).toBe(2);
});

test("a process that is killed at each step of the button, one after another, loses nothing and brings nothing twice: the next press goes on where it was", async () => {
  const script = fileURLToPath(new URL("release-and-die.ts", import.meta.url));
  const { database, jobs, built, faults } = await openReleases(async (place, directory) => {
    await look(place, (opened) => acceptReport(opened, [{ value: "321" }]));
    for (const step of ["COLLECTING", "CHECKING", "PUBLISHING", "BUILDING"]) {
      const { signal, stderr } = await startScript(script, [directory, step], place).ended;
      expect([step, signal, stderr]).toEqual([step, "SIGKILL", expect.any(String)]);
      await look(place, async ({ prisma }) => {
        const versions = (await prisma.release.findMany({ orderBy: { id: "asc" } })).map(({ version }) => version);
        // With a server of its own for the database, another process publishes, and may do so although the one that started it is gone.
        if (step === "BUILDING") expect(versions).toEqual(["1.0.0", "1.1.0"]);
        else if (place.where.url === undefined) expect([step, versions]).toEqual([step, ["1.0.0"]]);
        expect(await prisma.report.count({ where: { status: "accepted" } })).toBe(1);
      });
    }
  });
  const job = jobs.start();
  await jobs.idle();
  expect([job, faults, built]).toMatchObject([{ step: "DONE", version: "1.1.0" }, [], ["1.1.0"]]);
  expect([await database.prisma.release.count(), await database.prisma.observation.count({ where: { value: 321 } })]).toEqual([2, 1]);
  expect(await database.prisma.report.findFirst({ include: { events: true } })).toMatchObject({ status: "published", events: [{ to: "published" }] });
}, 240_000);
