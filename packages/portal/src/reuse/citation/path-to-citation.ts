import type { Lang } from "../../i18n/lang.ts";
import { nameInPath } from "../name-in-path.ts";
import type { CitedByFile } from "../view.ts";
import type { CitationFormat } from "./format-citation.ts";

/** Gives the path of the citation of one release as a file, from the root of the site: `/cite/vi/release/2.0.0.bib`. */
export function pathToReleaseCitation(lang: Lang, version: string, format: CitationFormat): string {
  return `/cite/${lang}/release/${version}.${format}`;
}

/** Gives the path of a view's citation as a file, from the root of the site: `/cite/vi/indicator/teams.bib`. */
export function pathToCitation(lang: Lang, view: CitedByFile, format: CitationFormat): string {
  return `/cite/${lang}/${nameInPath(view)}.${format}`;
}
