import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeskContext } from "../context.ts";
import { refuse } from "../refuse.ts";
import { sendEvidence, takeEvidence } from "./answer-evidence.ts";
import { sendTemplate, takeWorkbook } from "./answer-workbook.ts";
import type { Asked } from "./asked.ts";

type Answering = (asked: Asked) => Promise<void>;

interface Routes {
  contextOf(request: IncomingMessage): Promise<DeskContext>;
  answerGraphql(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** What is no GraphQL: files that go in and out, by method and path. */
const routes: [method: string, path: RegExp, answering: Answering][] = [
  ["POST", /^\/desk\/reports\/([a-z0-9]{1,20})\/evidence$/, takeEvidence],
  ["GET", /^\/desk\/evidence\/([a-z0-9]{1,20})$/, sendEvidence],
  ["GET", /^\/desk\/reports\/([a-z0-9]{1,20})\/template\.xlsx$/, sendTemplate],
  ["POST", /^\/desk\/reports\/([a-z0-9]{1,20})\/workbook$/, takeWorkbook],
];

/** Returns what sends each request to who answers its path; rejects with the refusal or the fault, which whoever asked it tells. */
export function routeDesk({ contextOf, answerGraphql }: Routes): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const method = request.method === "HEAD" ? "GET" : request.method;
    const { pathname, searchParams: search } = new URL(request.url ?? "/", "http://desk");
    if (pathname === "/desk/graphql") return answerGraphql(request, response);
    for (const [needed, path, answering] of routes) {
      const id = path.exec(pathname)?.[1];
      if (method === needed && id !== undefined) return answering({ request, response, context: await contextOf(request), id, search });
    }
    throw refuse("NOT_FOUND", "There is nothing under this address.");
  };
}
