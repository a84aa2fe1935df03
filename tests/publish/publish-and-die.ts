/** Publishes the folder of the first argument and is killed with SIGKILL at the progress step numbered by the second, before it comes to the next. */
import { openConfiguredDatabase } from "@toso/api/database";
import { publishDirectory } from "@toso/api/publish";

const [folder, last] = process.argv.slice(2);
const database = await openConfiguredDatabase();
let steps = 0;
await publishDirectory(database.prisma, folder!, {
  progress: () => {
    steps += 1;
    if (steps === Number(last)) process.kill(process.pid, "SIGKILL");
  },
});
