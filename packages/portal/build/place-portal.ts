import { cpSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@toso/api/database/open-database";
import type { Database } from "@toso/api/database/database";
import { readEnv } from "@toso/api/server/env";
import { explainFaults } from "@toso/api/database/explain-faults";
import { buildPortal } from "./build.ts";
import { writeCaddyHeaders, writeCaddyPreflight } from "./caddy-headers.ts";
import { placeFolder } from "./place-folder.ts";
import { portalDirectory } from "./portal-directory.ts";
import { printPortal } from "./print-portal.ts";
import { writeCaddyRedirects } from "./write-redirects.ts";

/**
 * Builds the portal and places it in `home`: `<print>/files` and `<print>/headers.caddy`, where the link `current` then points.
 * The print is one of code, site and releases: what stands already is not built again. Returns the print and whether it was built; throws when nothing was published.
 */
export async function placePortal(database: Database, home: string): Promise<{ print: string; built: boolean }> {
  const releases = await database.prisma.release.findMany({ select: { version: true, checksum: true }, orderBy: { id: "asc" } });
  const print = printPortal(releases);
  const built = await placeFolder(home, print, async (folder) => {
    await buildPortal(database);
    // Its home may be another file system: a volume.
    cpSync(realpathSync(portalDirectory), join(folder, "files"), { recursive: true, preserveTimestamps: true });
    const read = (file: string) => readFileSync(join(portalDirectory, file), "utf8");
    writeFileSync(
      join(folder, "headers.caddy"),
      [writeCaddyPreflight(), writeCaddyHeaders(read("_headers")), writeCaddyRedirects(read("_redirects"))].join(""),
    );
  });
  return { print, built };
}

if (import.meta.main) {
  const home = process.argv[2];
  if (!home) {
    console.error("Use: node packages/portal/build/place-portal.ts DIR");
    process.exit(2);
  }
  explainFaults();
  const env = readEnv();
  const database = await openDatabase({ url: env.DATABASE_URL, directory: env.TOSO_DATABASE_DIR });
  try {
    const { print, built } = await placePortal(database, home);
    console.log(`${built ? "The portal is built and placed" : "The portal stands already"} in ${join(home, print)}; ${join(home, "current")} points to it.`);
  } finally {
    await database.close();
  }
}
