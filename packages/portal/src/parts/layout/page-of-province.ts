import type { Boundary } from "../../graphql/graphql.ts";
import type { PageName } from "./path-to.ts";

/** A province as addresses name it; a slug alone may stand for two. */
export type AddressedProvince = { boundary: Boundary; slug: string };

/** Gives the page of a province of either division. One of the 34 must be one that the merger made: the others have their page among the 63. */
export function pageOfProvince({ boundary, slug }: AddressedProvince): PageName {
  return { name: boundary === "VN34" ? "newProvince" : "province", slug };
}

/** Gives the sheet about a province to print, as pageOfProvince gives its page. */
export function sheetOfProvince({ boundary, slug }: AddressedProvince): PageName {
  return { name: boundary === "VN34" ? "newProfile" : "profile", slug };
}
