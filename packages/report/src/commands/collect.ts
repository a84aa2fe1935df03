import { openConfiguredDatabase } from "@toso/api/database";
import { explainFaults } from "@toso/api/errors";
import { findSiteAddress } from "@toso/api/site";
import { collectReports } from "../release/collect-reports.ts";

/** Collects accepted reports into the dataset of a folder; returns the exit code: 0 done or nothing to do, 2 wrong use. */
async function run([directory, ...rest]: string[]): Promise<number> {
  if (!directory || rest.length > 0) {
    console.error("Use: pnpm release:collect DIR");
    return 2;
  }
  const database = await openConfiguredDatabase();
  try {
    const collected = await collectReports(database.prisma, { directory, site: findSiteAddress() });
    if (!collected) console.log("No accepted report is missing in the dataset: nothing was changed.");
    else {
      for (const { sourceId, office, areaVi, values } of collected.reports) console.log(`${sourceId}  ${office.name}: ${values.length} figures of ${areaVi}`);
      for (const { before, after } of collected.replaced)
        console.log(`${after.source_id} replaces ${before.source_id}: ${after.area_scheme} ${after.area_code} ${after.indicator} ${after.period}, ${before.value} → ${after.value}`);
      console.log(`The dataset is version ${collected.version} now. Check it with: pnpm release:check ${directory}`);
    }
    return 0;
  } finally {
    await database.close();
  }
}

explainFaults();
process.exitCode = await run(process.argv.slice(2));
