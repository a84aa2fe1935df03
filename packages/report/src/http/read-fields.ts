import type { IncomingMessage } from "node:http";
import { refuse } from "../refuse.ts";
import { readBody } from "./read-body.ts";

/** Reads a body of JSON or of a form as an object; throws BAD_ARGUMENT where it is neither, and TOO_LARGE where it has more than `most` bytes. */
export async function readFields(request: IncomingMessage, most: number): Promise<Record<string, unknown>> {
  const type = request.headers["content-type"]?.split(";")[0]!.trim().toLowerCase();
  const text = (await readBody(request, most)).toString("utf8");
  if (type === "application/x-www-form-urlencoded") return Object.fromEntries(new URLSearchParams(text));
  if (type !== "application/json") throw refuse("BAD_ARGUMENT", "Send JSON, as Content-Type: application/json.");
  try {
    const fields: unknown = JSON.parse(text || "{}");
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return fields as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw refuse("BAD_ARGUMENT", "The body is no JSON object.");
}
