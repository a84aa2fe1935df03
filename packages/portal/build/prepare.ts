import { generateClient } from "@toso/prisma/generate";
import { step } from "../serve/print-steps.ts";

// What `start` needs before it serves, in a process of its own: the embedded database lets one process in at a time, and what bundles, reads CSV and writes
// files is given back when it ends. Tells the process that started it which portal belongs to what is published.
await step(1, "Prisma client", generateClient, (fresh) => (fresh ? "generated" : "up to date"));

// Only now: these modules import what was just generated.
const { explainFaults } = await import("@toso/api/errors");
explainFaults();
const { makeExplorer } = await import("@toso/api/explorer");
const { migrate, openConfiguredDatabase } = await import("@toso/api/database");
const { describeBuild } = await import("./describe-build.ts");
const { publishDataset } = await import("./publish-dataset.ts");

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
      const outcome = await publishDataset(database);
      const build = await describeBuild(database);
      process.send?.(build);
      return { ...outcome, current: build.context.release };
    },
    ({ published, current }) => (published.length > 0 ? `${published.join(", ")} published` : `${current} is there already`),
  );
  for (const warning of warnings) console.error(`Warning: ${warning}`);
} finally {
  await database.close();
}
process.exit(0);
