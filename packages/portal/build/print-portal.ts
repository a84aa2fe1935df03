import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./fingerprint.ts";
import { siteAddress } from "./site-address.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const database = ["prisma/schema.prisma", "prisma/migrations"];

/** Returns what a portal is known by, 16 hexadecimal digits: the print of its files (see `printFiles`), site and releases. */
export function printPortal(releases: { version: string; checksum: string }[], files: string): string {
  return createHash("sha256")
    .update(files + siteAndReleases(releases))
    .digest("hex")
    .slice(0, 16);
}

/** Returns the print of all files that a portal is made from: code, schema, data, and which packages are installed. */
export function printFiles(): string {
  return fingerprint(root, ["packages/portal", "packages/api", "prisma/data", ...database, "pnpm-lock.yaml"], "");
}

/** Returns the print of what decides what the API answers to a question. */
export function printAnswers(releases: { version: string; checksum: string }[]): string {
  return fingerprint(root, ["packages/api", ...database, "pnpm-lock.yaml"], siteAndReleases(releases));
}

function siteAndReleases(releases: { version: string; checksum: string }[]): string {
  return JSON.stringify([siteAddress, releases.map(({ version, checksum }) => ({ version, checksum }))]);
}

/** Returns the print of what decides, beside the answers of the API and the modules of a page, what the page says. */
export function printPages(): string {
  const portal = ["build", "astro.config.ts", "routes.ts", "package.json", "public"].map((path) => `packages/portal/${path}`);
  return fingerprint(root, [...portal, "prisma/data", "pnpm-lock.yaml"], "");
}

/** Returns the print of what decides how a chart is drawn from given numbers and words; the words themselves are told with the numbers. */
export function printCharts(): string {
  return fingerprint(root, ["packages/portal/src/parts/chart", "packages/portal/src/parts/format", "pnpm-lock.yaml"], "");
}
