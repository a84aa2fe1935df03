import type { Lang } from "../i18n/lang.ts";
import { nameInPath } from "../reuse/name-in-path.ts";
import type { View } from "../reuse/view.ts";
import type { CitationFormat } from "./format-citation.ts";

/** Gives the path of a view's citation as a file, from the root of the site: `/cite/vi/indicator/teams.bib`. */
export function pathToCitation(lang: Lang, view: View, format: CitationFormat): string {
  return `/cite/${lang}/${nameInPath(view)}.${format}`;
}
