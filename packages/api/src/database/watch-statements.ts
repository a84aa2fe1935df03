/** Told of each SQL statement that is over: how long it took, waiting for a connection included, in seconds, and whether the database refused it. */
export type StatementListener = (seconds: number, failed: boolean) => void;

/** Tells of the SQL statements that go through the typed client. */
export interface Statements {
  listeners: Set<StatementListener>;
}

interface Asking {
  queryRaw(statement: never): Promise<unknown>;
  executeRaw(statement: never): Promise<unknown>;
}

/** What opens connections for the typed client, whichever engine it is for. */
interface Connecting {
  connect(): Promise<Asking & { startTransaction(...how: never[]): Promise<Asking> }>;
}

/** Makes a driver adapter tell of each statement, inside and outside of transactions, and returns it. Nothing is measured while nobody listens. */
export function watchStatements<Adapter extends Connecting>(adapter: Adapter, { listeners }: Statements): Adapter {
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    const startTransaction = connection.startTransaction.bind(connection);
    connection.startTransaction = async (...how) => watched(await startTransaction(...how), listeners);
    return watched(connection, listeners);
  };
  return adapter;
}

function watched<Asked extends Asking>(asking: Asked, listeners: Set<StatementListener>): Asked {
  for (const verb of ["queryRaw", "executeRaw"] as const) {
    const ask = asking[verb].bind(asking);
    asking[verb] = (statement: never) => (listeners.size === 0 ? ask(statement) : timed(ask(statement), listeners));
  }
  return asking;
}

async function timed<Result>(asked: Promise<Result>, listeners: Set<StatementListener>): Promise<Result> {
  const began = performance.now();
  let failed = true;
  try {
    const result = await asked;
    failed = false;
    return result;
  } finally {
    for (const tell of listeners) tell((performance.now() - began) / 1000, failed);
  }
}
