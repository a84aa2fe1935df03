import type { Section } from "../../views/method/section.ts";
import type { leadExample as vi } from "../vi/method-present.ts";

export const present: Section = {
  heading: "One name, two provinces: whose figure leads",
  body: () => [
    "Since 1 July 2025 many names of provinces stand for another territory than before. Tổ Số writes “(since July 2025)” or “(until June 2025)” behind a name where it could mean either. Figures of the two are never joined into one series.",
    {
      steps: [
        "A province that did not change is one province: its headline figure leads.",
        "Where the name is still in use and the present province has published a figure of its own, that figure leads, and the old one stands beside it as “before July 2025”. A sum of old provinces is no figure that the present province published.",
        "In all other cases the figure of the old province leads, with its date; its page says directly under the name what it is part of now.",
      ],
    },
    "One rule of the API decides this (presentFigure); the pages of provinces, the one-page sheets, the cards beside links, the citations and the map all ask it.",
  ],
};

export const leadExample: typeof vi = {
  heading: "A real example: teams of three names",
  caption: "The figure that leads is set in bold",
  name: "Name",
  before: "Before July 2025",
  present: "Since July 2025",
  why: {
    heading: "Why",
    present: "The name is in use, and the present province has published its own.",
    noFigure: "The name is in use, but no figure published by the present province was found.",
    otherName: "The name stands for the old province alone.",
  },
};
