import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { needTables, type Database } from "@toso/api/database";
import type { Progress } from "@toso/api/progress";
import { Mendable } from "@toso/api/errors";
import { listAcceptedReports } from "@toso/report/accepted-reports";
import type { BuildContext } from "./context.ts";
import { readContact } from "./contact.ts";
import { listAbsentPages } from "./list-absent-pages.ts";
import { listSecondAddresses } from "./list-second-addresses.ts";
import { printAnswers, printCharts, printFiles, printPortal } from "./print-portal.ts";
import { storeReleases } from "./release-store.ts";

/** A build that can begin: what it is made from but for the API, and the print that it will be known by. */
export interface Build {
  print: string;
  context: Omit<BuildContext, "apiUrl">;
}

const store = fileURLToPath(new URL("../../../.toso", import.meta.url));

/** Writes the folders of the releases that have none yet and returns the build of the newest release; throws when nothing was published. */
export async function describeBuild(database: Pick<Database, "prisma">, progress?: Progress): Promise<Build> {
  await needTables(database);
  const all = await database.prisma.release.findMany({ select: { version: true, checksum: true, date: true }, orderBy: { id: "asc" } });
  const newest = all.at(-1);
  if (!newest) throw new Mendable("Nothing has been published yet. Publish a dataset with: pnpm release:publish prisma/data");
  const filesPrint = printFiles();
  const contact = readContact();
  const acceptedReports = await listAcceptedReports(database.prisma);
  return {
    print: printPortal(all, filesPrint, contact, acceptedReports),
    context: {
      release: newest.version,
      releaseDate: newest.date.slice(0, 10),
      contact,
      absentPages: await listAbsentPages(database, newest.version),
      acceptedReports,
      secondAddresses: await listSecondAddresses(database, newest.version),
      releases: await storeReleases(database, progress),
      filesPrint,
      answersPrints: printAnswers(all),
      chartsPrint: printCharts(),
      picturesDirectory: process.env.TOSO_PICTURES_DIR ?? join(store, "pictures"),
      rendererScript: fileURLToPath(new URL("picture/render-pictures.ts", import.meta.url)),
      cacheDirectory: process.env.TOSO_BUILD_CACHE_DIR ?? join(store, "build-cache"),
    },
  };
}
