import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readContact } from "../../packages/portal/build/contact.ts";
import { writeSecurityFile } from "../../packages/portal/build/write-security-file.ts";

test.each([
  [undefined, null],
  ["", null],
  [" data@example.org ", "mailto:data@example.org"],
  ["mailto:data@example.org", "mailto:data@example.org"],
  ["https://example.org/contact", "https://example.org/contact"],
])("TOSO_CONTACT %j is the address %s", (TOSO_CONTACT, address) => expect(readContact({ TOSO_CONTACT })).toBe(address));

test.each([
  "data",
  "data@",
  "@example.org",
  "http://example.org",
  "javascript:alert(1)",
  "mailto:",
  "mailto:a@b.vn?bcc=c@d.vn",
  'https://example.org/"x',
  "a b@example.org",
])("TOSO_CONTACT %j, which a reader could not write to or should not, is refused with what to write instead", (TOSO_CONTACT) =>
  expect(() => readContact({ TOSO_CONTACT })).toThrow("mailto:data@example.org"),
);

test("security.txt says whom to tell, and until when for less than a year from the release; without an address there is none", () => {
  const folder = mkdtempSync(join(tmpdir(), "toso-contact-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, ".well-known/security.txt");
  writeSecurityFile(folder, { contact: null, releaseDate: "2026-11-29" });
  expect(existsSync(file)).toBe(false);
  writeSecurityFile(folder, { contact: "mailto:data@example.org", releaseDate: "2026-11-29" });
  const lines = readFileSync(file, "utf8").split("\n");
  expect(lines).toContain("Contact: mailto:data@example.org");
  expect(lines).toContain("Expires: 2027-11-24T00:00:00.000Z");
  expect(lines.find((line) => line.startsWith("Canonical: "))).toMatch(/\/\.well-known\/security\.txt$/);
});
