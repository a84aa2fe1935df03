import { plural } from "./plural.ts";
import type { source as vi } from "../vi/source.ts";

export const source: typeof vi = {
  title: "Sources",
  description: "All sources of the figures on Tổ Số: publisher, title, link, dates of publication and access.",
  lead: (count) => `${count} sources, by kind and publisher. The code of a source (such as S012) goes with every figure and does not change.`,
  kind: {
    OFFICIAL: { heading: "Official sources", explanation: "Public bodies, and bodies that made a survey." },
    PRESS: { heading: "Press", explanation: "Newspapers, broadcasters and agencies that quote figures of localities or ministries." },
    MIRROR: {
      heading: "Mirrors",
      explanation:
        "Texts copied to another site than their first, used where the original could not be opened. A figure from a mirror stands behind any other source of the same date.",
    },
  },
  count: (count) => plural(count, "source", "sources"),
  contents: "Kinds of source",
  published: (date) => `Published ${date}`,
  noPublished: "Publication date not given",
  accessed: (date) => `accessed ${date}`,
  noLink: "no link",
  nation: "The whole country",
  figures: (count) => `${plural(count, "figure", "figures")}:`,
  noFigures: "No figure came from this source; it is used elsewhere, such as for lessons, practices, targets or criteria.",
  places: (count) => plural(count, "place", "places"),
  filter: {
    heading: "Filter the sources",
    all: "all",
    place: "Province",
    kind: "Kind of source",
    indicator: "Indicator",
    year: "Year of the figures",
    clear: "Clear",
    shown: "Showing {count} of {all} sources.",
    none: "No source fits all choices. Take one of them back.",
    unknown: "There is no choice “{given}” here, so nothing is filtered by it.",
  },
};
