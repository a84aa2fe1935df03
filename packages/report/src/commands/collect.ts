import { resolve } from "node:path";
import { openConfiguredDatabase } from "@toso/api/database";
import { explainFaults, Mendable } from "@toso/api/errors";
import { findSiteAddress } from "@toso/api/site";
import { readDeskEnv, type DeskEnv } from "../env.ts";
import { findServed } from "../served.ts";
import { doHereOrAsk } from "./ask-running-desk.ts";
import { tellCollected, type ToldCollected } from "./tell-collected.ts";

/** Collects accepted reports into the dataset of a folder; returns the exit code: 0 done or nothing to do, 2 wrong use. */
async function run([directory, ...rest]: string[]): Promise<number> {
  if (!directory || rest.length > 0) {
    console.error("Use: pnpm release:collect DIR");
    return 2;
  }
  // A desk that is asked runs in another folder.
  const body = { directory: resolve(directory) };
  const question = { path: "/collect", body, what: `collect into ${body.directory}` };
  const env = readDeskEnv();
  const { lines, version, refused } = await doHereOrAsk<ToldCollected>(env, () => collectHere(env, body.directory), question);
  if (refused !== null) throw new Mendable(refused);
  for (const line of lines) console.log(line);
  console.log(
    version === null
      ? "No accepted report is missing in the dataset: nothing was changed."
      : `The dataset is version ${version} now. Check it with: pnpm release:check ${directory}`,
  );
  return 0;
}

async function collectHere(env: DeskEnv, directory: string): Promise<ToldCollected> {
  const database = await openConfiguredDatabase(env);
  try {
    // Beside a desk, reports have their pages where that says.
    return await tellCollected(database.prisma, { directory, site: findServed(env)?.site ?? findSiteAddress() });
  } finally {
    await database.close();
  }
}

explainFaults();
process.exitCode = await run(process.argv.slice(2));
