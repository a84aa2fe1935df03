import type { reuse as vi } from "../vi/reuse.ts";

export const reuse: typeof vi = {
  heading: "Use these figures",
  intro: (version, date) => `Release ${version} of ${date}. A release never changes: corrected figures come in a later one.`,
  licence: "Free to use, for any purpose, as long as you say where the figures are from: licence",
  licenceName: "CC BY 4.0",
  sourcesKeepRights: "The original documents and articles keep their own rights: facts are quoted with their source.",
  copy: "Copy",
  copied: "Copied",
  select: "The browser does not let us copy: the text is selected, press Ctrl + C or ⌘ + C",
};
