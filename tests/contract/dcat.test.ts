import { describeDcat } from "../../packages/api/src/export/describe-dcat.ts";
import { existsSync } from "node:fs";
import { routes } from "../../packages/portal/routes.ts";
import { words } from "../../packages/portal/src/i18n/words.ts";
import { expect, test } from "vitest";
import { checkDcat, readTriples } from "../fixtures/check-dcat.ts";
import { describeDatasetFolder } from "../fixtures/describe-dataset-folder.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { lastDay, observations } from "../portal/headline-from-csv.ts";

const site = "https://to-so.example";
const { files, facts } = describeDatasetFolder(realDataset);
const dcat = describeDcat(facts, files, site);
/** A copy with one change. */
const change = (by: (copy: typeof dcat) => void) => {
  const copy = structuredClone(dcat) as typeof dcat;
  by(copy);
  return copy;
};

test("the catalogue has what DCAT-AP 3 makes mandatory or recommends, and fetches nothing", async () => {
  expect(await checkDcat(dcat)).toEqual([]);
});

test("the catalogue names each file of the whole dataset once, with its size and SHA-256", async () => {
  const triples = await readTriples(dcat);
  const values = (predicate: string) => triples.getObjects(null, predicate, null).map(({ value }) => value);
  expect(values("http://www.w3.org/ns/dcat#downloadURL").sort()).toEqual(files.map(({ path }) => `${site}/data/${facts.version}/${path}`).sort());
  expect(values("http://www.w3.org/ns/dcat#byteSize").map(Number).sort()).toEqual([...new Set(files.map(({ bytes }) => bytes))].sort());
  expect(values("http://spdx.org/rdf/terms#checksumValue").sort()).toEqual(files.map(({ sha256 }) => sha256).sort());
});

test("the catalogue names the API as a service that serves the dataset, with its schema, and pages that say how an error is told", async () => {
  const triples = await readTriples(dcat);
  const of = (subject: string, name: string) => triples.getObjects(subject, name, null).map(({ value }) => value);
  const dcatNs = "http://www.w3.org/ns/dcat#";
  const service = `${site}/graphql`;
  expect(of(service, `${dcatNs}endpointURL`)).toEqual([service]);
  expect(of(service, `${dcatNs}endpointDescription`)).toEqual([`${site}/schema.graphql`]);
  const [served] = of(service, `${dcatNs}servesDataset`);
  expect(served).toBe(`${site}/data/${facts.version}/`);
  const [contact] = of(served!, `${dcatNs}contactPoint`);
  const pages = of(contact!, "http://www.w3.org/2006/vcard/ns#hasURL");
  expect(pages.sort()).toEqual([routes.method.en, routes.method.vi].map((path) => `${site}${path}#releases`));
  for (const lang of ["vi", "en"] as const) expect(words(lang).method.sections.releases.heading).toMatch(/\S/);
  expect([...triples].filter(({ object }) => object.value.startsWith("mailto:"))).toEqual([]);
  // What the service says of itself is there: a page, and a file that a build writes.
  expect(of(service, `${dcatNs}landingPage`)).toEqual([site + routes.data.vi]);
  expect(existsSync(new URL("../../packages/portal/src/pages/schema.graphql.ts", import.meta.url))).toBe(true);
});

type Node = Record<string, unknown>;
const find = (copy: typeof dcat, type: string) => copy["@graph"].find((node) => (node as Node)["@type"] === type) as Node;
test.each<[string, string, (node: Node) => unknown]>([
  ["a dataset without a title", "dcat:Dataset", (node) => delete node.title],
  ["a dataset with a title in one language", "dcat:Dataset", (node) => (node.title = { vi: "Tổ Số" })],
  ["a dataset without distributions", "dcat:Dataset", (node) => delete node.distribution],
  ["a dataset outside the series", "dcat:Dataset", (node) => delete node.inSeries],
  ["a theme of our own", "dcat:Dataset", (node) => (node.theme = "https://to-so.example/theme")],
  [
    "a period that ends before it begins",
    "dcat:Dataset",
    (node) => (node.temporal = { "@type": "dct:PeriodOfTime", startDate: "2026-01-01", endDate: "2020-01-01" }),
  ],
  ["a dataset without a contact", "dcat:Dataset", (node) => delete node.contactPoint],
  ["a contact that nobody can reach", "vcard:Organization", (node) => delete node.hasURL],
  ["a catalogue without the API", "dcat:Catalog", (node) => delete node.service],
  ["a service without an address", "dcat:DataService", (node) => delete node.endpointURL],
  ["a service that serves no dataset", "dcat:DataService", (node) => delete node.servesDataset],
  ["a catalogue without a publisher", "dcat:Catalog", (node) => delete node.publisher],
  ["a file without a licence", "dcat:Distribution", (node) => delete node.license],
  ["a file without an address", "dcat:Distribution", (node) => delete node.accessURL],
  ["a file whose size is a word", "dcat:Distribution", (node) => (node.byteSize = "big")],
  ["a file whose checksum is cut", "dcat:Distribution", (node) => ((node.checksum as Node).checksumValue = "abc")],
])("a catalogue with %s is refused by the shapes", async (_, type, by) => {
  expect(await checkDcat(change((copy) => by(find(copy, type))))).not.toEqual([]);
});

test("a catalogue with a word that the context does not explain is refused", async () => {
  await expect(readTriples(change((copy) => (find(copy, "dcat:Dataset").colour = "red")))).rejects.toThrow();
});

test("a table of one indicator is offered to catalogues within the whole table only", () => {
  const view = { ...files.find(({ path }) => path === "observations.csv")!, path: "indicators/teams.csv" };
  expect(describeDcat(facts, [...files, view], site)).toEqual(dcat);
});

test("the period of the dataset is from the first day to the last that a figure stands for", () => {
  const first = observations.map(({ period }) => `${period}-01-01`.slice(0, 10)).sort()[0];
  const last = observations
    .map(({ period }) => lastDay(period!))
    .sort()
    .at(-1);
  expect(facts.covers).toEqual({ from: first, to: last });
  expect(dcat["@graph"]).toContainEqual(
    expect.objectContaining({ "@type": "dcat:Dataset", temporal: { "@type": "dct:PeriodOfTime", startDate: first, endDate: last } }),
  );
});

test("a release without figures or an earlier one says nothing of a period or a predecessor", async () => {
  const empty = describeDcat({ ...facts, covers: null, previousVersion: null }, files, site);
  expect(JSON.stringify(empty["@graph"])).not.toMatch(/PeriodOfTime|previousVersion/);
});
