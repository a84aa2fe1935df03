import sdl from "@toso/api/schema.graphql?raw";

/** The contract of the API as SDL. */
export function GET(): Response {
  return new Response(sdl, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
