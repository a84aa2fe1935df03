import type { citation as vi } from "../vi/citation.ts";

export const citation: typeof vi = {
  heading: "Cite",
  hint: "one line for an article, an entry for a list of references, files for Zotero, EndNote and LaTeX",
  title: {
    dataset: "Tổ Số: open data on Viet Nam's community digital technology teams",
    indicator: (name) => `${name}, by province of Viet Nam`,
    indicatorOf34: (name) => `${name}, by the 34 provinces of Viet Nam since 1 July 2025`,
    nation: (name) => `${name}, Viet Nam`,
    province: (name) => `${name}: figures on community digital technology teams and digital skills`,
  },
  short: (version, date, page) => `Source: Tổ Số, release ${version} (${date}), ${page}`,
  long: (of) =>
    `Tổ Số (${of.year}). ${of.title} [data set], release ${of.version} of ${of.date}. Page: ${of.page}. Figures of this release, which never change: ${of.figures}. Licence CC BY 4.0.`,
  note: (page) => `Page with the newest release: ${page}`,
  noteOfRelease: (page) => `Page of this release: ${page}`,
  shortHeading: "One line, under a table or at the end of an article",
  longHeading: "An entry in a list of references",
  figureHeading: "Cite a single figure",
  figureExplanation:
    "A figure belongs to its first source: give the value, its date and that source, and only then “via Tổ Số” with the release. Keep words such as “about”, “more than”, “provisional” and “low reliability” where they stand.",
  figure: (of) => `${of.sentence} Source: ${of.sources}; via Tổ Số, release ${of.version}, ${of.page}`,
  source: (publisher, title, url) => `${publisher}, “${title}”, ${url}`,
  primary: (count) => `First sources of the figures here: publishers, ${count} in all`,
  primaryLink: "All sources, with title, date and address",
  filesHeading: "Files for reference managers",
  download: (name) => `Download the ${name} file`,
};
