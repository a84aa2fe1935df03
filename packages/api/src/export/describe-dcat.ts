import { dcatContext } from "./dcat-context.ts";
import type { DatasetFacts } from "./dataset-facts.ts";
import type { FolderFile } from "./file.ts";
import { type Addresses, describeContact, describeService } from "./describe-service.ts";
import { addressOfRelease, project } from "./project-facts.ts";

const authority = "http://publications.europa.eu/resource/authority";
const vietNam = `${authority}/country/VNM`;
const languages = [`${authority}/language/VIE`, `${authority}/language/ENG`];

/**
 * Describes a release folder for catalogues of open data by DCAT-AP 3 (`dcat.jsonld`): the catalogue, the series of all releases, this release as
 * a dataset, and each file of the whole dataset as a distribution with its size and SHA-256. `files` are those of the folder; the views
 * on one indicator or province are parts of observations.csv and stand in datapackage.json only. The API stands beside it as a data service.
 */
export function describeDcat(facts: DatasetFacts, files: FolderFile[], site: string) {
  const folder = addressOfRelease(site, facts.version);
  const home = new URL("/", site).href;
  const parts = { catalogue: `${home}#catalogue`, series: `${home}#series`, publisher: `${home}#publisher`, contact: `${home}#contact` };
  const address: Addresses = { folder, home, ...parts, service: new URL("/graphql", site).href };
  const wholeFiles = files.filter(({ path }) => !path.includes("/"));
  return {
    "@context": dcatContext,
    "@graph": [
      describeCatalogue(facts, address),
      describeSeries(facts, address),
      describeRelease(facts, wholeFiles, address),
      ...wholeFiles.map((file) => describeDistribution(file, facts, folder)),
      describeService(address),
      describeContact(address),
      { "@id": address.publisher, "@type": "foaf:Agent", name: project.title, homepage: home },
      { "@id": project.licence.url, "@type": "dct:LicenseDocument", label: project.licence.title },
      { "@id": vietNam, "@type": "dct:Location", label: "Việt Nam" },
    ],
  };
}

function describeCatalogue(facts: DatasetFacts, { home, folder, catalogue, publisher, service }: Addresses) {
  return {
    "@id": catalogue,
    "@type": "dcat:Catalog",
    title: { vi: project.title, en: project.title },
    description: project.datasetDescription,
    publisher,
    homepage: home,
    license: project.licence.url,
    language: languages,
    spatial: vietNam,
    themeTaxonomy: `${authority}/data-theme`,
    modified: facts.date,
    dataset: folder,
    service,
  };
}

function describeSeries(facts: DatasetFacts, { series, publisher, contact }: Addresses) {
  return {
    "@id": series,
    "@type": "dcat:DatasetSeries",
    title: project.datasetTitle,
    description: project.datasetDescription,
    publisher,
    contactPoint: contact,
    accrualPeriodicity: `${authority}/frequency/IRREG`,
    modified: facts.date,
    spatial: vietNam,
    ...describePeriod(facts),
  };
}

function describeRelease(facts: DatasetFacts, files: FolderFile[], { folder, home, series, publisher, contact }: Addresses) {
  return {
    "@id": folder,
    "@type": "dcat:Dataset",
    identifier: folder,
    title: {
      vi: `${project.datasetTitle.vi}, bản ${facts.version}`,
      en: `${project.datasetTitle.en}, release ${facts.version}`,
    },
    description: project.datasetDescription,
    keyword: project.keywords,
    theme: [`${authority}/data-theme/TECH`, `${authority}/data-theme/SOCI`, `${authority}/data-theme/GOVE`],
    publisher,
    creator: publisher,
    contactPoint: contact,
    landingPage: home,
    language: languages,
    accrualPeriodicity: `${authority}/frequency/IRREG`,
    issued: facts.date,
    modified: facts.date,
    version: facts.version,
    versionNotes: { vi: facts.summaryVi, en: facts.summaryEn },
    ...(facts.previousVersion ? { previousVersion: new URL(`../${facts.previousVersion}/`, folder).href } : {}),
    inSeries: series,
    spatial: vietNam,
    ...describePeriod(facts),
    distribution: files.map(({ path }) => `${folder}${path}`),
  };
}

function describeDistribution({ path, mediaType, bytes, sha256, descriptionVi, descriptionEn }: FolderFile, facts: DatasetFacts, folder: string) {
  const type = `https://www.iana.org/assignments/media-types/${mediaType.split(";")[0]}`;
  return {
    "@id": `${folder}${path}`,
    "@type": "dcat:Distribution",
    title: { vi: path, en: path },
    description: { vi: descriptionVi, en: descriptionEn },
    accessURL: `${folder}${path}`,
    downloadURL: `${folder}${path}`,
    mediaType: type,
    ...(path.endsWith(".zip") ? { packageFormat: type } : {}),
    ...(extensionOf(path) in formats ? { format: `${authority}/file-type/${formats[extensionOf(path)]}` } : {}),
    byteSize: String(bytes),
    checksum: { "@type": "spdx:Checksum", algorithm: "http://spdx.org/rdf/terms#checksumAlgorithm_sha256", checksumValue: sha256 },
    license: project.licence.url,
    language: languages,
    issued: facts.date,
    availability: `${authority}/planned-availability/STABLE`,
  };
}

// Names of the EU's list of file types.
const formats: Record<string, string> = {
  csv: "CSV",
  json: "JSON",
  jsonld: "JSON_LD",
  geojson: "GEOJSON",
  xlsx: "XLSX",
  parquet: "PARQUET",
  zip: "ZIP",
  md: "TXT",
  txt: "TXT",
};

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function describePeriod({ covers }: DatasetFacts) {
  return covers ? { temporal: { "@type": "dct:PeriodOfTime", startDate: covers.from, endDate: covers.to } } : {};
}
