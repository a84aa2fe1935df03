import { openConfiguredDatabase } from "@toso/api/database";
import { explainFaults } from "@toso/api/errors";
import { checkDirectory, describeFinding, publishDirectory } from "@toso/api/publish";
import type { ReleaseVerb } from "./release-job.ts";

// A process that a release job starts: checks or publishes the folder of the second argument, and sends how far it is and what is wrong.
explainFaults();
const [verb, directory] = process.argv.slice(2) as [ReleaseVerb, string];
const database = await openConfiguredDatabase();
try {
  const progress = (_step: string, done: number, total: number) => void process.send!({ done, total });
  const { findings } = await (verb === "check" ? checkDirectory : publishDirectory)(database.prisma, directory, { progress });
  process.send!({ findings: findings.map(describeFinding) });
} finally {
  await database.close();
  // Who started it may be gone.
  if (process.connected) process.disconnect();
}
