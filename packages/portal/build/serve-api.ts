import type { Database } from "@toso/api/database";
import { type Listening, listen } from "@toso/api/server";

/** How long the build may take over one request or answer, in milliseconds. */
const patience = 3_600_000;

/** Opens the API for a build: on a free port of this machine alone, without counting how often it is asked, for as long as the build runs. */
export function serveApi(database: Database): Promise<Listening> {
  return listen({
    database,
    port: 0,
    // A build asks each question once; what it is told need not be remembered.
    answerBytes: 0,
    // On a busy machine pages keep the build from sending and reading for seconds, or for minutes. Nobody else is there to be kept waiting.
    time: { headers: patience, request: patience, keepAlive: 0, idle: patience, unread: patience },
  });
}
