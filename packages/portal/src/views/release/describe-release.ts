import type { Dataset, WithContext } from "schema-dts";
import type { ChangedRelease } from "../change/changes.query.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { mediaTypes } from "../../../serve/media-types.ts";
import { pathToRelease } from "@toso/api/domain";
import type { ReleaseFile } from "./read-release-folder.ts";

/**
 * Describes a release as a dataset by schema.org, for search engines of datasets: under its identifier, the address that never changes, wherever `address` ("latest" or its version) it is shown.
 * `files` are its downloads; `site` is the public address of the portal.
 */
export function describeRelease(lang: Lang, { version, date }: ChangedRelease, files: ReleaseFile[], address: string, site: URL): WithContext<Dataset> {
  const { metadata, layout, release } = words(lang);
  const whole = (path: string) => new URL(path, site).href;
  const publisher = { "@type": "Organization", name: layout.siteName, url: whole("/") } as const;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `${metadata.dataset} (${release.title(version)})`,
    description: `${metadata.about} ${metadata.care}`,
    url: whole(pathTo(lang, { name: "release", version: address })),
    identifier: whole(pathToRelease(version)),
    version,
    datePublished: date,
    dateModified: date,
    license: "https://creativecommons.org/licenses/by/4.0/",
    creator: publisher,
    publisher,
    inLanguage: ["vi", "en"],
    isAccessibleForFree: true,
    keywords: metadata.keywords,
    spatialCoverage: { "@type": "Country", name: metadata.country, identifier: "VN" },
    distribution: files.map(({ path, bytes, sha256 }) => ({
      "@type": "DataDownload",
      contentUrl: whole(`${pathToRelease(version)}${path}`),
      encodingFormat: mediaTypes[path.slice(path.lastIndexOf(".") + 1)]!.split(";")[0]!,
      contentSize: `${bytes} B`,
      sha256,
    })),
    isBasedOn: whole(pathTo(lang, { name: "sources" })),
    includedInDataCatalog: { "@type": "DataCatalog", name: layout.siteName, url: whole(pathTo(lang, { name: "home" })) },
  };
}
