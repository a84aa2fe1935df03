import type { APIRoute } from "astro";
import { loadChanges } from "../../change/load-changes.ts";
import { writeChangesJson } from "../../change/write-changes-json.ts";

export const GET: APIRoute = async () =>
  new Response(writeChangesJson(await loadChanges()), { headers: { "content-type": "application/json; charset=utf-8" } });
