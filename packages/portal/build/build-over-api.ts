import type { Database } from "@toso/api/database";
import type { Build } from "./describe-build.ts";
import { serveApi } from "./serve-api.ts";
import { runBuild } from "./run-build.ts";

/** Makes the portal of a build and points packages/portal/dist to it, through an API that it starts on a free loopback port for the process that makes the pages. Throws when the build fails. */
export async function buildOverApi(database: Database, build: Build): Promise<void> {
  const api = await serveApi(database);
  try {
    await runBuild(build, `${api.address}/graphql`).whole;
  } finally {
    await api.stop();
  }
}
