import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import type { WatchedResponse } from "../telemetry/watched-response.ts";
import { sendRefusal } from "../cache/send-answer.ts";
import { refusal, refusalText } from "../../errors.ts";
import { bulkHint } from "../../graphql/limit/limits.ts";
import type { Refused } from "./check-request.ts";
import type { TimeLimits } from "./limit-time.ts";

/**
 * Answers what never becomes a request, as GraphQL clients read it, and closes its connection: a head that is no HTTP (400) or too large (431),
 * a request that comes too slowly (408), CONNECT (405) and an expectation that cannot be met (417); a client that asks before it sends a body above
 * `bodyBytes` is not told to go on. Answers to what was asked before on the same connection are sent whole first. The log gets the kind, never the bytes. `underWay` holds the responses that are not sent whole.
 */
export function answerBrokenRequests(server: Server, limits: TimeLimits, bodyBytes: number, log: Logger, underWay: ReadonlySet<ServerResponse>): void {
  const refused = new WeakSet<Duplex>();
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    // One that is refused already, and waits for an answer under way, may run out of its time too.
    if (refused.has(socket)) return;
    refused.add(socket);
    const found = refusalOf(error.code, limits);
    log.debug({ kind: error.code, status: found.status }, "A request was broken");
    refuse(socket, found);
  });
  server.on("connect", (_request: IncomingMessage, socket: Duplex) => {
    // node:http has let go of the connection, and would not tell an answer under way that there is room again.
    socket.on("drain", () => answering(socket)?.emit("drain"));
    // Nor would it tell answers behind that one that their client has gone: they would be held for good.
    socket.once("close", () => {
      for (const response of underWay) if (response.req.socket === socket && !response.socket) response.emit("close");
    });
    refuse(socket, { status: 405, error: refusal("BAD_REQUEST", "This is no proxy. Send GET or POST to /graphql.") }, "allow: GET, POST, OPTIONS\r\n");
  });
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    // A body that is refused anyway is not asked for. Behind an answer under way node:http would write this into the body of the next one; who sent on without waiting needs none.
    if (response.socket && Number(request.headers["content-length"] ?? 0) <= bodyBytes) response.writeContinue();
    server.emit("request", request, response);
  });
  server.on("checkExpectation", (request: IncomingMessage, response: WatchedResponse) => {
    sendRefusal(request, response, { status: 417, error: refusal("BAD_REQUEST", "Only 100-continue can be expected. Leave the header Expect out.") });
  });
}

function refusalOf(code: string | undefined, { headerBytes, request }: TimeLimits): Refused {
  if (code === "HPE_HEADER_OVERFLOW") {
    const message = `Address and headers have more than ${headerBytes} bytes, the limit. Send a long query by POST, and fewer headers. ${bulkHint}`;
    return { status: 431, error: refusal("HEADERS_TOO_LARGE", message, { maximum: headerBytes }) };
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const seconds = request / 1000;
    const message = `The request did not come within ${seconds} seconds, the limit. Send it in one go, and a smaller one on a slow line. ${bulkHint}`;
    return { status: 408, error: refusal("REQUEST_TOO_SLOW", message, { maximum: seconds }) };
  }
  return { status: 400, error: refusal("BAD_REQUEST", "This is no HTTP request as RFC 9112 has it.") };
}

/** Longest that the rest of what is no request is read and thrown away, in milliseconds, and most of it, in bytes: who is still sending would else not see the answer. */
const drainTimeoutMs = 1_000;
const drained = 1_000_000;

/** Returns the answer that a connection is sending, or is to send next. */
const answering = (socket: Duplex) => (socket as { _httpMessage?: ServerResponse | null })._httpMessage;

/** Reads no more requests from a connection, sends a refusal once those before it are answered, and closes. */
function refuse(socket: Duplex, refused: Refused, more = ""): void {
  let left = drained;
  // Nobody else reads it from here on, the parser that refused it least of all.
  socket.on("data", () => {}).removeAllListeners("data");
  socket.on("data", ({ length }: Buffer) => {
    left -= length;
    if (left < 0) socket.pause();
  });
  socket.on("error", () => socket.destroy());
  socket.resume();
  afterAnswers(socket, () => sendRaw(socket, refused, more));
}

/** Calls `send` once the answers to all requests that came whole are sent; never where the connection is closed with one of them. */
function afterAnswers(socket: Duplex, send: () => void): void {
  if (!socket.writable) return;
  const response = answering(socket);
  // A request that broke off within its body gets the refusal in the place of its answer.
  if (!response || (!response.req.complete && !response.headersSent)) return send();
  // A file that is sent has up to ten of its own, at which Node warns.
  response.setMaxListeners(20).once("close", () => afterAnswers(socket, send));
}

function sendRaw(socket: Duplex, { status, error }: Refused, more: string): void {
  const body = refusalText(error);
  const timer = setTimeout(() => socket.destroy(), drainTimeoutMs);
  socket.once("end", () => socket.destroy()).once("close", () => clearTimeout(timer));
  socket.write(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `cache-control: no-store\r\naccess-control-allow-origin: *\r\n${more}connection: close\r\n\r\n${body}`,
  );
  // Who sends a head that is too long is sending on, and many clients stop reading once the other side has ended.
  if (status !== 431) socket.end();
}
