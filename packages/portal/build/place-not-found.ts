import { renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";

/** Puts the English page for addresses that are not there where hosts look for one by folder: at /en/404.html. Astro does so for the one at the root alone. */
export function placeNotFound(portal: string): void {
  const folder = join(portal, "en/404");
  renameSync(join(folder, "index.html"), `${folder}.html`);
  rmdirSync(folder);
}
