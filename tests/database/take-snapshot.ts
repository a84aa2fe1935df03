import type { Database } from "@toso/api/database";

/** Returns for each table its number of rows and a sum over every cell: equal snapshots mean equal content. */
export async function takeSnapshot({ prisma }: Pick<Database, "prisma">): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const snapshot: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ sum: string }[]>(
      `SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM "${name}" t`,
    );
    snapshot[name] = row!.sum;
  }
  return snapshot;
}
