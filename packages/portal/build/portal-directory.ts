import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findTarget, nameBeside } from "./place-folder.ts";

/**
 * Where the portal is served from: TOSO_PORTAL_DIR, or else packages/portal/dist. It is a link to the folder of the build that stands. It must lie in
 * packages/portal: what Astro writes beside it while it builds imports packages from there.
 */
export const portalDirectory = resolve(process.env.TOSO_PORTAL_DIR ?? fileURLToPath(new URL("../dist", import.meta.url)));

/** Returns whether the portal that stands is the one of a print, see `printPortal`. */
export function isBuilt(print: string): boolean {
  return existsSync(portalDirectory) && findTarget(portalDirectory) === nameBeside(portalDirectory, print);
}
