import { connect } from "node:net";

/** An answer as it came over the wire. */
export interface Exchanged {
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Sends one request with these very header lines on a connection of its own and reads until it is closed. Throws where what came is no answer as
 * RFC 9112 has it: status line, header lines, none of them twice, and as many bytes as Content-Length says.
 */
export async function exchange(address: string, start: string, headers: Record<string, string> = {}): Promise<Exchanged> {
  const lines = Object.entries({ host: "toso.test", connection: "close", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return readAnswer(start.split(" ")[0]!, await converse(address, `${start} HTTP/1.1\r\n${lines.join("")}\r\n`));
}

/** Writes bytes (each sign one byte) and returns all that comes until the connection is closed. */
export function converse(address: string, bytes: string): Promise<Buffer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
    const parts: Buffer[] = [];
    socket.on("data", (part) => parts.push(part));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(parts)));
  });
}

function readAnswer(method: string, bytes: Buffer): Exchanged {
  const end = bytes.indexOf("\r\n\r\n");
  const [first = "", ...lines] = bytes.subarray(0, Math.max(end, 0)).toString("latin1").split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3}) [A-Za-z ]+$/.exec(first)?.[1]);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+): ?([\t\x20-\x7e\x80-\xff]*)$/.exec(line) ?? [];
    if (!name || headers[name.toLowerCase()] !== undefined) throw new Error(`A line of the head is none, or is there twice: ${line}`);
    headers[name.toLowerCase()] = value!;
  }
  const body = bytes.subarray(end + 4);
  const isBodiless = method === "HEAD" || status === 204 || status === 304;
  const length = isBodiless ? 0 : Number(headers["content-length"]);
  if (!status || (body.length !== length && headers["transfer-encoding"] === undefined))
    throw new Error(`No whole answer: "${first}", ${body.length} bytes of ${headers["content-length"]}`);
  return { status, headers, body };
}
