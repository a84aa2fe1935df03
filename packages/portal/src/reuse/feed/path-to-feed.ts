import type { Lang } from "../../i18n/lang.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import type { View } from "../view.ts";
import type { Change } from "../../views/change/changes.query.ts";

/** Gives the path of the feed of a view: all changes, those of one indicator or rate, or those of one province. */
export function pathToFeed(lang: Lang, view: View): string {
  const root = lang === "vi" ? "/thay-doi/" : "/en/changes/";
  const folder = lang === "vi" ? { indicator: "chi-tieu", VN63: "tinh", VN34: "tinh-moi" } : { indicator: "indicator", VN63: "province", VN34: "new-province" };
  switch (view.kind) {
    case "dataset":
      return `${root}feed.atom`;
    case "indicator":
      return `${root}${folder.indicator}/${codeInPath(view.code)}.atom`;
    case "province":
      return `${root}${folder[view.boundary]}/${view.slug}.atom`;
  }
}

/** Says whether a change belongs into the feed of a view; `parts` are its indicators (a rate changes with its numerator and its denominator), or the places that a province is, such as VN63:40 (one that the merger left as it was has two codes). */
export function belongsTo(view: View, parts: string[], { area, indicator }: Change): boolean {
  switch (view.kind) {
    case "dataset":
      return true;
    case "indicator":
      return parts.includes(indicator.code);
    case "province":
      return parts.includes(`${area.scheme}:${area.code}`);
  }
}
