import { cpSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, openConfiguredDatabase } from "@toso/api/database";
import { readEnv } from "@toso/api/settings";
import { explainFaults } from "@toso/api/errors";
import { buildOverApi } from "./build-over-api.ts";
import { writeCaddyHeaders, writeCaddyPreflight } from "./caddy-headers.ts";
import { describeBuild } from "./describe-build.ts";
import { placeFolder } from "./place-folder.ts";
import { portalDirectory } from "./portal-directory.ts";
import { writeCaddyRedirects } from "./write-redirects.ts";

/**
 * Builds the portal and places it in `home`: `<print>/files` and `<print>/headers.caddy`, where the link `current` then points.
 * The print is one of code, site and releases: what stands already is not built again. Returns the print and whether it was built; throws when nothing was published.
 */
export async function placePortal(database: Database, home: string): Promise<{ print: string; built: boolean }> {
  const build = await describeBuild(database);
  const built = await placeFolder(home, build.print, async (folder) => {
    await buildOverApi(database, build);
    // Its home may be another file system: a volume.
    cpSync(realpathSync(portalDirectory), join(folder, "files"), { recursive: true, preserveTimestamps: true });
    const read = (file: string) => readFileSync(join(portalDirectory, file), "utf8");
    writeFileSync(
      join(folder, "headers.caddy"),
      [writeCaddyPreflight(), writeCaddyHeaders(read("_headers")), writeCaddyRedirects(read("_redirects"))].join(""),
    );
  });
  return { print: build.print, built };
}

if (import.meta.main) {
  const home = process.argv[2];
  if (!home) {
    console.error("Use: node packages/portal/build/place-portal.ts DIR");
    process.exit(2);
  }
  explainFaults();
  const database = await openConfiguredDatabase(readEnv());
  try {
    const { print, built } = await placePortal(database, home);
    console.log(`${built ? "The portal is built and placed" : "The portal stands already"} in ${join(home, print)}; ${join(home, "current")} points to it.`);
  } finally {
    await database.close();
  }
}
