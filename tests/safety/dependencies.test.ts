import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { afterAll, expect, test } from "vitest";
import { readProductionPackages } from "./read-lock.ts";
import { exceptions, findForbidden, licencePage, listLicences, writeLicences } from "./write-licences.ts";
import { writeSbom } from "./write-sbom.ts";

const installed = readProductionPackages();
const licensed = listLicences();
const folder = mkdtempSync(join(tmpdir(), "toso-sbom-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the page on licences is that of what is installed: after a change of packages run `npx -y pnpm@12 run licences`", () => {
  expect(readFileSync(licencePage, "utf8")).toBe(writeLicences(licensed));
});

test("every package that runs is on it, and no other", () => {
  const everywhere = [...new Set(installed.filter((each) => each.everywhere).map(({ name }) => name))];
  expect(everywhere.length).toBeGreaterThan(300);
  const names = licensed.map(({ name }) => name);
  expect(everywhere.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !installed.some((each) => each.name.startsWith(name)))).toEqual([]);
  // A hundred packages, of which one was under a licence of its own: they make the client, and nothing that runs loads them.
  expect(names.filter((name) => /^(prisma|@prisma\/(studio-core|dev|engines))$/.test(name))).toEqual([]);
});

test("every licence is allowed, or an exception with a reason, and every exception is still needed", () => {
  expect(findForbidden(licensed)).toEqual([]);
  for (const [name, { licence }] of Object.entries(exceptions)) expect(licensed).toContainEqual({ name, licence });
});

test("a licence that is not on the list is found, also of a package that is an exception for another", () => {
  const others = ["AGPL-3.0-only", "Unknown", "SEE LICENSE IN LICENSE"].map((licence) => ({ name: "x", licence }));
  const changed = { name: "@img/sharp-libvips", licence: "GPL-3.0-only" };
  expect(findForbidden([...licensed, ...others, changed])).toEqual([...others, changed]);
});

test("the bill of materials is valid CycloneDX 1.6 and names every package that runs, with version, licence and checksum", async () => {
  const file = join(folder, "below", "toso.cdx.json");
  writeSbom(file);
  const text = readFileSync(file, "utf8");
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await validator.validate(text)).toBeNull();
  expect(await validator.validate(text.replace('"type": "library"', '"type": "books"'))).not.toBeNull();

  const { components, metadata } = JSON.parse(text) as {
    metadata: { component: { type: string; name: string } };
    components: { group?: string; name: string; version: string; purl: string; externalReferences?: { hashes?: unknown[] }[] }[];
  };
  expect(metadata.component).toMatchObject({ type: "application", name: "toso" });
  const named = new Map(components.map((component) => [`${component.group ? `${component.group}/` : ""}${component.name}@${component.version}`, component]));
  const expected = installed.filter((each) => each.everywhere).map(({ name, version }) => `${name}@${version}`);
  expect(expected.filter((name) => !named.has(name))).toEqual([]);
  const known = new Set(installed.map(({ name, version }) => `${name}@${version}`));
  expect([...named.keys()].filter((name) => !known.has(name) && !name.startsWith("@toso/"))).toEqual([]);
  for (const name of expected) expect({ name, sums: named.get(name)!.externalReferences?.some(({ hashes }) => hashes?.length) }).toEqual({ name, sums: true });
});
