import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { WatchedResponse } from "../telemetry/watched-response.ts";
import { sendRefusal } from "../answer/send-answer.ts";
import { refusal, refusalText } from "../errors.ts";
import { bulkHint } from "./limits.ts";
import type { Refused } from "./check-request.ts";
import type { TimeLimits } from "./limit-time.ts";

/**
 * Answers what never becomes a request, as GraphQL clients read it, and closes its connection: a head that is no HTTP (400) or too large (431),
 * a request that comes too slowly (408), CONNECT (405) and an expectation that cannot be met (417); a client that asks before it sends a body above
 * `bodyBytes` is not told to go on. The log gets the kind, never the bytes.
 */
export function answerBrokenRequests(server: Server, limits: TimeLimits, bodyBytes: number, log: Logger): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    // The rest of an answer under way would be read as part of this one.
    const answering = (socket as { _httpMessage?: ServerResponse })._httpMessage?.headersSent;
    if (error.code === "ECONNRESET" || !socket.writable || answering) return void socket.destroy();
    const refused = refusalOf(error.code, limits);
    log.debug({ kind: error.code, status: refused.status }, "A request was broken");
    sendRaw(socket, refused);
  });
  server.on("connect", (_request: IncomingMessage, socket: Duplex) => {
    sendRaw(socket, { status: 405, error: refusal("BAD_REQUEST", "This is no proxy. Send GET or POST to /graphql.") }, "allow: GET, POST, OPTIONS\r\n");
  });
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    // A body that is refused anyway is not asked for.
    if (Number(request.headers["content-length"] ?? 0) <= bodyBytes) response.writeContinue();
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
const patience = 1_000;
const drained = 1_000_000;

function sendRaw(socket: Duplex, { status, error }: { status: number; error: GraphQLError }, more = ""): void {
  const body = refusalText(error);
  let left = drained;
  const timer = setTimeout(() => socket.destroy(), patience);
  // Nobody else reads it from here on, the parser that refused it least of all.
  socket.on("data", () => {}).removeAllListeners("data");
  socket.on("data", ({ length }: Buffer) => {
    left -= length;
    if (left < 0) socket.pause();
  });
  socket.once("end", () => socket.destroy()).once("close", () => clearTimeout(timer));
  socket.on("error", () => socket.destroy());
  socket.resume();
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `cache-control: no-store\r\naccess-control-allow-origin: *\r\n${more}connection: close\r\n\r\n${body}`,
  );
}
