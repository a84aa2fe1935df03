import type { Indicator } from "@toso/prisma/client";

/** Returns true for an indicator whose definition says that it comes from a survey of a sample, so that a small difference may be chance. The dataset has no column for it. */
export function isSurvey({ definitionEn }: Pick<Indicator, "definitionEn">): boolean {
  return /\bsurvey\b/i.test(definitionEn);
}
