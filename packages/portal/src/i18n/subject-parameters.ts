import type { Lang } from "./lang.ts";

/** Names in addresses for a province of a division and for an indicator, by language; every page that is asked for either by a parameter reads these. */
export const subjectParameters = {
  vi: { VN63: "tinh", VN34: "tinh-moi", indicator: "chi-tieu" },
  en: { VN63: "province", VN34: "new-province", indicator: "indicator" },
} as const satisfies Record<Lang, Record<string, string>>;
