import pg from "pg";

/** Returns the address of another database of the same server. */
export function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates a database, as a copy of `template` where one is named. */
export function createOnServer(server: string, name: string, template?: string): Promise<void> {
  return run(server, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ""}`);
}

/** Drops a database, whoever is still connected to it. */
export function dropOnServer(server: string, name: string): Promise<void> {
  return run(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
