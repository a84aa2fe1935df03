// Which figure of a province is the large one. Pages ask the API for it; nothing else decides.

/** The two provinces that a name may stand for: the one until June 2025, and the one since July 2025. */
export type Side = "before" | "present";

/** What decides which figure leads. */
export interface LeadingFacts {
  /** Whether the merger left the province as it was: then both sides are one. */
  isUnchanged: boolean;
  /** Whether the present province goes by the name that is asked for. */
  keepsName: boolean;
  /** Whether a figure was published for the present province itself: a sum of old provinces is none. */
  hasPresentFigure: boolean;
}

/**
 * Chooses the side whose figure leads: the present one where the name that a reader asked for is still in use and a figure was published for the present
 * province itself, the one before in all other cases.
 */
export function chooseLeadingSide({ isUnchanged, keepsName, hasPresentFigure }: LeadingFacts): Side {
  return isUnchanged || (keepsName && hasPresentFigure) ? "present" : "before";
}
