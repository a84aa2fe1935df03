/** One reply of a server. */
export interface Reply {
  status: number;
  headers: Map<string, string>;
  body: string;
}

/** What was read of the bytes that a server sent. */
export interface Replies {
  /** Final replies that came whole, each to the request of the same place. */
  whole: Reply[];
  /** What came behind them and is not whole yet. */
  rest: string;
  /** How many bytes must come at least before there is more to read. */
  missing: number;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

/** Reads replies as strictly as RFC 9112 writes them, to requests of these methods, from bytes as latin1; once the server has `closed`, an answer may have ended with that. Throws where something is not as it must be. */
export function readReplies(bytes: string, methods: string[], closed: boolean): Replies {
  const whole: Reply[] = [];
  let rest = bytes;
  for (;;) {
    const end = rest.indexOf("\r\n\r\n");
    if (end < 0) return { whole, rest, missing: 1 };
    const { status, headers } = readHead(rest.slice(0, end));
    const read = readBody(rest.slice(end + 4), status, headers, methods[whole.length] ?? "", closed);
    if (read === null) return { whole, rest, missing: Math.max(1, Number(headers.get("content-length") ?? 0) - (rest.length - end - 4)) };
    rest = read.rest;
    if (status >= 200) whole.push({ status, headers, body: read.body });
  }
}

function readHead(head: string): Pick<Reply, "status" | "headers"> {
  const [first, ...lines] = head.split("\r\n");
  const status = /^HTTP\/1\.1 ([1-5]\d\d) [\x20-\x7e]*$/.exec(first!)?.[1];
  if (!status) throw new Error(`No status line: ${JSON.stringify(first)}`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const parts = new RegExp(`^(${token}): ?([\\x20-\\x7e\\x80-\\xff\\t]*)$`).exec(line);
    if (!parts) throw new Error(`No header: ${JSON.stringify(line)}`);
    const name = parts[1]!.toLowerCase();
    if (headers.has(name) && name !== "set-cookie" && name !== "vary") throw new Error(`Twice: ${name}`);
    headers.set(name, parts[2]!);
  }
  return { status: Number(status), headers };
}

/** Returns the body and what comes behind it; null where it is not whole yet. */
function readBody(bytes: string, status: number, headers: Map<string, string>, method: string, closed: boolean): { body: string; rest: string } | null {
  const length = headers.get("content-length");
  const coding = headers.get("transfer-encoding");
  if (length !== undefined && coding !== undefined) throw new Error("A length and parts at once");
  if (length !== undefined && !/^\d+$/.test(length)) throw new Error(`No length: ${length}`);
  const bodiless = status < 200 || status === 204 || status === 304;
  if (bodiless && status !== 304 && (coding !== undefined || (length ?? "0") !== "0")) throw new Error(`A body with ${status}`);
  // A request that was no HTTP has no method: its refusal has a body, whatever its first word was.
  const toHead = method === "HEAD" && !(bytes.startsWith("{") && headers.get("connection") === "close");
  if (bodiless || toHead) return { body: "", rest: bytes };
  if (coding !== undefined) return coding === "chunked" ? readParts(bytes) : fail(`Coding ${coding}`);
  if (length === undefined) {
    if (headers.get("connection") !== "close") throw new Error(`Neither a length nor parts nor an end: ${status}`);
    return closed ? { body: bytes, rest: "" } : null;
  }
  return bytes.length < Number(length) ? null : { body: bytes.slice(0, Number(length)), rest: bytes.slice(Number(length)) };
}

function readParts(bytes: string): { body: string; rest: string } | null {
  let rest = bytes;
  let body = "";
  for (;;) {
    const end = rest.indexOf("\r\n");
    if (end < 0) return null;
    if (!/^[0-9a-f]+$/i.test(rest.slice(0, end))) throw new Error(`No size of a part: ${JSON.stringify(rest.slice(0, Math.min(end, 40)))}`);
    const size = Number.parseInt(rest.slice(0, end), 16);
    const part = rest.slice(end + 2, end + 2 + size);
    if (rest.length < end + 4 + size) return null;
    if (rest.slice(end + 2 + size, end + 4 + size) !== "\r\n") throw new Error("A part is longer than its size");
    rest = rest.slice(end + 4 + size);
    if (size === 0) return { body, rest };
    body += part;
  }
}

function fail(problem: string): never {
  throw new Error(problem);
}
