/**
 * Checks and publishes the folder of the first argument into the database of the environment, and prints the seconds of each and the most memory
 * this process had. Without a folder it only makes the database ready: creating the embedded cluster takes a gigabyte once, whatever is published.
 */
import { migrate, openConfiguredDatabase } from "@toso/api/database";
import { checkDirectory, describeFinding, publishDirectory } from "@toso/api/publish";

const [folder] = process.argv.slice(2);
const database = await openConfiguredDatabase();
await migrate(database);
const seconds = async (work: () => Promise<{ findings: Parameters<typeof describeFinding>[0][] }>) => {
  const began = performance.now();
  const { findings } = await work();
  if (findings.length > 0) throw new Error(findings.slice(0, 10).map(describeFinding).join("\n"));
  return (performance.now() - began) / 1000;
};
if (folder) {
  const check = await seconds(() => checkDirectory(database.prisma, folder));
  const publish = await seconds(() => publishDirectory(database.prisma, folder));
  const { observationCount: published } = await database.prisma.release.findFirstOrThrow({ orderBy: { id: "desc" } });
  console.log(JSON.stringify({ check, publish, published, megabytes: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6) }));
}
await database.close();
