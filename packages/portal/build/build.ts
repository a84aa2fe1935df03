import { type Database, openDatabase, placeOf } from "@toso/api/database";
import { explainFaults } from "@toso/api/errors";
import { readEnv } from "@toso/api/settings";
import { buildOverApi } from "./build-over-api.ts";
import { describeBuild, type Build } from "./describe-build.ts";

/**
 * Builds the portal from the current release of the database and points packages/portal/dist to it, through an API that it starts on a free loopback port for the process that
 * makes the pages. Beside the pages stand all releases as folders of files. Returns what was built; throws when nothing was published or the build fails.
 */
export async function buildPortal(database: Database): Promise<Build> {
  const build = await describeBuild(database);
  await buildOverApi(database, build);
  return build;
}

if (import.meta.main) {
  explainFaults();
  const database = await openDatabase(placeOf(readEnv()));
  const began = performance.now();
  try {
    const { context } = await buildPortal(database);
    console.log(`The portal is built from release ${context.release} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await database.close();
  }
}
