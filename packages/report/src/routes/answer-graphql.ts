import type { IncomingMessage, ServerResponse } from "node:http";
import type { YogaServerInstance } from "graphql-yoga";
import type { DeskContext } from "../context.ts";
import { readBody } from "../http/read-body.ts";
import { send, sendJson } from "../http/send.ts";
import { takeTurns } from "../http/take-turns.ts";

/** The most bytes of a question: two hundred figures with a note each are a third of it. */
const mostBytes = 200_000;

/**
 * How many questions are answered at once, and how long one waits for others at most, in milliseconds. Each asks the database some fifteen times; where a process answers the public API too, kept answers
 * come between any two of these, and the fewer questions are under way the sooner.
 */
const turns = { most: 2, longestMs: 5_000 };

/** Returns what answers questions in GraphQL: by POST and as JSON alone, so that no link and no form of another site can ask. */
export function answerGraphql(yoga: YogaServerInstance<{ req: IncomingMessage }, DeskContext>) {
  const inTurn = takeTurns(turns.most, turns.longestMs);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "POST") response.setHeader("allow", "POST");
    if (request.method !== "POST") return sendJson(response, 405, { errors: [{ message: "Questions come by POST.", extensions: { code: "BAD_ARGUMENT" } }] });
    if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
      return sendJson(response, 415, { errors: [{ message: "Questions come as application/json.", extensions: { code: "BAD_ARGUMENT" } }] });
    const body = await readBody(request, mostBytes);
    const headers = { "content-type": "application/json", accept: request.headers.accept ?? "application/json" };
    const answer = await inTurn(async () => yoga.fetch("http://desk/desk/graphql", { method: "POST", headers, body: body.toString() }, { req: request }));
    const retryAfter = answer.headers.get("retry-after");
    const said = { "content-type": answer.headers.get("content-type") ?? "application/json", ...(retryAfter ? { "retry-after": retryAfter } : {}) };
    send(response, answer.status, said, await answer.text());
  };
}
