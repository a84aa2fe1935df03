// Citation.js has no types of its own; these are of what we use of it.
declare module "@citation-js/core" {
  export class Cite {
    constructor(items: readonly object[]);
    format(name: "biblatex", options: { format: "object" }): { type: string; label: string; properties: Record<string, string> }[];
    /** One record for each item, by tag. */
    format(name: "ris", options: { format: "object" }): Record<string, string | string[]>[];
  }
  export const plugins: { config: { get(name: "@bibtex"): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } } } };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
