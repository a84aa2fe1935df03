/** Indicators that have a field of their own on every area: a dataset without one of them could not be served. */
export const indicatorsOfAreas = [
  "teams",
  "members",
  "members_trained",
  "population",
  "communes",
  "communes_covered",
  "communes_covered_pct",
  "hamlets_covered_pct",
  "provinces_with_teams",
  "provinces_full_commune_coverage",
  "provinces_with_training",
] as const;

/** Rates that have a field of their own on every area. */
export const ratesOfAreas = ["teams_per_10k_inhabitants", "members_per_100_inhabitants", "members_per_team", "teams_per_commune"] as const;

/** Code of an indicator with a field on every area. */
export type IndicatorOfAreas = (typeof indicatorsOfAreas)[number];

/** Code of a rate with a field on every area. */
export type RateOfAreas = (typeof ratesOfAreas)[number];
