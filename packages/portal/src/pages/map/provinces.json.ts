import { writeBoundaries } from "../../parts/map/write-boundaries.ts";

export async function GET(): Promise<Response> {
  return new Response(await writeBoundaries(), { headers: { "Content-Type": "application/json" } });
}
