import { areaId, nameArchive, pathToRelease } from "@toso/api/domain";
import type { Dataset, WithContext } from "schema-dts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { pageOfProvince } from "../../parts/layout/page-of-province.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { writeUnit } from "../../parts/figure/write-unit.ts";
import { pathToFigures, pathToFiguresOf34 } from "../path-to-data.ts";
import { isOf34, type View } from "../view.ts";
import type { ViewedDataset } from "./load-dataset.ts";

const licence = "https://creativecommons.org/licenses/by/4.0/";

/** A page that shows a view, as it describes itself. */
export interface ShownPage {
  lang: Lang;
  view: View;
  /** Title and description of the page. */
  title: string;
  description: string;
  /** Path of the page, `/tinh/ha-giang/`. */
  path: string;
}

/** Describes the dataset behind a page by schema.org, for search engines of datasets; `site` is the public address of the portal. */
export function describeDataset({ lang, view, title, description, path }: ShownPage, dataset: ViewedDataset, site: URL): WithContext<Dataset> {
  const text = words(lang).metadata;
  const { version, date, firstDate, variables, periods, sources } = dataset;
  const address = (inside: string) => new URL(inside, site).href;
  const publisher = { "@type": "Organization", name: words(lang).layout.siteName, url: address("/") } as const;
  const name = { dataset: text.dataset, indicator: text.indicatorDataset(title), province: text.provinceDataset(title) }[view.kind];
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name,
    description: `${view.kind === "dataset" ? text.about : description} ${text.care}`,
    url: address(view.kind === "dataset" ? pathTo(lang, { name: "data" }) : path),
    identifier: address(view.kind === "dataset" ? pathToRelease(version) : isOf34(view) ? path : pathToFigures(version, view, "csv")),
    version,
    datePublished: firstDate,
    dateModified: date,
    license: licence,
    creator: publisher,
    publisher,
    inLanguage: ["vi", "en"],
    isAccessibleForFree: true,
    keywords: text.keywords,
    ...(periods ? { temporalCoverage: periods.oldest === periods.newest ? periods.oldest : `${periods.oldest}/${periods.newest}` } : {}),
    spatialCoverage: describePlace(
      view,
      title,
      dataset,
      (province) => ({ name: nameProvince(lang, province), url: address(pathTo(lang, pageOfProvince(province))) }),
      text.country,
    ),
    variableMeasured: variables.map((variable) => ({
      "@type": "PropertyValue",
      propertyID: variable.code,
      name: nameOf(lang, variable),
      unitText: writeUnit(variable, lang),
    })),
    distribution: listDownloads(version, view).map(([file, encodingFormat]) => ({ "@type": "DataDownload", contentUrl: address(file), encodingFormat })),
    isBasedOn: sources.length > 0 ? sources : address(pathTo(lang, { name: "sources" })),
    includedInDataCatalog: { "@type": "DataCatalog", name: words(lang).layout.siteName, url: address(pathTo(lang, { name: "home" })) },
  };
}

type Within = NonNullable<ViewedDataset["within"]>;

/** Says where the figures are from: the nation, or a province; an old one lies within the province of today. */
function describePlace(
  view: View,
  title: string,
  { iso, within }: ViewedDataset,
  describe: (province: Within) => { name: string; url: string },
  country: string,
) {
  const nation = { "@type": "Country", name: country, identifier: "VN" } as const;
  if (view.kind !== "province") return nation;
  return {
    "@type": "AdministrativeArea",
    name: title,
    identifier: [areaId(view.boundary, view.code), ...(iso ? [iso] : [])],
    containedInPlace: within
      ? ({ "@type": "AdministrativeArea", ...describe(within), identifier: areaId(within.boundary, within.code), containedInPlace: nation } as const)
      : nation,
  } as const;
}

function listDownloads(version: string, view: View): [file: string, mediaType: string][] {
  if (view.kind === "indicator" && isOf34(view)) return [[pathToFiguresOf34(view.code), "text/csv"]];
  const figures: [string, string][] = [
    [pathToFigures(version, view, "csv"), "text/csv"],
    [pathToFigures(version, view, "json"), "application/json"],
  ];
  if (view.kind !== "dataset") return figures;
  const folder = pathToRelease(version);
  return [
    ...figures,
    [`${folder}observations.xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    [`${folder}observations.parquet`, "application/vnd.apache.parquet"],
    [`${folder}${nameArchive(version)}`, "application/zip"],
  ];
}
