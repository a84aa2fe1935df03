import { Prisma } from "@toso/prisma/client";

/** The table in which migrations are recorded. */
export const migrationTable = "_prisma_migrations";

/** A table of ours, with the columns of its primary key. */
export interface Table {
  name: string;
  key: string[];
}

/**
 * Lists the tables of ours in a schema, each after those that it refers to; [] where there is none. Tables of others in the same schema are left out.
 * Throws where tables refer to each other in a circle.
 */
export async function listTables(tx: Prisma.TransactionClient, schema: string): Promise<Table[]> {
  const ours = [...Object.values(Prisma.ModelName), migrationTable];
  const tables = await tx.$queryRaw<(Table & { parents: string[] })[]>`
    SELECT c.relname::text AS "name",
      coalesce((SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey::int2[]) WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS "key",
      coalesce((SELECT array_agg(DISTINCT p.relname::text) FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid), '{}') AS "parents"
    FROM pg_class c WHERE c.relnamespace = to_regnamespace(${schema}) AND c.relkind = 'r' AND c.relname::text = ANY (${ours})
    ORDER BY c.relname::text COLLATE "C"`;
  const sorted: Table[] = [];
  while (sorted.length < tables.length) {
    const isDone = (name: string) => sorted.some((table) => table.name === name);
    const next = tables.find(({ name, parents }) => !isDone(name) && parents.every(isDone));
    if (!next) throw new Error("The tables refer to each other in a circle: no order puts each after those it refers to.");
    sorted.push({ name: next.name, key: next.key });
  }
  return sorted;
}

/** Counts the rows of a table. */
export async function countRows(tx: Prisma.TransactionClient, schema: string, table: string): Promise<number> {
  const [counted] = await tx.$queryRawUnsafe<{ rows: number }[]>(`SELECT count(*)::int AS "rows" FROM "${schema}"."${table}"`);
  return counted!.rows;
}

/** Lists the migrations that a schema has, oldest first; [] where none was ever applied. */
export async function listApplied(tx: Prisma.TransactionClient, schema: string): Promise<{ name: string; checksum: string }[]> {
  const tables = await listTables(tx, schema);
  if (!tables.some(({ name }) => name === migrationTable)) return [];
  return tx.$queryRawUnsafe(`SELECT migration_name AS "name", checksum FROM "${schema}"."${migrationTable}"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`);
}
