import type { APIRoute } from "astro";
import { writeManifest } from "../../parts/layout/write-manifest.ts";

export const GET: APIRoute = () => Response.json(writeManifest("en"));
