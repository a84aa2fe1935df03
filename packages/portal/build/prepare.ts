import { fileURLToPath } from "node:url";
import { generateClient } from "@toso/prisma/generate";
import type { Finding } from "@toso/api/publish";
import { step } from "../serve/print-steps.ts";

// What `start` needs before it serves, in a process of its own: the embedded database lets one process in at a time, and what bundles, reads CSV and writes
// files is given back when it ends. Tells the process that started it which portal belongs to what is published.
await step(1, "Prisma client", generateClient, (fresh) => (fresh ? "generated" : "up to date"));

// Only now: these modules import what was just generated.
const { explainFaults } = await import("@toso/api/errors");
explainFaults();
const { makeExplorer } = await import("@toso/api/explorer");
const { migrate, openConfiguredDatabase } = await import("@toso/api/database");
const { describeFinding, HistoryRefused, publishHistory, publishWhenNew } = await import("@toso/api/publish");
const { describeBuild } = await import("./describe-build.ts");

await step(2, "Explorer", makeExplorer, (fresh) => (fresh ? "made" : "up to date"));

const database = await step(
  3,
  "Database",
  async () => {
    const opened = await openConfiguredDatabase();
    return { ...opened, migrations: await migrate(opened) };
  },
  ({ engine, migrations }) =>
    `${engine}, ${migrations.length ? `${migrations.length} ${migrations.length === 1 ? "migration" : "migrations"} applied` : "up to date"}`,
);
try {
  const { warnings } = await step(
    4,
    "Release",
    async () => {
      const datasets = (folder: string) => fileURLToPath(new URL(`../../../prisma/${folder}`, import.meta.url));
      const told: Finding[] = [];
      const earlier = await publishHistory(database.prisma, datasets("history"), { warn: (finding) => told.push(finding) }).catch((error: unknown) => {
        throw error instanceof HistoryRefused ? new Error(`${error.message}\n${error.findings.map(describeFinding).join("\n")}`) : error;
      });
      const outcome = await publishWhenNew(database.prisma, datasets("data"));
      if ("findings" in outcome && !outcome.published)
        throw new Error(`The dataset in prisma/data is not right:\n${outcome.findings.map(describeFinding).join("\n")}`);
      const build = await describeBuild(database);
      process.send?.(build);
      return {
        versions: [...earlier.map(({ release }) => release.version), build.context.release],
        fresh: "published" in outcome,
        warnings: [...told, ...("warnings" in outcome ? outcome.warnings : [])],
      };
    },
    ({ versions, fresh }) => (fresh ? `${versions.join(", ")} published` : `${versions.at(-1)} is there already`),
  );
  for (const warning of warnings) console.error(`Warning: ${describeFinding(warning)}`);
} finally {
  await database.close();
}
process.exit(0);
