import type { Prisma } from "@toso/prisma/client";
import { listTables } from "./list-tables.ts";

/** Puts the tables of ours in schema `from`, with their types, sequences and the functions of their triggers, into the place of those in schema `to`, and removes `from`. Throws where anything is left there. */
export async function moveTables(tx: Prisma.TransactionClient, from: string, to: string): Promise<void> {
  const given = (await listTables(tx, to)).map(({ name }) => name);
  const givenTypes = await listEnums(tx, to, given);
  const givenFunctions = await listTriggerFunctions(tx, to, given);
  for (const name of given.toReversed()) await tx.$executeRawUnsafe(`DROP TABLE "${to}"."${name}"`);
  for (const name of givenTypes) await tx.$executeRawUnsafe(`DROP TYPE "${to}"."${name}"`);
  for (const name of givenFunctions) await tx.$executeRawUnsafe(`DROP FUNCTION "${to}"."${name}"()`);

  const tables = (await listTables(tx, from)).map(({ name }) => name);
  for (const name of await listEnums(tx, from, tables)) await tx.$executeRawUnsafe(`ALTER TYPE "${from}"."${name}" SET SCHEMA "${to}"`);
  for (const name of await listTriggerFunctions(tx, from, tables)) await tx.$executeRawUnsafe(`ALTER FUNCTION "${from}"."${name}"() SET SCHEMA "${to}"`);
  // Sequences go with the column that they number, triggers with their table.
  for (const name of tables) await tx.$executeRawUnsafe(`ALTER TABLE "${from}"."${name}" SET SCHEMA "${to}"`);
  await tx.$executeRawUnsafe(`DROP SCHEMA "${from}" RESTRICT`);
}

/** Lists the enums of a schema that columns of the tables named are of. */
async function listEnums(tx: Prisma.TransactionClient, schema: string, tables: string[]): Promise<string[]> {
  const enums = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT e.typname::text AS "name" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
    JOIN pg_type e ON e.oid = CASE WHEN t.typelem <> 0 THEN t.typelem ELSE t.oid END
    WHERE c.relnamespace = to_regnamespace(${schema}) AND c.relname::text = ANY (${tables}) AND e.typnamespace = c.relnamespace AND e.typtype = 'e'`;
  return enums.map(({ name }) => name);
}

/** Lists the functions of a schema that triggers of the tables named call. */
async function listTriggerFunctions(tx: Prisma.TransactionClient, schema: string, tables: string[]): Promise<string[]> {
  const functions = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT f.proname::text AS "name" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid
    WHERE c.relnamespace = to_regnamespace(${schema}) AND c.relname::text = ANY (${tables}) AND f.pronamespace = c.relnamespace AND NOT t.tgisinternal`;
  return functions.map(({ name }) => name);
}
