import { writeBoundaries } from "../../parts/map/write-boundaries.ts";

export function GET(): Response {
  return new Response(writeBoundaries(), { headers: { "Content-Type": "application/json" } });
}
