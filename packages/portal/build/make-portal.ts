import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { explainFaults, Mendable } from "@toso/api/errors";
import { showProgress } from "@toso/api/progress";
import { build } from "astro";
import { writeHeadersFile } from "../serve/file-headers.ts";
import { compressFiles } from "./compress-files.ts";
import { openContext } from "./context.ts";
import { cutFonts } from "./cut-fonts.ts";
import { ask } from "../src/graphql/client.ts";
import { listPlaceRedirects, movedFolders } from "../src/views/place/list-place-redirects.ts";
import { placesQuery } from "../src/views/place/places.query.ts";
import { countFiles, forgetUnused } from "./forget-unused.ts";
import { listPlaces } from "./list-places.ts";
import { nameBeside, placeBeside } from "./place-folder.ts";
import { placeNotFound } from "./place-not-found.ts";
import { planPages } from "./plan-pages.ts";
import { portalDirectory } from "./portal-directory.ts";
import { printFiles, printPages } from "./print-portal.ts";
import { linkReleases } from "./release-store.ts";
import type { BuildMessage, BuildOrder } from "./run-build.ts";
import { writeIcons } from "./write-icons.ts";
import { writeSecurityFile } from "./write-security-file.ts";
import { writeRedirects } from "./write-redirects.ts";

// The process that `runBuild` starts: Astro and what it needs are in no other, and all it holds is given back when it ends.
explainFaults();
// Whoever ordered the build is gone, and the API with it.
const giveUp = () => process.exit(1);
process.once("disconnect", giveUp);
const [{ print, context }] = (await once(process, "message")) as [BuildOrder];
const file = join(tmpdir(), `toso-build-${process.pid}.json`);
process.once("exit", () => rmSync(file, { force: true }));
openContext(file, context);
// Otherwise Astro tells its makers of each build, over the network.
process.env.ASTRO_TELEMETRY_DISABLED = "1";
const progress = showProgress();
const kept = {
  answers: join(context.cacheDirectory, "answers"),
  drawings: join(context.cacheDirectory, "drawings"),
  pictures: context.picturesDirectory,
  "compressed files": join(context.cacheDirectory, "compressed"),
};
const before = countFiles(kept);
let pagesMade = 0;

async function makePages(folder: string): Promise<void> {
  await cutFonts();
  const plan = planPages(folder, { kept: join(context.cacheDirectory, "pages"), inputsOf: printPages(context), progress });
  await build({
    root: fileURLToPath(new URL("..", import.meta.url)),
    outDir: folder,
    logLevel: process.env.TOSO_BUILD_LOG === "info" ? "info" : "warn",
    mode: "production",
    integrations: [plan],
  });
  pagesMade = plan.made;
  placeNotFound(folder);
  await writeIcons(folder);
  writeSecurityFile(folder, context);
  linkReleases(context.releases, folder);
  const versions = context.releases.map(({ version }) => version);
  writeFileSync(join(folder, "_headers"), writeHeadersFile(versions, listPlaces(folder)));
  writeRedirects(folder, context.absentPages, {
    second: context.secondAddresses,
    moved: movedFolders,
    places: listPlaceRedirects(await ask(placesQuery, {})),
  });
  if (printFiles() !== context.filesPrint) {
    // What was kept by the prints of the old files may have been made from the new ones.
    for (const name of ["answers", "drawings", "pages"]) rmSync(join(context.cacheDirectory, name), { recursive: true, force: true });
    throw new Mendable("Files changed while the portal was built from them. It is not served; start again.");
  }
  await compressFiles(folder, { cache: join(context.cacheDirectory, "compressed"), progress });
}

/** Says that the portal can be served: whoever waits for it does not wait for what is cleared away. */
function tell(): void {
  const after = countFiles(kept);
  const anew = [`${pagesMade} pages`, ...Object.keys(kept).map((name) => `${after[name]! - before[name]!} ${name}`)];
  console.log(`  made anew, all else was kept from earlier builds: ${anew.join(", ")}`);
  process.off("disconnect", giveUp);
  process.send!("placed" satisfies BuildMessage);
}

await placeBeside(portalDirectory, nameBeside(portalDirectory, print), makePages, { placed: tell });
for (const folder of Object.values(kept)) forgetUnused(folder);
process.exit(0);
