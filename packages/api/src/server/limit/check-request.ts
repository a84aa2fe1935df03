import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import type { GraphQLError } from "graphql";
import type { Asked } from "../cache/answer-key.ts";
import { readMediaType } from "../media-type.ts";
import { apiMethods } from "../cors.ts";
import { refusal } from "../../errors.ts";

/** A refusal found before GraphQL is reached, with its HTTP status. */
export interface Refused {
  status: number;
  error: GraphQLError;
  headers?: Record<string, string>;
  /** How much is read of the rest of a request that was not read to its end, in bytes; a million where not said, ten times the usual limit of a body. */
  drain?: number;
  /** Whether its body came in too many pieces: then none of the rest is read. */
  scattered?: boolean;
}

/** Methods that ask a question. */
const asking = new Set<string | undefined>(["GET", "HEAD", "POST"]);

/** Returns whether a request has a body, by its headers. */
export function hasBody(headers: IncomingHttpHeaders): boolean {
  const length = headers["content-length"];
  return headers["transfer-encoding"] !== undefined || !(length === undefined || length === "0");
}

/** Returns the refusal of a method that is not served, with those that are. */
export function otherMethod(method: string | undefined, allow: string): Refused {
  const message = `${method?.slice(0, 20)} is not served here. Send one of ${allow}.${allow === apiMethods ? "" : " Queries go to /graphql."}`;
  return { status: 405, error: refusal("BAD_REQUEST", message), headers: { allow } };
}

/** Returns the refusal of a request for /graphql whose method or headers alone are wrong, null where they are right: a coded body, or a body where none is read. */
export function checkHeaders(method: string | undefined, headers: IncomingHttpHeaders): Refused | null {
  if (!asking.has(method) && method !== "OPTIONS") return otherMethod(method, apiMethods);
  const coding = headers["content-encoding"];
  if (coding !== undefined && coding !== "identity") {
    return unsupported(`The body is coded as ${coding.slice(0, 40)}. Send it as it is, without Content-Encoding: at most some kilobytes are taken anyway.`);
  }
  const transfer = headers["transfer-encoding"];
  if (transfer !== undefined && transfer.trim().toLowerCase() !== "chunked") {
    return badRequest(`The body is sent as ${transfer.slice(0, 40)}. Send it as it is, with Content-Length or Transfer-Encoding: chunked.`);
  }
  if (method === "POST" || !hasBody(headers)) return null;
  return badRequest(`A request with ${method} has no body here. Put query and variables into the address, or send a POST.`);
}

/** Names of UTF-8, and of a part of it. */
const charsets = new Set(["utf-8", "utf8", "us-ascii"]);

/** Returns the refusal of a request that cannot be read as one: no JSON by its media type, no UTF-8, or variables in the address that are no JSON; null where it can be read. */
export function checkReadable({ contentType, body, search }: Pick<Asked, "contentType" | "body" | "search">): Refused | null {
  if (body === null) return checkSearch(search);
  const { type, parameters } = readMediaType(contentType);
  if (type !== "application/json") {
    return unsupported(
      `The body is of the type ${type.slice(0, 80) || "(none)"}. Send it as Content-Type: application/json, such as {"query": "{ nation { nameVi } }"}.`,
    );
  }
  const charset = parameters.get("charset");
  if (charset !== undefined && !charsets.has(charset)) return unsupported(`The body is in ${charset.slice(0, 40)}. Send it in UTF-8.`);
  return isUtf8(body) ? null : badRequest("The body is not UTF-8.");
}

function checkSearch(search: string): Refused | null {
  try {
    decodeURIComponent(search);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return badRequest("The query of the address is not UTF-8, or a % in it is followed by something else than two hexadecimal digits.");
  }
  const given = new URLSearchParams(search);
  for (const name of ["variables", "extensions"]) {
    const text = given.get(name);
    if (text && !isJson(text)) return badRequest(`${name} in the address is no JSON. Write it as ${name}={"code":"48"}, percent-encoded.`);
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}

const badRequest = (message: string): Refused => ({ status: 400, error: refusal("BAD_REQUEST", message) });
const unsupported = (message: string): Refused => ({ status: 415, error: refusal("UNSUPPORTED_MEDIA_TYPE", message) });
