// Opens the database and migrates it. Needs the generated client.
export { isAlive } from "../database/claim-folder.ts";
export type { Database, ReadableDatabase } from "../database/database.ts";
export { placeOf } from "../database/env.ts";
export { migrate, migrationTableSql, needTables, readMigrations } from "../database/migrate.ts";
export { openConfiguredDatabase, openDatabase } from "../database/open-database.ts";
