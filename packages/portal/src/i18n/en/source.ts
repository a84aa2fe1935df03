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
  count: (count) => `${count} sources`,
  contents: "Kinds of source",
  caption: (kind) => `${kind}, in order of publisher`,
  code: "Code",
  document: "Publisher and title",
  published: "Published",
  accessed: "Accessed",
  noPublished: "not given",
  noLink: "no link",
};
