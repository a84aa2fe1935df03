import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "@toso/api/database";
import type { Progress } from "@toso/api/progress";
import { latest, pathToRelease } from "@toso/api/domain";
import { writeReleaseFolder } from "@toso/api/export";
import { linkFolder } from "./link-file.ts";
import { siteAddress } from "./site-address.ts";

/** A release as a folder of files. */
export interface StoredRelease {
  version: string;
  folder: string;
}

const store = process.env.TOSO_RELEASES_DIR ?? fileURLToPath(new URL("../../../.toso/releases", import.meta.url));

/**
 * Gives the folders of all releases of the database, oldest first. One that was written before stays as it is; the others are written now.
 * They are kept in TOSO_RELEASES_DIR, by public address, for READMEs and citations in them name it.
 */
export async function storeReleases({ prisma }: Pick<Database, "prisma">, progress?: Progress): Promise<StoredRelease[]> {
  const home = join(store, nameSite(siteAddress));
  const stored: StoredRelease[] = [];
  for (const release of await prisma.release.findMany({ orderBy: { id: "asc" } })) {
    // The checksum tells a release from another of the same number, published into another database.
    const folder = join(home, `${release.version}-${release.checksum.slice(0, 12)}`);
    if (!existsSync(folder)) await writeReleaseFolder(prisma, release, folder, { site: siteAddress, progress });
    stored.push({ version: release.version, folder });
  }
  return stored;
}

/** Names a site as a folder: `example.org`, `http_127.0.0.1_4000`. Of one host, http and https are two, for the files of a release carry the one or the other for ever. */
function nameSite(address: string): string {
  const { protocol, host } = new URL(address);
  const name = host.replaceAll(/[^\w.-]+/g, "_");
  return protocol === "https:" ? name : `http_${name}`;
}

/** Puts the files of the releases beside their pages in a built portal, as `/data/<version>/`, and those of the newest as `/data/latest/` too: second names, not copies. */
export function linkReleases(releases: StoredRelease[], portal: string): void {
  for (const { version, folder } of releases) linkFolder(folder, join(portal, pathToRelease(version)));
  linkFolder(releases.at(-1)!.folder, join(portal, pathToRelease(latest)));
}
