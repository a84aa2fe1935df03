import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runPnpm } from "./run-pnpm.ts";

/** Writes the bill of materials of what runs, as CycloneDX 1.6 in JSON, into a file; its folder is made. */
export function writeSbom(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  runPnpm("sbom", "--sbom-format", "cyclonedx", "--sbom-spec-version", "1.6", "--sbom-type", "application", "--out", file);
}

if (import.meta.main) {
  const file = resolve(process.argv[2] ?? fileURLToPath(new URL("../../.toso/sbom/toso.cdx.json", import.meta.url)));
  writeSbom(file);
  console.log(`The bill of materials is written to ${file}.`);
}
