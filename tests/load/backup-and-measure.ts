/** Does `backup` or `restore` (first argument) with a folder (second) and the database of the environment, and prints rows, seconds and the most memory this process had. */
import { restoreBackup, writeBackup } from "@toso/api/backup";
import { openConfiguredDatabase } from "@toso/api/database";

const [verb, folder] = process.argv.slice(2);
const database = await openConfiguredDatabase();
const began = performance.now();
const { tables } = verb === "backup" ? await writeBackup(database, folder!) : await restoreBackup(database, folder!);
const seconds = (performance.now() - began) / 1000;
const rows = tables.reduce((sum, table) => sum + table.rows, 0);
console.log(JSON.stringify({ rows, seconds, megabytes: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6) }));
await database.close();
