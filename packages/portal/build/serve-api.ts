import type { Database } from "@toso/api/database";
import { type Listening, listen } from "@toso/api/server";

/** Opens the API for a build: on a free port of this machine alone, without counting how often it is asked, for as long as the build runs. */
export async function serveApi(database: Database): Promise<Listening> {
  // A build asks each question once; what it is told need not be remembered.
  const api = await listen({ database, port: 0, answerBytes: 0 });
  // Pages keep the build busy for seconds: a connection closed for idling meanwhile would be asked once more.
  api.server.keepAliveTimeout = 0;
  return api;
}
