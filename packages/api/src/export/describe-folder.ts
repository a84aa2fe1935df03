import type { DatasetFacts } from "./dataset-facts.ts";
import { describeCsvw } from "./describe-csvw.ts";
import { describeDatapackage } from "./describe-datapackage.ts";
import { describeDcat } from "./describe-dcat.ts";
import type { FolderFile } from "./file.ts";

/** A description of a release folder, ready to be written beside the files that it describes. */
export interface FolderDescription extends Pick<FolderFile, "path" | "mediaType" | "descriptionVi" | "descriptionEn"> {
  text: string;
}

/**
 * Gives the descriptions that travel inside the archive of a release: `datapackage.json` of all files given, and
 * `observations.csv-metadata.json` of the figures. `files` are the data files of the folder, without archive, checksums and the descriptions.
 * The same files give the same text, byte for byte. Throws where observations.csv with its columns is missing.
 */
export function describeFolder(facts: DatasetFacts, files: FolderFile[], site: string): FolderDescription[] {
  return [
    {
      path: "datapackage.json",
      mediaType: "application/json",
      descriptionVi: "Mô tả mọi tệp, cột và khóa theo chuẩn Data Package 2.0.",
      descriptionEn: "All files, columns and keys by the Data Package standard, version 2.0.",
      text: write(describeDatapackage(facts, files, site)),
    },
    {
      path: "observations.csv-metadata.json",
      mediaType: "application/csvm+json",
      descriptionVi: "Mô tả observations.csv theo chuẩn CSV on the Web của W3C.",
      descriptionEn: "observations.csv by the CSV on the Web standard of the W3C.",
      text: write(describeCsvw(facts, files, site)),
    },
  ];
}

/** Gives the entry for catalogues of open data, `dcat.jsonld`, that stands beside the archive: `files` are all files of the folder with the archive, for it is a distribution too. */
export function describeForCatalogues(facts: DatasetFacts, files: FolderFile[], site: string): FolderDescription {
  return {
    path: "dcat.jsonld",
    mediaType: "application/ld+json",
    descriptionVi: "Mô tả bộ dữ liệu cho các cổng dữ liệu mở theo chuẩn DCAT-AP 3.",
    descriptionEn: "The dataset for catalogues of open data, by DCAT-AP 3.",
    text: write(describeDcat(facts, files, site)),
  };
}

function write(description: object): string {
  return `${JSON.stringify(description, null, 2)}\n`;
}
