import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder that the portal is built into and served from: TOSO_PORTAL_DIR, or else packages/portal/dist/. It must lie in packages/portal: what Astro writes there while it builds imports packages from there. */
export const portalDirectory = resolve(process.env.TOSO_PORTAL_DIR ?? fileURLToPath(new URL("../dist", import.meta.url)));
