import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Most bytes that the body of a request may have. */
const maximum = 25_000_000;

/**
 * Refuses a body that is too large with HTTP 413, as the handler's own limit does. That one leads every body through a stream and into a second request,
 * which takes longer than to answer; here a body is counted only where its length is not said: Node reads no more of it than was said.
 */
export function limitBody(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const length = request.headers.get("content-length");
      if (length !== null && !/^\d+$/.test(length)) throw refuse(400, "BAD_REQUEST", "Content-Length header is invalid.");
      if (length !== null && Number(length) > maximum) throw tooLarge();
      const parse = requestParser;
      if (length === null && parse && request.headers.has("transfer-encoding"))
        setRequestParser(async (unread) =>
          parse(new fetchAPI.Request(unread.url, { method: unread.method, headers: unread.headers, body: await readAll(unread) })),
        );
    },
  };
}

/** Reads a body whose length is not said; throws as soon as it is too large. */
async function readAll({ body }: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // A loop over the body would end the connection where it is left, before the refusal was sent.
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > maximum) throw tooLarge();
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString();
}

const tooLarge = () => refuse(413, "REQUEST_ENTITY_TOO_LARGE", "Request body too large");

function refuse(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
