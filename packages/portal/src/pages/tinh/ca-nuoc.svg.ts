import { writeCountry } from "../../views/province/write-country.ts";

export function GET(): Response {
  return new Response(writeCountry(), { headers: { "content-type": "image/svg+xml" } });
}
