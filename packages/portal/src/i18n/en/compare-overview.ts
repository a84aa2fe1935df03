import type { compareOverview as vietnamese } from "../vi/compare-overview.ts";

export const compareOverview: typeof vietnamese = {
  counts: "Counts",
  table: {
    heading: "Overview",
    caption: "Every indicator of the provinces chosen",
    measure: "Indicator",
    region: "Overview, scrolls sideways",
    open: "Open chart, sources and cautions of {name}",
    middle: "Median of all provinces",
    middlePeers: "Median of the peers",
    middleOf: "{known} of {all} provinces",
    noMiddle: "none",
    without: "None of the provinces chosen has a published figure (indicators: {count}):",
    names: {
      VN63: "The names here are those of the 63 provinces until 30 June 2025.",
      VN34: "The names here are those of the 34 provinces since 1 July 2025.",
    },
    across: "figures from before and after 1 July 2025",
    missing: "no figure found",
    uncounted: "cannot be computed",
    notPooled: "cannot be pooled",
    knownOf: "{known} of {all} provinces have a figure",
    span: "from {first} to {last}",
    qualifier: { EXACT: "{value}", ABOUT: "about {value}", MORE_THAN: "more than {value}", NEARLY: "nearly {value}" } as Record<string, string>,
    tooFew: "figures of {known} of {all} provinces: not pooled",
    tooFewOne: "a single province: not pooled",
    bothSides: "figures from before and after 1 July 2025: not added up",
    sign: { HIGHER: "higher than the median", SIMILAR: "similar to the median", LOWER: "lower than the median" },
    source: "Source",
    within: "● within about ±{tolerance}",
    reason: "the median of the other provinces is {median}, similar within ±{tolerance}",
    signsFree: "▲ higher than, ● similar to, ▼ lower than the median of the other provinces with a figure.",
    signsPeers: "▲ higher than, ● similar to, ▼ lower than the median of the peers, for the first province alone.",
    similar:
      "Similar (●) means no farther from the median than the ± beside it. The more the provinces differ, the wider that is: a figure that is a fraction of the median can still be ●.",
    sums: "A hollow bar marked “summed” is a sum of figures of the old provinces, from before 1 July 2025; a solid bar is what the province itself published.",
    keyFree:
      "▲ ● ▼ stand where at least 12 provinces have a figure; the province's own is left out, and so are figures measured another way and, among the 34, those from the other side of the merger. Bars show size within a row; of a percentage the full bar is 100%. Numbers of teams and members are not judged: a larger province has more. Press the name of an indicator for its chart, sources and cautions.",
    keyPeers:
      "Bars show size within a row; of a percentage the full bar is 100%. Numbers of teams and members are not judged: a larger province has more. Press the name of an indicator for its chart, sources and cautions.",
    keyTogether:
      "The column of a group adds up counts of the provinces that have one and computes rates anew from numerator and denominator, never as an average; indices, and percentages without these two parts, cannot be pooled.",
    keyAcross:
      "The column of the group has figures from before and after 1 July 2025 in: {names}. The 63 are the same territories throughout, so they add up, but communes, wards and teams were reorganised on that day.",
  },
  summary: {
    judged: "{name} beside its peers: number of indicators in which it is higher: {higher}, similar: {similar}, lower: {lower}",
    withheld: "{count} not judged: {reasons}.",
    reason: {
      COUNT: "{count} are counts (a larger province has more)",
      NOT_COMPARABLE: "{count} have a base that differs by source",
      NO_OWN_FIGURE: "{count} have no figure of the province",
      NO_PEER_FIGURE: "{count} have no figure of any peer",
      TOO_FEW_PEERS: "{count} have figures of fewer than three peers",
      DIVISION_DIFFERS: "{count} have figures from both sides of the merger",
    },
    reasonOfOne: {
      COUNT: "{count} is a count (a larger province has more)",
      NOT_COMPARABLE: "{count} has a base that differs by source",
      NO_OWN_FIGURE: "{count} has no figure of the province",
      NO_PEER_FIGURE: "{count} has no figure of any peer",
      TOO_FEW_PEERS: "{count} has figures of fewer than three peers",
      DIVISION_DIFFERS: "{count} has figures from both sides of the merger",
    },
  },
  strip: {
    median: "median of all provinces {value}",
    peerMedian: "median of the peers {value}",
    sentence: "Dot chart, each dot a province: {name} of {count} provinces with a figure",
  },
  page: "Page of the indicator",
  back: "Back to the overview",
  title: "Compare {names}",
  with: "{name} with its peers",
};
