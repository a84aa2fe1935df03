import type { Boundary } from "../graphql/graphql.ts";
import type { Lang } from "../i18n/lang.ts";

/** What of the dataset a page shows, as it can be downloaded, cited, embedded and followed. */
export type View =
  /** All of it. */
  | { kind: "dataset" }
  /** One indicator or rate over all provinces of a division, of the 63 where none is named; `code` as the API gives it. */
  | { kind: "indicator"; code: string; boundary?: Boundary }
  /** A province of either division with all its indicators; `code` is that of the statistics office. */
  | { kind: "province"; boundary: Boundary; code: string; slug: string };

/** What can be cited by a file of its own: a view, or the picture of the network as a whole. */
export type CitedByFile = View | { kind: "picture" };

/** What a page is cited as; a region in words alone. */
export type CitedSubject = CitedByFile | { kind: "region"; slug: string };

/** Returns whether a view is of an indicator over the 34: no file of a release, picture, frame or file of a citation is of those. */
export function isOf34(view: CitedSubject): boolean {
  return view.kind === "indicator" && view.boundary === "VN34";
}

/** Returns whether a release has files of what is cited; of a region and of the picture they are those of the whole dataset. */
export function hasOwnFigures(view: CitedSubject): view is View {
  return view.kind !== "picture" && view.kind !== "region" && !isOf34(view);
}

/** What each way to take figures along is told of the page it stands on. */
export type TakenView = {
  lang: Lang;
  view: View;
  /** Title of the page. */
  title: string;
  /** The release that the page was built from. */
  version: string;
};
