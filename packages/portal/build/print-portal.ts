import { fileURLToPath } from "node:url";
import { fingerprint } from "./fingerprint.ts";
import { siteAddress } from "./site-address.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Returns what a portal is known by, 16 hexadecimal digits: the print of code, data, installed packages, site and releases. */
export function printPortal(releases: { version: string; checksum: string }[]): string {
  return fingerprint(root, ["packages/portal", "packages/api", "prisma/data", "pnpm-lock.yaml"], siteAndReleases(releases)).slice(0, 16);
}

/** Returns the print of what decides what the API answers to a question. */
export function printAnswers(releases: { version: string; checksum: string }[]): string {
  return fingerprint(root, ["packages/api", "prisma/schema.prisma", "prisma/migrations", "pnpm-lock.yaml"], siteAndReleases(releases));
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
