/** Publishes the folder of the first argument and is killed with SIGKILL at the progress step numbered by the second, before it comes to the next. */
import { openDatabase } from "@toso/api/database/open-database";
import { readEnv } from "@toso/api/server/env";
import { publishDirectory } from "@toso/api/publish/publish-directory";

const [folder, last] = process.argv.slice(2);
const env = readEnv();
const database = await openDatabase({ url: env.DATABASE_URL, directory: env.TOSO_DATABASE_DIR });
let steps = 0;
await publishDirectory(database.prisma, folder!, {
  progress: () => {
    steps += 1;
    if (steps === Number(last)) process.kill(process.pid, "SIGKILL");
  },
});
