import { agree, plural } from "./plural.ts";
import type { skill as vi } from "../vi/skill.ts";

export const skill: typeof vi = {
  eyebrow: (place, all) => `Digital skill ${place} of ${all}`,
  description: (name) => `${name}: indicators, figures of the nation and the provinces, recorded practices.`,
  what: {
    online_public_services: "Finding, filing and following administrative procedures on the public service portal instead of at a counter.",
    online_shopping: "Buying and selling on e-commerce platforms, including a household selling its own produce.",
    online_payment: "Holding a payment account and paying for goods, services and fees without cash.",
    online_safety: "Guarding personal information, recognising fraud and knowing what to do when something goes wrong online.",
    local_platforms:
      "Using other platforms a locality needs: VNeID electronic identity, electronic health records, digital signatures, online courses and the apps of the province.",
  },
  /** Where all figures of a skill tell of something beside it. */
  notTheSkill: {
    online_safety:
      "These figures tell of harm, of reporting and of children who were taught; they do not measure the skill. No published figure on this skill itself has been found, for the nation or for a province, and nothing is shown in its place.",
  } as Record<string, string>,
  indicators: "Indicators of this skill",
  national: "The nation",
  noNational: "No published national figure found.",
  found: (count, all) => `${count} of ${all} provinces ${agree(count, "has", "have")} a figure.`,
  median: (value) => `Median ${value}.`,
  span: (span) => `Dates: ${span}.`,
  newest: "Newest figure of each province",
  newestCaption: (name) => `${name}: provinces with a figure, in alphabetical order`,
  notComparable: "Each source uses a base of its own: read province by province, without comparing or ordering.",
  practices: "Recorded practices",
  noPractices: "No practice has been recorded for this skill yet.",
  empty: "Why there is no figure",
  emptyNext: "Once an official indicator is published, it will be added in a new release.",
  list: {
    title: "The five digital skills",
    description: "The five basic digital skills that community digital technology teams teach, and the figures published about each.",
    lead: "Community digital technology teams teach residents five basic digital skills. The indicators below say what residents use. They do not measure what the teams achieved.",
    counts: (indicators, practices) => `${plural(indicators, "indicator", "indicators")}, ${plural(practices, "recorded practice", "recorded practices")}`,
    foundation: "What stands under all five skills",
  },
};
