/** What of the dataset a page shows, as it can be downloaded, cited, embedded and followed. */
export type View =
  /** All of it. */
  | { kind: "dataset" }
  /** One indicator or rate over all provinces; `code` as the API gives it. */
  | { kind: "indicator"; code: string }
  /** One of the 63 provinces with all its indicators; `code` is that of the statistics office. */
  | { kind: "province"; code: string; slug: string };
