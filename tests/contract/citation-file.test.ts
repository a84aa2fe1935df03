import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { expect, test } from "vitest";
import { parse } from "yaml";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const citation: Record<string, unknown> = parse(read("CITATION.cff"));
const [release] = parseCsv(read("prisma/data/release.csv"), { columns: true }) as Record<string, string>[];

test("CITATION.cff names the version and the date of the current release", () => {
  expect(citation).toMatchObject({ version: release!.version, "date-released": release!.date });
});

test("CITATION.cff has what version 1.2.0 of the format asks for, cites a dataset and its licence, and nothing that the format does not know", () => {
  const known = ["cff-version", "message", "type", "title", "abstract", "authors", "version", "date-released", "license", "keywords", "url", "repository-code"];
  expect(Object.keys(citation).filter((key) => !known.includes(key))).toEqual([]);
  expect(citation).toMatchObject({ "cff-version": "1.2.0", type: "dataset", license: "CC-BY-4.0", authors: [{ name: "Tổ Số" }] });
  for (const key of ["message", "title", "abstract"]) expect(citation[key], key).toEqual(expect.stringMatching(/\S/));
  expect(citation.keywords).toEqual([...new Set(citation.keywords as string[])]);
});

test("the licences of code and data are files beside each other, and the one of the data leads to the other", () => {
  expect(read("LICENSE")).toContain("MIT License");
  const data = read("LICENSE-DATA.md");
  expect(data).toContain("https://creativecommons.org/licenses/by/4.0/");
  expect(data).toContain("[LICENSE](LICENSE)");
  expect(read("README.md")).toContain("(LICENSE-DATA.md)");
});
