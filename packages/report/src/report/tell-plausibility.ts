import type { PlausibilityCode } from "@toso/api/release";

const keep = "Correct the number, or keep it and say why.";

/** Returns what a finding of plausibility says, and what to do about it, in English; pages write the sentence of their language from code and details. */
export function tellPlausibility(code: PlausibilityCode, details: Record<string, string>): { message: string; remedy: string } {
  const { known, knownPeriod, percent, members, teams, source } = details;
  switch (code) {
    case "JUMP":
      return { message: `The number is ${percent} % away from ${known} of ${knownPeriod}.`, remedy: keep };
    case "FEWER_MEMBERS_THAN_TEAMS":
      return { message: `There are ${members} members in ${teams} teams.`, remedy: keep };
    case "COVERAGE_OVER_100":
      return { message: `That is ${percent} % of the communes there are.`, remedy: keep };
    case "DIFFERS_FROM_PUBLISHED":
      return {
        message: `For this date ${known} is published (${source}); both will be shown as disagreement.`,
        remedy: "Correct the number, or keep it and say why the two differ.",
      };
    case "OLDER_THAN_KNOWN":
      return { message: `A figure of a later date is published: ${knownPeriod}.`, remedy: "Hand in a newer figure, or keep it and say why." };
  }
}
