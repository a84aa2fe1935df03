// What the environment says, read and checked. Loads before the client is generated.
export { databaseSettings, readDatabaseEnv, readSettings } from "../database/env.ts";
export { rateOf, readEnv } from "../server/env.ts";
