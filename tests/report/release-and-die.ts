/** Presses the button for a release of the folder of the first argument, and is killed with SIGKILL as the job comes to the step of the second. */
import { openConfiguredDatabase } from "@toso/api/database";
import { openReleaseJobs } from "../../packages/report/src/release/release-job.ts";

const [directory, step] = process.argv.slice(2) as [string, string];
const die = () => process.kill(process.pid, "SIGKILL");
const jobs = openReleaseJobs({
  database: await openConfiguredDatabase(),
  directory,
  site: "https://toso.example",
  // Published, and nobody knows of it yet.
  rebuild: async () => void (step === "BUILDING" && die()),
  fault: (error) => console.error(error),
});
const job = jobs.start();
/** Looks between any two things that the job waits for, and so comes into the midst of the step. */
const look = () => {
  if (job.step === step && (step !== "PUBLISHING" || job.done !== null)) die();
  setImmediate(look);
};
look();
await jobs.idle();
console.error(`The job came to ${job.step} without being killed: ${job.message}`);
process.exit(1);
