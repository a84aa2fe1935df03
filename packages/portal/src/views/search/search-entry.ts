/** What can be found. */
export type EntryKind = "province" | "indicator" | "skill" | "platform" | "term" | "page";

/** One thing that the search finds, as its index holds it. */
export type SearchEntry = {
  kind: EntryKind;
  name: string;
  /** The name with what tells it from a namesake, where that is another. */
  label?: string;
  href: string;
  /** A few words beside it, which are searched word by word too. */
  note?: string;
  /** What else it is called. */
  spellings?: string[];
  /** Places within it. */
  places?: string[];
  /** Codes that must be typed whole. */
  codes?: string[];
};
