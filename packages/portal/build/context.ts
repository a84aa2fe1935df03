import { readFileSync, writeFileSync } from "node:fs";
import type { AcceptedReport } from "@toso/report/accepted-reports";
import type { PageOfData } from "../routes.ts";
import type { PlaceRedirect } from "./write-redirects.ts";

/** What a build of the portal is made from; whoever starts the build says it once, and everything else reads it here. */
export interface BuildContext {
  /** Address of the API that the pages are asked from, such as http://127.0.0.1:4001/graphql. */
  apiUrl: string;
  /** Version of the release that all questions are pinned to. */
  release: string;
  /** Its date, as 2026-11-28. */
  releaseDate: string;
  /** Where those who run this copy can be reached, as an address that a link may have; null where they do not say. */
  contact: string | null;
  /** Pages that it has nothing for, and that are not made. */
  absentPages: PageOfData[];
  /** Second addresses of pages, each with the first. */
  secondAddresses: PlaceRedirect[];
  /** Reports that were accepted, newest first: each has a page. */
  acceptedReports: AcceptedReport[];
  /** All releases, oldest first, each with the folder of its files. */
  releases: { version: string; folder: string }[];
  /** Folder that rendered pictures, drawings and compressed files are kept in from build to build. */
  cacheDirectory: string;
  /** Print of all files that the portal is made from, when the build was ordered. */
  filesPrint: string;
  /** By release, print of what decides what the API answers of it: its code, the releases up to it, and the address of the site. */
  answersPrints: Record<string, string>;
  /** Print of what decides how a chart is drawn from given numbers and words. */
  chartsPrint: string;
  /** Folder of the rendered pictures. */
  picturesDirectory: string;
  /** The script of the threads that render pictures; pages are bundled elsewhere and could not find it. */
  rendererScript: string;
}

/** Names the file that holds the context: pages are bundled by Astro and share no memory with the build. */
const variable = "TOSO_BUILD_CONTEXT";
let known: BuildContext | undefined;

/** Writes the context of a build into a file and makes it the one of this process. */
export function openContext(file: string, context: BuildContext): void {
  writeFileSync(file, JSON.stringify(context));
  process.env[variable] = file;
}

/** Gives the context of the build that runs; throws outside a build. */
export function buildContext(): BuildContext {
  if (known) return known;
  const file = process.env[variable];
  if (!file) throw new Error('There is no build here: pages are made by "node packages/portal/build/build.ts", which says from which release.');
  known = JSON.parse(readFileSync(file, "utf8")) as BuildContext;
  return known;
}
