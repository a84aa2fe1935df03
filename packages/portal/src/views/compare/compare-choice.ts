import type { Boundary } from "../../graphql/graphql.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Strategy } from "./peers.query.ts";

/** What is compared, as it stands in the address. */
export type CompareChoice = {
  /** Slugs in the order they were chosen; with a strategy only the first counts, and its peers come with it. */
  provinces: string[];
  strategy: Strategy | null;
};

/** Fewest and most provinces that can be set side by side. */
export const fewestProvinces = 2;
export const mostProvinces = 6;

const names = { vi: { provinces: "tinh", strategy: "nhom" }, en: { provinces: "provinces", strategy: "peers" } } as const;
const strategies: Record<string, Strategy> = {
  "dan-so": "SIMILAR_POPULATION",
  vung: "SAME_REGION",
  "giap-ranh": "SHARED_BORDER",
  internet: "SIMILAR_INTERNET_ACCESS",
  "mat-do": "SIMILAR_DENSITY",
};
const roots = { vi: "/so-sanh/", en: "/en/compare/" } as const;

/** Reads the choice from the query of an address; what is absent or malformed is left out. */
export function readCompareChoice(query: string, lang: Lang): CompareChoice {
  const parameters = new URLSearchParams(query);
  const slugs = (parameters.get(names[lang].provinces) ?? "").split(",").filter((slug) => /^[a-z0-9-]+$/.test(slug));
  return { provinces: [...new Set(slugs)], strategy: strategyFromPath(parameters.get(names[lang].strategy) ?? "") };
}

/** Writes the choice as the query of an address, "?tinh=ha-noi,da-nang"; an empty text when nothing is chosen. */
export function writeCompareChoice({ provinces, strategy }: CompareChoice, lang: Lang): string {
  const parts = [];
  // Slugs are plain letters and hyphens; a comma stays readable unescaped.
  if (provinces.length > 0) parts.push(`${names[lang].provinces}=${provinces.join(",")}`);
  if (strategy) parts.push(`${names[lang].strategy}=${strategyInPath(strategy)}`);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Writes the address of the comparison of a division with a choice. */
export function writeCompareAddress(lang: Lang, choice: CompareChoice, boundary: Boundary = "VN63"): string {
  return `${roots[lang]}${boundary === "VN34" ? "34/" : ""}${writeCompareChoice(choice, lang)}`;
}

/** Gives the word of a strategy in addresses: the same in both languages, so that a shared link works in either. */
export function strategyInPath(strategy: Strategy): string {
  return Object.keys(strategies).find((word) => strategies[word] === strategy)!;
}

/** Gives the strategy for its word in addresses; null for any other word. */
export function strategyFromPath(word: string): Strategy | null {
  return Object.hasOwn(strategies, word) ? strategies[word]! : null;
}
