import { writeBoundaries } from "../../map/write-boundaries.ts";

export function GET(): Response {
  return new Response(writeBoundaries(), { headers: { "Content-Type": "application/json" } });
}
