import { randomInt } from "node:crypto";
import { createServer, type AddressInfo, type Socket } from "node:net";
import pg from "pg";

/** A pooler in front of a PostgreSQL server. */
export interface Pooler {
  /** Address of the server's database through the pooler. */
  url: string;
  stop(): Promise<void>;
}

/** A connection to the server that clients take turns on. */
interface Backend {
  stream: Socket;
  client: Socket | null;
}

/** Settings that a client may name when it connects; a pooler refuses others, since it cannot keep them for one client. */
const known = ["user", "database", "client_encoding", "datestyle", "timezone", "standard_conforming_strings", "application_name"];

/**
 * Starts what stands between many clients and a few connections of the server at `url`, with just enough of PostgreSQL's protocol 3: in mode
 * `transaction` a connection goes to the next client as soon as the server says that it is in no transaction, in mode `session` when its client leaves.
 */
export async function startPooler(url: string, mode: "transaction" | "session", size: number = 5): Promise<Pooler> {
  const free: Backend[] = [];
  const all: Backend[] = [];
  const waiting: ((backend: Backend) => void)[] = [];
  const parameters = new Map<string, string>();
  const clients = new Set<Socket>();

  async function openBackend(): Promise<Backend> {
    const login = new pg.Client({ connectionString: url });
    // The package logs in; from then on its socket is ours.
    const { connection } = login as unknown as { connection: { stream: Socket; on(event: string, hear: (message: Record<string, string>) => void): void } };
    connection.on("parameterStatus", ({ parameterName, parameterValue }) => parameters.set(parameterName!, parameterValue!));
    await login.connect();
    const backend: Backend = { stream: connection.stream, client: null };
    backend.stream.removeAllListeners();
    backend.stream.on("error", () => {}).on("close", () => backend.client?.destroy());
    readMessages(backend.stream, (message) => {
      backend.client?.write(message);
      if (isIdle(message) && mode === "transaction") giveBack(backend);
    });
    all.push(backend);
    return backend;
  }

  function giveBack(backend: Backend): void {
    backend.client = null;
    const next = waiting.shift();
    if (next) next(backend);
    else free.push(backend);
  }

  const take = () => new Promise<Backend>((resolve) => (free.length > 0 ? resolve(free.pop()!) : waiting.push(resolve)));

  function serve(client: Socket): void {
    clients.add(client);
    let backend: Promise<Backend> | undefined;
    let held: Backend | undefined;
    client
      .on("error", () => {})
      .on("close", () => {
        clients.delete(client);
        if (!held || held.client !== client) return;
        // What it left open there would meet the next client.
        const left = held;
        left.client = null;
        left.stream.destroy();
        all.splice(all.indexOf(left), 1);
        if (server.listening) void openBackend().then(giveBack);
      });
    readStartup(client, (refused) => {
      if (refused) return void client.end(errorMessage(`unsupported startup parameter: ${refused}`));
      client.write(Buffer.concat([authenticated, ...[...parameters].map(parameterMessage), keyMessage(), readyMessage]));
      readMessages(client, (message) => {
        if (message[0] === 0x58) return void client.end();
        if (!held || held.client !== client) backend ??= take();
        void (backend ?? Promise.resolve(held!)).then((taken) => {
          backend = undefined;
          if (client.destroyed) return taken.client ? undefined : giveBack(taken);
          held = taken;
          taken.client = client;
          taken.stream.write(message);
        });
      });
    });
  }

  for (let opened = 0; opened < size; opened++) free.push(await openBackend());
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of clients) socket.destroy();
      await closed;
      for (const { stream } of all) stream.destroy();
    },
  };
}

/** Reads the first packets of a client: asks for encryption are declined. `begun` is told a setting that is refused, or null. */
function readStartup(client: Socket, begun: (refused: string | null) => void): void {
  let got = Buffer.alloc(0);
  const hear = (data: Buffer) => {
    got = Buffer.concat([got, data]);
    while (got.length >= 8 && got.length >= got.readUInt32BE(0)) {
      const packet = got.subarray(0, got.readUInt32BE(0));
      got = got.subarray(packet.length);
      if (packet.readUInt32BE(4) !== 196_608) {
        client.write("N");
        continue;
      }
      client.off("data", hear);
      const names = packet
        .subarray(8)
        .toString()
        .split("\0")
        .filter((_, place) => place % 2 === 0);
      begun(names.find((name) => name && !known.includes(name.toLowerCase())) ?? null);
      return;
    }
  };
  client.on("data", hear);
}

/** Cuts what comes into messages: a letter, the length of the rest, the rest. */
function readMessages(socket: Socket, tell: (message: Buffer) => void): void {
  let got = Buffer.alloc(0);
  socket.on("data", (data: Buffer) => {
    got = Buffer.concat([got, data]);
    while (got.length >= 5 && got.length > got.readUInt32BE(1)) {
      const message = got.subarray(0, 1 + got.readUInt32BE(1));
      got = got.subarray(message.length);
      tell(message);
    }
  });
}

const message = (letter: string, ...parts: (Buffer | string)[]) => {
  const rest = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeUInt32BE(rest.length + 4, 1);
  return Buffer.concat([head, rest]);
};
const authenticated = message("R", Buffer.alloc(4));
const readyMessage = message("Z", "I");
const isIdle = (bytes: Buffer) => bytes.equals(readyMessage);
const parameterMessage = ([name, value]: [string, string]) => message("S", `${name}\0${value}\0`);
const errorMessage = (text: string) => message("E", `SFATAL\0VFATAL\0C08P01\0M${text}\0\0`);

/** A number of the pooler's own in the place of the backend's, and a key that cancels nothing. */
function keyMessage(): Buffer {
  const key = Buffer.alloc(8);
  key.writeUInt32BE(randomInt(2 ** 31), 0);
  return message("K", key);
}
