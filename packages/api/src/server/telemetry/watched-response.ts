import { ServerResponse, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { requestId } from "./request-id.ts";

/** How a request can have been answered. */
export const outcomes = ["hit", "stale", "miss", "unchanged", "refused", "faulty", "gone", "other"] as const;

/**
 * How a request was answered: `hit` with a cached answer, `miss` with one made for it, `stale` with what memory holds while the database was away,
 * `unchanged` because the client has it already (304, or 412 to a POST), `refused` for a mistake or limit of the caller, `faulty` for a
 * fault of ours, `gone` where the client went away first, `other` where it was no question.
 */
export type Outcome = (typeof outcomes)[number];

const none: readonly string[] = [];

/** A response that carries what counters and log say of its request once it is over. */
export class WatchedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  readonly id: string;
  /** When work on the request could begin, in milliseconds since the process began: its head was read, and the answers before it on its connection were sent. */
  began = performance.now();
  /** Path of the address, without its query. */
  path = "";
  outcome: Outcome = "other";
  /** Codes of the errors in the answer. */
  codes = none;
  operation: string | null = null;
  /** Points that the query costs; null where it was not counted. */
  cost: number | null = null;
  /** What was sent of the body, in bytes. */
  bytes = 0;
  /** Headers that say what is left to who asks, names and values in turn; [] where nobody is counted. */
  allowance = none;
  /** When it was sent, in milliseconds since the process began, where its connection goes on to be read before it is closed; else null: when it is over. */
  sent: number | null = null;
  /** What of the body is still to be written, in bytes. */
  held = 0;
  /** Is told where the client did not take at once what was written. */
  unread: { note(response: WatchedResponse): void } | null = null;
  /** Counts what its address has cost; null where nobody is counted. */
  rate: { charge(request: IncomingMessage, points: number): void } | null = null;
  /** Called when the answers before it on its connection were sent; null where none was under way. */
  onTurn: (() => void) | null = null;

  constructor(...made: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...made);
    this.id = requestId(made[0]);
  }

  override assignSocket(socket: Socket): void {
    super.assignSocket(socket);
    this.onTurn?.();
  }

  override write(...given: unknown[]): boolean {
    this.bytes += lengthOf(given[0], given[1]);
    const taken = super.write(...(given as Parameters<ServerResponse["write"]>));
    if (this.writableLength > 0) this.unread?.note(this as WatchedResponse);
    return taken;
  }

  override end(...given: unknown[]): this {
    this.bytes += lengthOf(given[0], given[1]);
    super.end(...(given as Parameters<ServerResponse["end"]>));
    if (this.writableLength > 0) this.unread?.note(this as WatchedResponse);
    return this;
  }
}

function lengthOf(chunk: unknown, encoding: unknown): number {
  if (chunk instanceof Uint8Array) return chunk.length;
  return typeof chunk === "string" ? Buffer.byteLength(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8") : 0;
}
