import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphQLError } from "graphql";
import { statusOfCode, type DeskCode } from "../refuse.ts";

/** How much of a refused request is read and thrown away, in bytes, and for how long, in milliseconds: who sends it sees the answer only while it is read. */
const drained = { bytes: 12_000_000, time: 30_000 };

/** Sends an answer that nobody keeps. */
export function send(response: ServerResponse, status: number, headers: Record<string, string>, body: Uint8Array | string): void {
  response.writeHead(status, {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
    "content-length": String(Buffer.byteLength(body)),
  });
  response.end(body);
  if (!response.req.complete) readRest(response.req);
}

function readRest(request: IncomingMessage): void {
  let left = drained.bytes;
  const end = () => void request.socket.destroy();
  const timer = setTimeout(end, drained.time).unref();
  const count = ({ length }: Buffer) => {
    left -= length;
    if (left < 0) end();
  };
  request
    .on("data", count)
    .once("end", () => clearTimeout(timer))
    .once("close", () => clearTimeout(timer))
    .resume();
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, { "content-type": "application/json; charset=utf-8" }, JSON.stringify(value));
}

/** Sends a refusal as {error: {code, message, …details}}, with the status of its code. */
export function sendRefusal(response: ServerResponse, { message, extensions: { http: _http, ...extensions } }: GraphQLError): void {
  sendJson(response, statusOfCode[extensions.code as DeskCode] ?? 500, { error: { message, ...extensions } });
}
