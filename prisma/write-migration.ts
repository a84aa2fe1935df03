import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { diffToSchema } from "./schema-engine.ts";

/** Writes the migration that leads from the committed migrations to schema.prisma: `pnpm migration NAME`. */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("Give the migration a name in lower case, such as add_targets.");
const folder = new URL("migrations/", import.meta.url);
const database = new PGlite();
const earlier = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
for (const migration of earlier) await database.exec(readFileSync(new URL(`${migration}/migration.sql`, folder), "utf8"));
const sql = await diffToSchema(earlier.length ? "database" : "empty", new PrismaPGlite(database));
await database.close();
if (!/^\s*[A-Z]/m.test(sql.replace(/^--.*$/gm, ""))) {
  console.log("The migrations already lead to schema.prisma.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  mkdirSync(new URL(`${stamp}_${name}/`, folder));
  writeFileSync(new URL(`${stamp}_${name}/migration.sql`, folder), sql);
  console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql`);
}
