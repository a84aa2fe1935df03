import { parseArgs } from "node:util";
import { describeFinding, type Finding } from "./check/finding.ts";
import { openConfiguredDatabase } from "../database/open-database.ts";
import { explainFaults } from "../database/explain-faults.ts";
import { migrate } from "../database/migrate.ts";
import { checkDirectory, publishDirectory } from "./publish-directory.ts";
import { HistoryRefused, publishHistory } from "./publish-history.ts";
import { publishWhenNew } from "./publish-when-new.ts";
import { showProgress } from "../database/show-progress.ts";

const usage = "Use: pnpm release:check DIR, or pnpm release:publish DIR [--allow-fall] [--when-new] [--history DIR]";

/** Runs `check` or `publish` for a folder; returns the exit code: 0 done, 1 findings, 2 wrong use. */
async function run(): Promise<number> {
  const {
    positionals: [verb, directory],
    values,
  } = parseArgs({
    allowPositionals: true,
    options: { "allow-fall": { type: "boolean", default: false }, "when-new": { type: "boolean", default: false }, history: { type: "string" } },
  });
  if (!directory || (verb !== "check" && verb !== "publish")) {
    console.error(usage);
    return 2;
  }
  const database = await openConfiguredDatabase();
  try {
    await migrate(database);
    const allowFall = values["allow-fall"];
    if (verb === "check") {
      const { observations, findings } = await checkDirectory(database.prisma, directory, { allowFall, progress: showProgress() });
      return conclude(findings, `${observations.count} figures checked: no errors found. Publish with: pnpm release:publish ${directory}`);
    }
    if (values.history !== undefined)
      for (const { release } of await publishHistory(database.prisma, values.history, { progress: showProgress() }))
        console.log(`Release ${release.version} of the history is published.`);
    const outcome = await (values["when-new"] ? publishWhenNew : publishDirectory)(database.prisma, directory, { allowFall, progress: showProgress() });
    if ("existing" in outcome) return conclude([], `Release ${outcome.existing.version} is there already: nothing to publish.`);
    if (!outcome.published) return conclude(outcome.findings, "");
    const { release, added, corrected, removed, unchanged } = outcome.published;
    return conclude([], `Release ${release.version} is published: ${added} figures added, ${corrected} corrected, ${removed} removed, ${unchanged} unchanged.`);
  } catch (error) {
    if (!(error instanceof HistoryRefused)) throw error;
    console.error(error.message);
    return conclude(error.findings, "");
  } finally {
    await database.close();
  }
}

function conclude(findings: Finding[], success: string): number {
  for (const finding of findings) console.error(describeFinding(finding));
  if (findings.length > 0) console.error(`${findings.length} findings. Nothing was published.`);
  else console.log(success);
  return findings.length > 0 ? 1 : 0;
}

explainFaults();
process.exitCode = await run();
