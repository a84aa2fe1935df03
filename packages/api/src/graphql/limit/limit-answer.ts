import type { ExecutionResult, GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { writeWithin } from "./write-within.ts";
import { queryLimits } from "./limits.ts";
import { tooMuch } from "./too-much.ts";

/** Writes each answer, and refuses one that grows above the limit with RESPONSE_TOO_LARGE while it is written: nothing of it is sent. */
export function limitAnswer(maximum = queryLimits.answerBytes): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      const body = writeWithin(asSent(result), maximum);
      // The handler sends bytes as well as text; its types do not know that.
      if (body) return setResult({ ...result, stringify: () => body as unknown as string });
      const message = `The answer has more than ${maximum} bytes, the limit. Ask for fewer fields, shorter names or a smaller page (first), and go on with after.`;
      const { extensions } = result;
      setResult({ errors: [tooMuch("RESPONSE_TOO_LARGE", message, maximum)], ...(extensions ? { extensions } : {}) });
    },
  };
}

/** What a client gets of a result: the status that an error asks for goes another way. */
function asSent(result: ExecutionResult): object {
  const { errors, extensions, ...rest } = result;
  return {
    ...(errors ? { errors: errors.map(withoutStatus) } : {}),
    ...rest,
    ...(extensions ? { extensions: visible(extensions) } : {}),
  };
}

function withoutStatus(error: GraphQLError): object {
  if (typeof error.toJSON !== "function") return error;
  const { extensions, ...rest } = error.toJSON();
  const shown = extensions && visible(extensions);
  return shown ? { ...rest, extensions: shown } : rest;
}

function visible({ http: _http, unexpected: _unexpected, ...extensions }: Record<string, unknown>): Record<string, unknown> | undefined {
  return Object.keys(extensions).length > 0 ? extensions : undefined;
}
