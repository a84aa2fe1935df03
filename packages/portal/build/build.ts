import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@toso/api/database/open-database";
import type { Database } from "@toso/api/database/database";
import { placeOf } from "@toso/api/database/env";
import { readEnv } from "@toso/api/server/env";
import { explainFaults } from "@toso/api/database/explain-faults";
import { Mendable } from "@toso/api/errors";
import { listen } from "@toso/api/server/server";
import { build } from "astro";
import { compressFiles } from "./compress-files.ts";
import { cutFonts } from "./cut-fonts.ts";
import { writeHeadersFile } from "../serve/file-headers.ts";
import { joinStyles } from "./join-styles.ts";
import { listPlaces } from "./list-places.ts";
import { portalDirectory } from "./portal-directory.ts";
import { copyReleases, storeReleases } from "./release-store.ts";
import { writeIcon } from "./write-icon.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds the portal into dist/ from the current release of the database, through the API: it listens on a free loopback port
 * while the pages are made, and every question is pinned to that one release. Beside the pages stand all releases as folders of files. Returns the release's version; throws when nothing was published.
 */
export async function buildPortal(database: Database): Promise<string> {
  const release = await database.prisma.release.findFirst({ orderBy: { id: "desc" } });
  if (!release) throw new Mendable("Nothing has been published yet. Publish a dataset with: pnpm release:publish prisma/data");
  await cutFonts();
  const releases = await storeReleases(database);
  const api = await listen({ database, port: 0 });
  // Pages keep this process busy for seconds: a connection closed for idling meanwhile would be asked once more.
  api.server.keepAliveTimeout = 0;
  process.env.TOSO_API_URL = `${api.address}/graphql`;
  process.env.TOSO_RELEASE = release.version;
  process.env.TOSO_RELEASE_FOLDER = releases.at(-1)!.folder;
  process.env.TOSO_RELEASE_FOLDERS = JSON.stringify(Object.fromEntries(releases.map(({ version, folder }) => [version, folder])));
  process.env.TOSO_RELEASE_DATE = release.date.slice(0, 10);
  process.env.TOSO_PICTURES_DIR ??= fileURLToPath(new URL("../../../.toso/pictures", import.meta.url));
  try {
    await build({ root, outDir: portalDirectory, logLevel: process.env.TOSO_BUILD_LOG === "info" ? "info" : "warn", mode: "production" });
  } finally {
    await api.stop();
  }
  joinStyles(portalDirectory);
  await writeIcon(portalDirectory);
  copyReleases(releases, portalDirectory);
  writeFileSync(
    join(portalDirectory, "_headers"),
    writeHeadersFile(
      releases.map(({ version }) => version),
      listPlaces(portalDirectory),
    ),
  );
  await compressFiles(portalDirectory);
  return release.version;
}

if (import.meta.main) {
  explainFaults();
  const env = readEnv();
  const database = await openDatabase(placeOf(env));
  const began = performance.now();
  try {
    const version = await buildPortal(database);
    console.log(`The portal is built from release ${version} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await database.close();
  }
}
