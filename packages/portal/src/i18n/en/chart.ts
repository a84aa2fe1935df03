import { plural } from "./plural.ts";
import type { chart as vi } from "../vi/chart.ts";

export const chart: typeof vi = {
  median: (value) => `median ${value}`,
  own: (area, value) => `${area}: ${value}`,
  tooltip: (area, value, period) => `${area}: ${value} (${period})`,
  stripSentence: (name, withFigure, all, lowest, highest) =>
    `Dot chart, one dot per province: ${name}, ${withFigure} of ${all} provinces with a figure, from ${lowest} to ${highest}.`,
  stripMiddle: (median, lower, upper) => `Median ${median}; the middle half lies between ${lower} and ${upper}.`,
  stripMedian: (median) => `Median ${median}.`,
  stripOwn: (area, value) => `${area}: ${value}.`,
  key: {
    heading: "Key to the dot charts",
    own: "this province",
    region: "same region",
    other: "other provinces",
    each: "one dot is one province",
    cautious: "hollow: provisional, other definition or low reliability",
    band: "shaded: the middle half of provinces",
  },
  barsSentence: (name, count, highest, lowest) =>
    `Bar chart: ${name} of ${plural(count, "province", "provinces")} with a figure, from the highest, ${highest}, to the lowest, ${lowest}.`,
  barNote: (value, period) => `${value} · ${period}`,
  timeSentence: (name, area, count, first, last) => `Chart over time: ${name}, ${area}, ${plural(count, "figure", "figures")}; first ${first}; newest ${last}.`,
  timeBreakSentence: (period) => `The series breaks in ${period}; values before and after are not to be compared.`,
  timeBreak: (period) => `method changed ${period}`,
  valueAt: (value, period) => `${value} (${period})`,
  tooltipSource: (text, source) => `${text}, ${source}`,
  hollow: { P: "hollow: provisional", D: "dashed outline: other definition", U: "dashed outline: low reliability", E: "hollow: estimated" },
  hollowDate: "hollow: date estimated",
  sourcesDiffer: "Sources use different bases, so points of different sources are not joined.",
  dataBelow: "See the figures of this chart",
};
