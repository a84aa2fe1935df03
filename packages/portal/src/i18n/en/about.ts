import type { about as vi } from "../vi/about.ts";

export const about: typeof vi = {
  title: "About",
  description: "What Tổ Số is, who makes it, why, how corrections are made, and how to get in touch.",
  lead: "Tổ Số brings together the published figures on community digital technology teams and on people's digital skills, each with its date and its source.",
  who: {
    heading: "Who makes this",
    body: [
      "Tổ Số is an open data service, and its software is open source. It is not a site of a public body and speaks for none.",
      "We collect no figures of our own and change none of a source. Each figure here was published by a public body, a survey or a newspaper, or is worked out from such figures and says from which: sums, rates with numerator and denominator, medians with the number of provinces.",
    ],
  },
  why: {
    heading: "Why",
    body: [
      "Since 2022 community digital technology teams have been set up all over Viet Nam, but the figures about them are scattered over reports, letters and articles of each province.",
      "People want to know what their province has published; journalists need a figure with a source; local offices want to see themselves beside those like them.",
    ],
  },
  correct: {
    heading: "How corrections are made",
    steps: [
      "Anyone can tell of a wrong or missing figure: the province, the indicator, the date and the public address of a document or article that shows the right one.",
      "We compare it with the source. A figure comes in only where others can open that source too.",
      "A correction is a new release. Old releases are never changed, so what was cited can still be read.",
    ],
    where: "All figures that were added, corrected or taken out are listed under",
    speed: "We answer within three working days and say what comes of it within two weeks. Grave mistakes are corrected first.",
  },
  contact: {
    heading: "Contact",
    given: "Write to those who run this site:",
    none: "Those who run this copy have given no address. You can still:",
    ways: {
      source: "ask the publisher: each figure leads to its source, all of them are listed under",
      changes: "follow the corrections under",
      data: "get all data, their licence and their release to compare with, under",
    },
  },
  privacy: {
    heading: "Personal data",
    body: "This site holds no data about persons, sets no cookie, counts no visitors and loads nothing from other sites.",
  },
};
