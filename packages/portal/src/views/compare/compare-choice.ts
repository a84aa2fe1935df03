import type { Boundary } from "../../graphql/graphql.ts";
import { otherLang, type Lang } from "../../i18n/lang.ts";
import type { Strategy } from "./peers.query.ts";

/** What is compared, as it stands in the address. */
export type CompareChoice = {
  /** Slugs in the order they were chosen; with a strategy only the first counts, and its peers come with it. */
  provinces: string[];
  strategy: Strategy | null;
  /** Several provinces as one column: their slugs, or the slug of a region; the name is that which the reader gave, empty for that of the region. */
  together: { members: string[]; name: string } | null;
};

/** What an address asks for, before anything of it is looked up: its slugs may be any text, the word of a group of peers one that does not exist, and a name one of no group. */
export type AskedChoice = CompareChoice & { unknownStrategy: string | null; nameOfNone: string | null };

/** A choice of nothing. */
export const noChoice: CompareChoice = { provinces: [], strategy: null, together: null };

/** Most letters of a name that a reader gives to a group. */
export const longestName = 60;

/** Fewest and most provinces that can be set side by side. */
export const fewestProvinces = 2;
export const mostProvinces = 6;

const names = {
  vi: { provinces: "tinh", strategy: "nhom", together: "gop", name: "ten" },
  en: { provinces: "provinces", strategy: "peers", together: "together", name: "name" },
} as const;
const strategies: Record<string, Strategy> = {
  "dan-so": "SIMILAR_POPULATION",
  vung: "SAME_REGION",
  "giap-ranh": "SHARED_BORDER",
  internet: "SIMILAR_INTERNET_ACCESS",
  "mat-do": "SIMILAR_DENSITY",
};
const roots = { vi: "/so-sanh/", en: "/en/compare/" } as const;

/**
 * Reads the choice from the query of an address, with the parameters of either language, so that a link still works where its path was changed by hand.
 * Blanks and capitals are passed over; whatever else is there stays, to be refused in words.
 */
export function readCompareChoice(query: string, lang: Lang): AskedChoice {
  const parameters = new URLSearchParams(query);
  const bothNames = (name: keyof (typeof names)["vi"]) => [names[lang][name], names[otherLang(lang)][name]];
  const listOf = (name: "provinces" | "together") => {
    const words = bothNames(name).flatMap((one) => parameters.getAll(one).flatMap((list) => list.split(",")));
    return [...new Set(words.map(normalise).filter((word) => word !== ""))];
  };
  const textOf = (name: "strategy" | "name") => bothNames(name).flatMap((one) => parameters.get(one) ?? [])[0] ?? "";
  const members = listOf("together");
  const name = cleanName(textOf("name"));
  const word = normalise(textOf("strategy"));
  const strategy = strategyFromPath(word);
  return {
    provinces: listOf("provinces"),
    strategy,
    unknownStrategy: strategy === null && word !== "" ? word : null,
    together: members.length > 0 ? { members, name } : null,
    nameOfNone: members.length === 0 && name !== "" ? name : null,
  };
}

// What is no slug in any spelling keeps its letters, for it is shown as it was typed.
function normalise(word: string): string {
  const [typed, lower] = [word.trim(), word.trim().toLowerCase()];
  return /^[a-z0-9-]+$/.test(lower) ? lower : typed;
}

/** Returns a name that a reader typed as one line of at most 60 letters. */
export function cleanName(name: string): string {
  return [...name.replace(/[\s\p{C}]+/gu, " ").trim()].slice(0, longestName).join("").trim();
}

/** Writes the choice as the query of an address, "?tinh=ha-noi,da-nang"; an empty text when nothing is chosen. */
export function writeCompareChoice({ provinces, strategy, together = null }: Omit<CompareChoice, "together"> & Partial<CompareChoice>, lang: Lang): string {
  const parts = [];
  // Slugs are plain letters and hyphens; a comma stays readable unescaped.
  if (provinces.length > 0) parts.push(`${names[lang].provinces}=${provinces.join(",")}`);
  if (strategy) parts.push(`${names[lang].strategy}=${strategyInPath(strategy)}`);
  if (together) parts.push(`${names[lang].together}=${together.members.join(",")}`);
  if (together?.name) parts.push(`${names[lang].name}=${encodeURIComponent(together.name)}`);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Writes the address of the comparison of a division with a choice. */
export function writeCompareAddress(lang: Lang, choice: Omit<CompareChoice, "together"> & Partial<CompareChoice>, boundary: Boundary = "VN63"): string {
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
