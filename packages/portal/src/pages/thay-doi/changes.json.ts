import type { APIRoute } from "astro";
import { loadChanges } from "../../views/change/load-changes.ts";
import { writeChangesJson } from "../../views/change/write-changes-json.ts";

export const GET: APIRoute = async () =>
  new Response(writeChangesJson(await loadChanges()), { headers: { "content-type": "application/json; charset=utf-8" } });
