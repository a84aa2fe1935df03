import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { needTables } from "../database/migrate.ts";
import { openConfiguredDatabase } from "../database/open-database.ts";
import { explainFaults } from "../database/explain-faults.ts";
import { showProgress } from "../database/show-progress.ts";
import { findSiteAddress } from "../release/site-address.ts";
import { writeReleaseFolder } from "./write-release-folder.ts";

const usage = "Use: pnpm release:folder DIR [VERSION]. The files name the public address: TOSO_SITE, or else where HOST and PORT are served.";

/** Writes a release, the current one when none is named, as a folder into DIR/VERSION; returns the exit code: 0 done, 2 wrong use. */
async function run(): Promise<number> {
  const [directory, version] = parseArgs({ allowPositionals: true }).positionals;
  if (!directory) {
    console.error(usage);
    return 2;
  }
  const database = await openConfiguredDatabase();
  try {
    await needTables(database);
    const release = await database.prisma.release.findFirst({ where: version ? { version } : {}, orderBy: { id: "desc" } });
    if (!release) {
      console.error(version ? `There is no release ${version}.` : "Nothing has been published yet. Publish a dataset with: pnpm release:publish DIR");
      return 2;
    }
    const folder = resolve(directory, release.version);
    const files = await writeReleaseFolder(database.prisma, release, folder, {
      site: findSiteAddress(),
      progress: showProgress(),
    });
    console.log(`Release ${release.version} is written: ${files.length} files in ${folder}.`);
    return 0;
  } finally {
    await database.close();
  }
}

explainFaults();
process.exitCode = await run();
