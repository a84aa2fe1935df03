import type { Database } from "@toso/api/database";

/** A statement that the API sent, with the plan that the database has for it and its values. */
export interface Explained {
  sql: string;
  /** Lines of EXPLAIN. */
  plan: string[];
}

interface Statement {
  query: string;
  /** JSON list of the values. */
  params: string;
}

/**
 * Returns a function that runs `work` and explains each SELECT that it sent, in order; with `analyze` each is carried out once more for its times and buffers.
 * The database must have been opened with its query events on.
 */
export function openExplainer({ prisma }: Pick<Database, "prisma">): (work: () => Promise<unknown>, analyze?: boolean) => Promise<Explained[]> {
  let heard: Statement[] | null = null;
  (prisma.$on as (event: "query", tell: (statement: Statement) => void) => void)("query", ({ query, params }) => heard?.push({ query, params }));
  return async (work, analyze = false) => {
    const sent: Statement[] = (heard = []);
    await work();
    heard = null;
    const explained: Explained[] = [];
    for (const { query, params } of sent) {
      if (!/^(\/\*.*?\*\/ )?SELECT/.test(query)) continue;
      const lines = await prisma.$queryRawUnsafe<Record<string, string>[]>(
        `EXPLAIN (${analyze ? "ANALYZE, BUFFERS" : "COSTS OFF"}) ${query}`,
        ...(JSON.parse(params) as unknown[]),
      );
      explained.push({ sql: query, plan: lines.map((line) => Object.values(line)[0]!) });
    }
    return explained;
  };
}
