import type { PlausibilityCode } from "@toso/api/release";

const keep = "Correct the number, or keep it and say why.";

/** Returns what a finding of plausibility says, and what to do about it, in English; pages write the sentence of their language from code and details. */
export function tellPlausibility(code: PlausibilityCode, details: Record<string, string>): { message: string; remedy: string } {
  const {
    known,
    knownPeriod,
    knownPeriods,
    percent,
    members,
    teams,
    source,
    other,
    otherPeriod,
    provinces,
    given,
    population,
    populationPeriod,
    parts,
    whole,
    partsEn,
    wholeEn,
    report,
  } = details;
  switch (code) {
    case "JUMP":
      return { message: `The number is ${percent} % away from ${known} of ${knownPeriod}.`, remedy: keep };
    case "FEWER_MEMBERS_THAN_TEAMS":
      return { message: `There are ${members} members in ${teams} teams.`, remedy: keep };
    case "PART_OVER_WHOLE":
      return {
        message: `${partsEn} (${parts}) is more than ${wholeEn} (${whole}), of which it is a part.`,
        remedy: "Correct the numbers, or keep them and say why.",
      };
    case "COVERAGE_OVER_100":
      return { message: `That is ${percent} % of the communes there are.`, remedy: keep };
    case "OVER_POPULATION":
      return { message: `The number is more than the ${population} people who lived there in ${populationPeriod}.`, remedy: keep };
    case "DIFFERS_FROM_PUBLISHED":
      return {
        message: `For this date ${known} is published (${source}); both will be shown as disagreement.`,
        remedy: "Correct the number, or keep it and say why the two differ.",
      };
    case "OLDER_THAN_KNOWN":
      return { message: `A figure of a later date is published: ${knownPeriod}.`, remedy: "Hand in a newer figure, or keep it and say why." };
    case "SAME_DATE":
      return {
        message: `The report also has ${other} of ${otherPeriod}, which stands for the same day.`,
        remedy: "Keep one of the two or mend the date; if both are right, say why.",
      };
    case "ACCEPTED_ALREADY":
      return {
        message: `For this date ${known} of ${knownPeriod} was accepted already (${source}) and comes with the next release; both will be shown.`,
        remedy: "Leave it out where it is the same figure; else keep it and say why there are two.",
      };
    case "REPLACES_OWN":
      return {
        message: `The number will replace ${known} of ${knownPeriod}, which the same office reported before (${report}), with the next release.`,
        remedy: "Correct number or date where that is not meant; else say why the figure is corrected.",
      };
    case "OVERTAKEN_BY_OWN":
      return {
        message: `The same office reported ${known} of ${knownPeriod} later (${report}): where both are accepted, that one stands and this number is in no release.`,
        remedy: "Ask the office where it is not clear which of the two holds.",
      };
    case "FAR_FROM_OLD_PROVINCES":
      return {
        message: `Before July 2025 the ${provinces} old provinces that make up this one had together ${known} (${knownPeriods!.replaceAll(";", ", ")}), a sum from before the merger.`,
        remedy: "Look once more whether the number was read right; if it was, keep it and say why.",
      };
    case "FAR_FROM_BEFORE_MERGER":
      return {
        message: `The last figure before the merger of July 2025 is ${known} of ${knownPeriod}, far from this one.`,
        remedy: "Look once more whether the number was read right; if it was, keep it and say why.",
      };
    case "FAR_ACROSS_MERGER":
      return {
        message: `The published figure is ${known} of ${knownPeriod}, far from this one; the merger of July 2025 may lie between the two, so no rate is told.`,
        remedy: "Look once more whether the number was read right; if it was, keep it and say why.",
      };
    case "NEGATIVE_INDEX":
      return { message: "The index is below 0.", remedy: keep };
    case "MAY_BE_SHARE":
      return { message: `The share is ${given} %. Is that ${percent} %?`, remedy: `Write ${percent} where that is meant; else keep it and say why.` };
  }
}
