/** Begins a statement that the database is to keep prepared. */
export const keptPrepared = "/* prepared */ SELECT";

const names = new Map<string, string>();

/**
 * Returns the name under which each connection keeps a statement prepared; "", which is no name, for all but those that begin with `keptPrepared`, whose text
 * has only a few forms. Without it the database reads and plans the same text for every request, which takes it about as long as to carry it out.
 */
export function nameStatement({ sql }: { sql: string }): string {
  if (!sql.startsWith(keptPrepared)) return "";
  let name = names.get(sql);
  if (!name) names.set(sql, (name = `toso_${names.size + 1}`));
  return name;
}
