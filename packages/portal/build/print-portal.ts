import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AcceptedReport } from "@toso/report/accepted-reports";
import type { BuildContext } from "./context.ts";
import { fingerprint } from "./fingerprint.ts";
import { siteAddress } from "./site-address.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const database = ["prisma/schema.prisma", "prisma/migrations"];

/** Returns what a portal is known by, 16 hexadecimal digits: the print of its files (see `printFiles`), site, releases, where those who run it are reached, and accepted reports. */
export function printPortal(releases: { version: string; checksum: string }[], files: string, contact: string | null, reports: AcceptedReport[]): string {
  return createHash("sha256")
    .update(files + siteAndReleases(releases) + JSON.stringify([contact, reports]))
    .digest("hex")
    .slice(0, 16);
}

/** Returns the print of all files that a portal is made from: code, schema, data, and which packages are installed. */
export function printFiles(): string {
  return fingerprint(root, ["packages/portal", "packages/api", "packages/report", "prisma/data", ...database, "pnpm-lock.yaml"], "");
}

/** Returns, by version, the prints of what decides what the API answers of a release; `releases` oldest first. Later ones change nothing of an earlier one. */
export function printAnswers(releases: { version: string; checksum: string }[]): Record<string, string> {
  const code = fingerprint(root, ["packages/api", ...database, "pnpm-lock.yaml"], "");
  const print = (upTo: number) =>
    createHash("sha256")
      .update(code + siteAndReleases(releases.slice(0, upTo + 1)))
      .digest("hex");
  return Object.fromEntries(releases.map(({ version }, at) => [version, print(at)]));
}

function siteAndReleases(releases: { version: string; checksum: string }[]): string {
  return JSON.stringify([siteAddress, releases.map(({ version, checksum }) => ({ version, checksum }))]);
}

/**
 * Returns what gives, by its path, the print of what decides beside its own modules what a file of the portal says. A pinned embed speaks of its own release alone:
 * with the next one it is not made again. A report is on its own page alone.
 */
export function printPages({
  answersPrints,
  release,
  contact,
  acceptedReports,
}: Pick<BuildContext, "answersPrints" | "release" | "contact" | "acceptedReports">): (pathname: string) => string {
  const portal = ["build", "astro.config.ts", "routes.ts", "package.json", "public"].map((path) => `packages/portal/${path}`);
  const boundaries = globSync("prisma/data/*.geojson", { cwd: root }).sort();
  const ofAll = fingerprint(root, [...portal, "prisma/data", "pnpm-lock.yaml"], answersPrints[release]! + JSON.stringify(contact));
  const ofEmbeds = fingerprint(root, [...portal, ...boundaries, "pnpm-lock.yaml"], "");
  const reports = new Map(acceptedReports.map((report) => [report.id, JSON.stringify(report)]));
  return (pathname) => {
    const [, report] = /^\/?(?:bao-so-lieu|en\/report)\/([^/]+)\//.exec(pathname) ?? [];
    if (report && reports.has(report)) return ofAll + reports.get(report);
    const [, pinned] = /^\/?(?:en\/)?embed\/([^/]+)\//.exec(pathname) ?? [];
    return pinned && answersPrints[pinned] ? ofEmbeds + answersPrints[pinned] : ofAll;
  };
}

/** Returns the print of what decides how a chart is drawn from given numbers and words; the words themselves are told with the numbers. */
export function printCharts(): string {
  return fingerprint(root, ["packages/portal/src/parts/chart", "packages/portal/src/parts/format", "pnpm-lock.yaml"], "");
}
