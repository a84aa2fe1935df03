import type { Boundary } from "../graphql/graphql.ts";
import type { Lang } from "../i18n/lang.ts";

/** What of the dataset a page shows, as it can be downloaded, cited, embedded and followed. */
export type View =
  /** All of it. */
  | { kind: "dataset" }
  /** One indicator or rate over all provinces; `code` as the API gives it. */
  | { kind: "indicator"; code: string }
  /** A province of either division with all its indicators; `code` is that of the statistics office. */
  | { kind: "province"; boundary: Boundary; code: string; slug: string };

/** What each way to take figures along is told of the page it stands on. */
export type TakenView = {
  lang: Lang;
  view: View;
  /** Title of the page. */
  title: string;
  /** The release that the page was built from. */
  version: string;
};
