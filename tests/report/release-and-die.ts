/** Presses the button for a release of the folder of the first argument, and is killed with SIGKILL in the midst of the step of the second. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { openConfiguredDatabase } from "@toso/api/database";
import { openReleaseJobs } from "../../packages/report/src/release/release-job.ts";

const [directory, step] = process.argv.slice(2) as [string, string];
const die = () => process.kill(process.pid, "SIGKILL");
const { renameSync } = fs;
fs.renameSync = (from, to) => {
  renameSync(from, to);
  // The first of the files is new, the others are old.
  if (step === "COLLECTING" && String(to).endsWith("observations.csv")) die();
};
syncBuiltinESMExports();
const jobs = openReleaseJobs({
  database: await openConfiguredDatabase(),
  directory,
  site: "https://toso.example",
  // Published, and nobody knows of it yet.
  rebuild: async () => void (step === "BUILDING" && die()),
  fault: (error) => console.error(error),
});
const job = jobs.start();
let done = job.done;
Object.defineProperty(job, "done", {
  get: () => done,
  set(value: number | null) {
    done = value;
    if (done !== null && job.step === step) die();
  },
});
await jobs.idle();
console.error(`The job came to ${job.step} without being killed: ${job.message}`);
process.exit(1);
