import type { Lang } from "./lang.ts";
import * as en from "./en.ts";
import * as vi from "./vi.ts";

/** All words of the portal in one language, by domain: `words('vi').map.title`. */
export type Words = typeof vi;

const dictionaries = { vi, en } satisfies Record<Lang, Words>;

/** Gives the dictionary of a language; every key is there, or the type check and the build stop. */
export function words(lang: Lang): Words {
  return dictionaries[lang];
}

refuseDifferentKeys(vi, en, "");

// The type check finds a missing key too, but a build may run without it.
function refuseDifferentKeys(left: object, right: object, path: string): void {
  const leftKeys = Object.keys(left).sort().join(", ");
  const rightKeys = Object.keys(right).sort().join(", ");
  if (leftKeys !== rightKeys) {
    throw new Error(`The dictionaries differ at "${path || "top"}": vi has ${leftKeys}; en has ${rightKeys}.`);
  }
  for (const [key, value] of Object.entries(left)) {
    if (typeof value !== "object" || value === null) continue;
    refuseDifferentKeys(value, (right as Record<string, object>)[key] ?? {}, `${path}.${key}`);
  }
}
