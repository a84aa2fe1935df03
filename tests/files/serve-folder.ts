import { openDatabase, placeOf } from "@toso/api/database";
import { readDatabaseEnv } from "@toso/api/settings";
import { listen, openLog } from "@toso/api/server";
import { serveFiles } from "@toso/portal/serve-files";

/** Serves the folder named by its argument until it is killed, and prints its address: for tests that take from a process what it needs to live. */
const database = await openDatabase(placeOf(readDatabaseEnv()));
const { address } = await listen({ database, port: 0, log: openLog("error"), fallback: serveFiles(process.argv[2]!) });
console.log(`at ${address}`);
