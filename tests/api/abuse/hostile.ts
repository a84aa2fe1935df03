/** One request that means harm, and what it must get. */
export interface Hostile {
  name: string;
  /** The bytes to send; `run` makes each sending another request, so that nothing kept from the one before answers it. */
  bytes(run: number): Buffer;
  status: number;
  /** Null where node:http answers by itself, without a body. */
  code: string | null;
  /** The limit that the refusal must name, with the way to the files. */
  maximum?: number;
}

type Headers = Record<string, string | number | null>;

const json: Headers = { "content-type": "application/json", accept: "application/graphql-response+json" };

/** Returns the bytes of a request with these headers; null leaves one out. */
export function write(start: string, headers: Headers, body: Buffer | string = ""): Buffer {
  const lines = Object.entries({ host: "toso.test", ...headers }).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return Buffer.concat([Buffer.from(`${start} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`), Buffer.from(body)]);
}

/** Returns the bytes of a POST to the API; `headers` go over those of a GraphQL client. */
export function post(body: Buffer | string, headers: Headers = {}): Buffer {
  return write("POST /graphql", { ...json, "content-length": Buffer.byteLength(body), ...headers }, body);
}

/** Returns the bytes of a GET of the API with this search, as it stands. */
export function get(search: string, headers: Headers = {}): Buffer {
  return write(`GET /graphql${search}`, { accept: json.accept!, ...headers });
}

/** Returns a hostile query sent as JSON. */
export function query(name: string, text: string, expected: Omit<Hostile, "name" | "bytes">, variables?: unknown): Hostile {
  return { name, bytes: (run) => post(JSON.stringify({ query: `${text}\n#${run}`, variables })), ...expected };
}

/** Returns a hostile request of these very bytes. */
export function raw(name: string, bytes: Buffer | string, status: number, code: string | null, maximum?: number): Hostile {
  return { name, bytes: () => Buffer.from(bytes), status, code, ...(maximum === undefined ? {} : { maximum }) };
}

/** Returns `count` parts with a blank between. */
export const times = (count: number, part: (place: number) => string) => Array.from({ length: count }, (_, place) => part(place)).join(" ");
