import { fileURLToPath } from "node:url";
import { fingerprint } from "./fingerprint.ts";
import { siteAddress } from "./site-address.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Returns what a portal is known by, 16 hexadecimal digits: the print of code, data, installed packages, site and releases. */
export function printPortal(releases: { version: string; checksum: string }[]): string {
  const known = releases.map(({ version, checksum }) => ({ version, checksum }));
  return fingerprint(root, ["packages/portal", "packages/api", "prisma/data", "pnpm-lock.yaml"], JSON.stringify([siteAddress, known])).slice(0, 16);
}

/** Returns the print of what decides how a chart is drawn from given numbers and words. */
export function printCharts(): string {
  return fingerprint(root, ["packages/portal/src/parts/chart", "packages/portal/src/parts/format", "packages/portal/src/i18n", "pnpm-lock.yaml"], "");
}
