/** Media types of the files that are no pages, by ending: what the server and static hosts send. */
export const mediaTypes: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  sha256: "text/plain; charset=utf-8",
  json: "application/json; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  atom: "application/atom+xml; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  ico: "image/x-icon",
  webmanifest: "application/manifest+json; charset=utf-8",
  graphql: "application/graphql; charset=utf-8",
};
