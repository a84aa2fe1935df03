import { openDatabase } from "@toso/api/database/open-database";
import { placeOf, readDatabaseEnv } from "@toso/api/database/env";
import { listen } from "@toso/api/server/server";
import { openLog } from "@toso/api/server/open-log";
import { serveFiles } from "@toso/portal/serve-files";

/** Serves the folder named by its argument until it is killed, and prints its address: for tests that take from a process what it needs to live. */
const database = await openDatabase(placeOf(readDatabaseEnv()));
const { address } = await listen({ database, port: 0, log: openLog("error"), fallback: serveFiles(process.argv[2]!) });
console.log(`at ${address}`);
