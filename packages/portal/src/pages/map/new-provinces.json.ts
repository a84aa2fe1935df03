import { writeNewBoundaries } from "../../parts/map/write-boundaries.ts";

export async function GET(): Promise<Response> {
  return new Response(await writeNewBoundaries(), { headers: { "Content-Type": "application/json" } });
}
