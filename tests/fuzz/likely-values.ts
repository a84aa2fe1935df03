/** Values that arguments of the API understand, by the argument's name: with them a generated query gets past the refusals. */
export const likelyTexts: Record<string, readonly string[]> = {
  province: ["48", "da-nang", "ha-noi", "VN-DN"],
  code: ["48", "teams", "MRD", "NCC", "S3", "hieu-biet", "00001"],
  peer: ["01", "quang-nam"],
  provinces: ["48", "01", "49", "10"],
  indicator: ["teams", "members", "internet_users_pct", "teams_per_10k_inhabitants"],
  measure: ["teams_per_10k_inhabitants", "members"],
  measures: ["teams_per_10k_inhabitants", "internet_users_pct"],
  target: ["internet_2025", "smartphone_2025"],
  set: ["sample", "national-teams"],
  criterion: ["internet", "plan"],
  region: ["NCC", "RRD"],
  release: ["1.0.0", "1.1.0"],
  version: ["1.0.0", "1.1.0"],
  since: ["1.0.0"],
  search: ["Hà", "da nang", "!!!"],
  skill: ["online_payment"],
};

/** Dates that the scalar Period takes. */
export const likelyPeriods = ["2022", "2023-06", "2024-06-30"] as const;
