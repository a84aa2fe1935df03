import pg from "pg";

/** Longest that a connection aside or a question on it may take, in milliseconds. */
const timeoutMs = 2_000;

/** Opens a connection beside the pool, under a name that the database's list of connections shows: neither a full pool nor a slow query makes the server look dead on it. `ended` is called once where the server ends it; throws when it does not answer within two seconds. */
export async function openAside(connectionString: string, name: string, ended: (error: Error) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    keepAlive: true,
    application_name: name,
  });
  let open = false;
  const end = (error: Error) => {
    if (open) ended(error);
    open = false;
  };
  client.on("error", end).on("end", () => end(new Error("The server closed the connection.")));
  await client.connect();
  open = true;
  return client;
}
