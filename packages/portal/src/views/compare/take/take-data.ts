/** Stand for the title and the address of a comparison where a citation is written before either is known. */
export const titleInPlace = "TITLEOFTHECOMPARISON";
export const addressInPlace = "ADDRESSOFTHECOMPARISON";

/** How a text is written within a citation: as it is, for TeX, or within a text of JSON. */
export type Form = "text" | "bib" | "json";

/** What the server tells the browser of how a comparison is taken along. Addresses are absolute. */
export type TakeData = {
  /** The page without a choice. */
  page: string;
  embed: string;
  /** The script that fits frames to what they show, and its hash. */
  fit: { address: string; integrity: string };
  /** Where the folders of releases lie. */
  data: string;
  api: string;
  /** `name` is that of the button that copies it. */
  citations: { name: string; form: Form; template: string }[];
  /** Names of the tools that snippets are for. */
  tools: Record<string, string>;
};

/** Writes a citation of a comparison by its template. */
export function fillCitation({ form, template }: TakeData["citations"][number], title: string, address: string): string {
  return template.replaceAll(titleInPlace, () => escapes[form](title)).replaceAll(addressInPlace, () => escapes[form](address));
}

const escapes: Record<Form, (text: string) => string> = {
  text: (text) => text,
  // As the citations of other pages are written: a percent sign would end the line for TeX, an ampersand the cell.
  bib: (text) => text.replace(/[&%$#_{}]/g, "\\$&"),
  json: (text) => JSON.stringify(text).slice(1, -1),
};
