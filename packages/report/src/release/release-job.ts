import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Database } from "@toso/api/database";
import { Mendable } from "@toso/api/errors";

/** Where a release is that an editor has started. */
export type ReleaseStep = "COLLECTING" | "CHECKING" | "PUBLISHING" | "BUILDING" | "DONE" | "FAILED";

/** A release that an editor has started, and how far it has come. */
export interface ReleaseJob {
  step: ReleaseStep;
  /** How much of the step is done, of how much; null where that is not known. */
  done: number | null;
  total: number | null;
  /** What came of it, or why it failed; null before. */
  message: string | null;
  /** Version that the dataset says of itself; null before it was collected. */
  version: string | null;
  startedAt: Date;
}

/** What releases are made with. */
export interface ReleaseOptions {
  database: Pick<Database, "prisma" | "engine">;
  /** Folder of the dataset that is kept on the server. */
  directory: string;
  /** Where the portal is served, without a slash at the end. */
  site: string;
  /** Builds the portal of the newest release and has it served; where it is left out, who runs the service builds it. */
  rebuild?: () => Promise<void>;
  /** Told of a job that failed for a reason that the editor cannot mend. */
  fault: (error: unknown) => void;
}

/** The releases that this process makes: one at a time. */
export interface ReleaseJobs {
  /** The job under way, or else the last one; null before the first. */
  readonly current: ReleaseJob | null;
  /** Starts one; while one is under way, returns that. */
  start(): ReleaseJob;
  /** Resolves when none is under way. */
  idle(): Promise<void>;
}

/** Thrown where the dataset or the release is refused, with what an editor reads. */
class ReleaseStopped extends Error {}

/** Opens the button for a release: collect, check, publish, rebuild, each as from the command line. */
export function openReleaseJobs(options: ReleaseOptions): ReleaseJobs {
  let current: ReleaseJob | null = null;
  let running: Promise<void> | null = null;
  return {
    get current() {
      return current;
    },
    start: () => {
      if (running && current) return current;
      const job: ReleaseJob = { step: "COLLECTING", done: null, total: null, message: null, version: null, startedAt: new Date() };
      current = job;
      running = run(job, options)
        .catch((error: unknown) => fail(job, error, options))
        .finally(() => (running = null));
      return job;
    },
    idle: async () => {
      await running;
    },
  };
}

async function run(job: ReleaseJob, { database, directory, site, rebuild }: ReleaseOptions): Promise<void> {
  // Only now: a process that serves loads nothing of what collects and publishes until an editor asks for it.
  const { collectReports } = await import("./collect-reports.ts");
  const collected = await collectReports(database.prisma, { directory, site });
  job.version = collected?.version ?? null;
  // Where only the pages could not be made, starting again makes them.
  if (collected || !(await isCurrent(job, { database, directory }))) await publish(job, { database, directory });
  Object.assign(job, { step: "BUILDING", done: null, total: null });
  await rebuild?.();
  const { version } = await database.prisma.release.findFirstOrThrow({ orderBy: { id: "desc" } });
  Object.assign(job, { step: "DONE", version });
}

/** Returns whether the dataset is the current release as it was published. Stops where it was changed since and bears the same version: what readers would be shown as that release is not what it was. */
async function isCurrent(job: ReleaseJob, { database: { prisma }, directory }: Pick<ReleaseOptions, "database" | "directory">): Promise<boolean> {
  job.step = "CHECKING";
  const { compareWithCurrent, describeChanges } = await import("@toso/api/publish");
  const standing = await compareWithCurrent(prisma, directory, { progress: (_step, done, total) => void Object.assign(job, { done, total }) });
  if (standing.is === "edited")
    throw new ReleaseStopped(
      [
        `The files of the dataset were changed, and release.csv still says ${standing.version}, which is published already. Nothing was made of the changes:`,
        ...describeChanges(standing.changes),
        "To publish them, write the new version, the date and what changed into release.csv: the first number counts on for changed columns, the second for what was added, the third for corrections. Otherwise put the files back. Then start again.",
      ].join("\n"),
    );
  return standing.is === "current";
}

async function publish(job: ReleaseJob, { database, directory }: Pick<ReleaseOptions, "database" | "directory">): Promise<void> {
  const makeRelease = database.engine === "pglite" ? await publishHere(database, directory) : publishBeside(directory);
  const tell = (done: number, total: number) => void Object.assign(job, { done, total });
  for (const [step, verb] of [
    ["CHECKING", "check"],
    ["PUBLISHING", "publish"],
  ] as const) {
    Object.assign(job, { step, done: null, total: null });
    const findings = await makeRelease(verb, tell);
    if (findings.length > 0) throw new ReleaseStopped(findings.slice(0, mostFindings).join("\n"));
  }
}

/** The most findings that a job tells. */
const mostFindings = 20;

/** A part of making a release. */
export type ReleaseVerb = "check" | "publish";

/** Does one part; `tell` is told how much of it is done. Returns what is wrong, in words. */
type MakeRelease = (verb: ReleaseVerb, tell: (done: number, total: number) => void) => Promise<string[]>;

/** Checks and publishes in this process, which alone has the embedded database open. */
async function publishHere({ prisma }: ReleaseOptions["database"], directory: string): Promise<MakeRelease> {
  const { checkDirectory, describeFinding, publishDirectory } = await import("@toso/api/publish");
  const verbs = { check: checkDirectory, publish: publishDirectory };
  return async (verb, tell) => (await verbs[verb](prisma, directory, { progress: (_step, done, total) => tell(done, total) })).findings.map(describeFinding);
}

/** Checks and publishes in processes of their own, so that this one answers as before; they find the server by the settings of this one. */
function publishBeside(directory: string): MakeRelease {
  const script = fileURLToPath(new URL("make-release.ts", import.meta.url));
  return (verb, tell) =>
    new Promise((resolve, reject) => {
      const child = fork(script, [verb, directory], { execArgv: ["--max-old-space-size=256"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
      let findings: string[] | null = null;
      child.on("message", (message: { done: number; total: number } | { findings: string[] }) => {
        if ("findings" in message) findings = message.findings;
        else tell(message.done, message.total);
      });
      child.once("error", reject);
      child.once("close", (code, signal) => {
        if (code === 0 && findings) resolve(findings);
        else reject(new Error(`The process that should ${verb} the dataset ended with ${signal ?? code}.`));
      });
    });
}

function fail(job: ReleaseJob, error: unknown, { fault }: ReleaseOptions): void {
  const isTold = error instanceof ReleaseStopped || error instanceof Mendable;
  if (!isTold) fault(error);
  Object.assign(job, { step: "FAILED", message: isTold ? error.message : null });
}
