import { parseArgs } from "node:util";
import { describeFinding } from "./check/finding.ts";
import { openConfiguredDatabase } from "../database/open-database.ts";
import { explainFaults } from "../database/explain-faults.ts";
import { migrate } from "../database/migrate.ts";
import { describeChanges } from "./changes/describe-changes.ts";
import { checkDirectory, publishDirectory, type Told } from "./publish-directory.ts";
import { publishWhenNew } from "./publish-when-new.ts";
import { showProgress } from "../database/show-progress.ts";

const usage = "Use: pnpm release:check DIR, or pnpm release:publish DIR [--allow-fall] [--when-new]; with --json both print one JSON document";

/** Runs `check` or `publish` for a folder; returns the exit code: 0 done, 1 findings, 2 wrong use. */
async function run(): Promise<number> {
  const {
    positionals: [verb, directory],
    values,
  } = parseArgs({
    allowPositionals: true,
    options: { "allow-fall": { type: "boolean", default: false }, "when-new": { type: "boolean", default: false }, json: { type: "boolean", default: false } },
  });
  if (!directory || (verb !== "check" && verb !== "publish")) {
    console.error(usage);
    return 2;
  }
  const database = await openConfiguredDatabase();
  try {
    await migrate(database);
    const { "allow-fall": allowFall, json } = values;
    // Standard output is for the document alone.
    const options = json ? { allowFall, most: null, progress: showProgress({ print: console.error }) } : { allowFall, progress: showProgress() };
    const conclude = json ? printDocument : printLines;
    if (verb === "check") {
      const checked = await checkDirectory(database.prisma, directory, options);
      return conclude(checked, null, `${checked.observations.count} figures checked: no errors found. Publish with: pnpm release:publish ${directory}`);
    }
    const outcome = await (values["when-new"] ? publishWhenNew : publishDirectory)(database.prisma, directory, options);
    if ("existing" in outcome) return conclude(nothing, null, `Release ${outcome.existing.version} is there already: nothing to publish.`);
    if (!outcome.published) return conclude(outcome, null, "");
    const { release, added, corrected, removed, unchanged } = outcome.published;
    const success = `Release ${release.version} is published: ${added} figures added, ${corrected} corrected, ${removed} removed, ${unchanged} unchanged.`;
    return conclude(outcome, release.version, success);
  } finally {
    await database.close();
  }
}

/** What is told where nothing was compared. */
const nothing: Told = { findings: [], warnings: [], changes: null };

function printLines({ findings, warnings, changes }: Told, _published: string | null, success: string): number {
  for (const finding of findings) console.error(describeFinding(finding));
  for (const warning of warnings) console.error(`Warning: ${describeFinding(warning)}`);
  if (changes) for (const line of describeChanges(changes)) console.log(line);
  if (findings.length > 0) console.error(`${findings.length} findings. Nothing was published.`);
  else console.log(success);
  return findings.length > 0 ? 1 : 0;
}

function printDocument({ findings, warnings, changes }: Told, published: string | null): number {
  console.log(JSON.stringify({ published, findings, warnings, changes }, null, 2));
  return findings.length > 0 ? 1 : 0;
}

explainFaults();
process.exitCode = await run();
