import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { CitedView } from "./cited-view.ts";

/** The forms that programs for references read, by the end of their file's name. */
export const citationFormats = ["bib", "ris", "csl.json"] as const;

export type CitationFormat = (typeof citationFormats)[number];

const { format } = plugins.config.get("@bibtex");
// Vietnamese letters as they are: every program of today reads UTF-8, and {\d{\^o}} is for nobody to read.
format.asciiOnly = false;
format.useIdAsLabel = true;
format.checkLabel = false;

/** Gives one CSL-JSON item of type dataset. Its URL is that of the figures, for they never change; the page stands in the note. */
function toCslItem({ id, title, version, date, lang, page, pageFollows, figures }: CitedView) {
  return {
    id,
    type: "dataset",
    title,
    author: [{ literal: "Tổ Số" }],
    publisher: "Tổ Số",
    issued: { "date-parts": [date.split("-").map(Number)] },
    version,
    language: lang,
    URL: figures,
    note: pageFollows ? words(lang).citation.note(page) : words(lang).citation.noteOfRelease(page),
  };
}

/** Writes a citation as BibLaTeX (which has data sets and versions, as BibTeX has not), RIS or CSL-JSON, with a line break at its end. */
export function formatCitation(cited: CitedView, as: CitationFormat): string {
  const item = toCslItem(cited);
  if (as === "csl.json") return `${JSON.stringify([item], null, 2)}\n`;
  if (as === "bib") return writeBiblatex(cited, item.note, new Cite([item]).format("biblatex", { format: "object" })[0]!);
  return writeRis(new Cite([item]).format("ris", { format: "object" })[0]!);
}

// As babel and polyglossia call them: programs that set titles by the rules of a language know these names, and no codes. A field "language" would be printed.
const languages: Record<Lang, string> = { vi: "vietnamese", en: "english" };

/** A title stands in braces as a whole: a style may neither raise nor lower one of its letters, in "Tổ Số" or "Việt Nam" least of all. */
function writeBiblatex(
  { lang, title }: CitedView,
  note: string,
  { type, label, properties }: { type: string; label: string; properties: Record<string, string> },
): string {
  const { language: _code, ...rest } = properties;
  const fields = { ...rest, note: escapeTex(note), langid: languages[lang], title: `{${escapeTex(title)}}` };
  return [`@${type}{${label},`, ...Object.entries(fields).map(([name, value]) => `\t${name} = {${value}},`), "}", ""].join("\n");
}

/** A percent sign would end the line for TeX, an ampersand the cell. */
function escapeTex(text: string): string {
  return text.replace(/[&%$#_{}]/g, "\\$&");
}

// The library breaks every line after 70 letters, within addresses too, and cuts the id, which nobody needs, after 20.
function writeRis({ TY, ID: _id, ...fields }: Record<string, string | string[]>): string {
  const lines = Object.entries(fields).flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${value}`));
  return [`TY  - ${TY}`, ...lines, "ER  - ", ""].join("\n");
}
