import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readProductionPackages } from "./read-lock.ts";
import { runPnpm } from "./run-pnpm.ts";

/** A package with the licence that it names; binaries of one platform stand under the name without the platform. */
export interface Licensed {
  name: string;
  licence: string;
}

/** Licences that ask for no more than their text and a name, or to share changes to the very files that are under them. */
const allowed = new Set("0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT MIT-0 MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib".split(" "));

/** Packages with another licence, each with why it may stand. */
export const exceptions: Record<string, { licence: string; why: string }> = {
  "@img/sharp-libvips": {
    licence: "LGPL-3.0-or-later",
    why: "A library of its own beside sharp, unchanged and exchangeable, as the licence asks. Astro asks for sharp and a test reads pictures with it; no picture is drawn by it, and it is in no page.",
  },
};

/** The page on licences, which is written from what is installed. */
export const licencePage = fileURLToPath(new URL("../../docs/licences.md", import.meta.url));

/** Lists every package that the product installs to run, by name, with the licence that pnpm reads from it. */
export function listLicences(): Licensed[] {
  const everywhere = new Set(readProductionPackages().flatMap(({ name, everywhere: here }) => (here ? [name] : [])));
  const read = JSON.parse(runPnpm("licenses", "list", "--json")) as Record<string, { name: string }[]>;
  const found = new Map<string, Licensed>();
  for (const [licence, packages] of Object.entries(read)) {
    for (const { name } of packages) {
      const family = everywhere.has(name) ? name : name.replace(/-(android|darwin|freebsd|linux|linuxmusl|openharmony|sunos|win32)-.*$/, "");
      found.set(`${family} ${licence}`, { name: family, licence });
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Returns those packages whose licence is neither allowed nor an exception for that package; [] when all may stand. */
export function findForbidden(packages: Licensed[]): Licensed[] {
  // "A AND B" asks for what both ask for.
  const isAllowed = (licence: string) =>
    licence
      .replace(/^\((.*)\)$/, "$1")
      .split(" AND ")
      .every((one) => allowed.has(one));
  return packages.filter(({ name, licence }) => !isAllowed(licence) && exceptions[name]?.licence !== licence);
}

/** Writes the page: each licence with its packages, and the exceptions with their reasons. */
export function writeLicences(packages: Licensed[]): string {
  const licences = Map.groupBy(packages, ({ licence }) => licence);
  const sections = [...licences]
    .sort(([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1))
    .map(([licence, under]) => `## ${licence}: ${under.length}\n\n${under.map(({ name }) => name).join(", ")}\n`);
  const reasons = Object.entries(exceptions).map(([name, { licence, why }]) => `| ${name} | ${licence} | ${why} |`);
  return `# Licences of what is installed to run

Written by \`npx -y pnpm@12 run licences\` from what is installed for API, portal and schema, without development dependencies: ${packages.length} packages. Versions stand in \`pnpm-lock.yaml\` and in the bill of materials (\`npx -y pnpm@12 run sbom\`). Binaries of one platform stand here once, under the name without the platform. A test fails when this page is out of date, or a licence is neither among the allowed (${[...allowed].join(", ")}) nor an exception below.

| exception | licence | why it may stand |
| --- | --- | --- |
${reasons.join("\n")}

${sections.join("\n")}`;
}

if (import.meta.main) {
  const packages = listLicences();
  writeFileSync(licencePage, writeLicences(packages));
  const forbidden = findForbidden(packages);
  for (const { name, licence } of forbidden) console.error(`${name}: ${licence} is not allowed.`);
  console.log(`${packages.length} packages are written to docs/licences.md.`);
  process.exitCode = forbidden.length > 0 ? 1 : 0;
}
