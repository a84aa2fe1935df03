import type { Lang } from "../i18n/lang.ts";
import { codeInPath } from "../layout/path-to.ts";
import type { View } from "../reuse/view.ts";
import type { CitationFormat } from "./format-citation.ts";

/** Gives the path of a view's citation as a file, from the root of the site: `/cite/vi/indicator/teams.bib`. */
export function pathToCitation(lang: Lang, view: View, format: CitationFormat): string {
  return `/cite/${lang}/${nameCitation(view)}.${format}`;
}

/** Gives the name of a view's citation without its ending: `indicator/teams`, `province/ha-giang`, `to-so`. */
export function nameCitation(view: View): string {
  switch (view.kind) {
    case "dataset":
      return "to-so";
    case "indicator":
      return `indicator/${codeInPath(view.code)}`;
    case "province":
      return `province/${view.slug}`;
  }
}
