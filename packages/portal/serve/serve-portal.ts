import type { IncomingMessage, ServerResponse } from "node:http";
import { answerUnbuilt } from "./answer-unbuilt.ts";
import { serveFiles } from "./serve-files.ts";

/** The handler of the portal that stands, which can be replaced by another while it answers. */
export interface ServedPortal {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers from another folder from the next request on; those under way are answered from the one before. */
  switchTo(folder: string): void;
}

/** Serves a portal from a folder; with null, until the first one is built, says that it is being made. */
export function servePortal(folder: string | null): ServedPortal {
  let answer: ServedPortal["answer"] = folder === null ? answerUnbuilt : serveFiles(folder);
  return {
    answer: (request, response) => answer(request, response),
    switchTo: (next) => {
      answer = serveFiles(next);
    },
  };
}
