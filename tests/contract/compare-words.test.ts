import { expect, test } from "vitest";
import { compareOverview } from "../../packages/portal/src/i18n/en/compare-overview.ts";
import { compareOverview as vietnamese } from "../../packages/portal/src/i18n/vi/compare-overview.ts";
import type { ComparedFile, Shown } from "../../packages/portal/src/views/compare/compared-file.ts";
import type { CompareWords } from "../../packages/portal/src/views/compare/compare-words.ts";
import { summariseVerdicts } from "../../packages/portal/src/views/compare/overview/summarise-verdicts.ts";

const measures = ["teams", "a", "b", "c"].map((code) => ({ code, isSum: code === "teams" }));
const file = { topics: [{ name: "All", measures }] } as unknown as ComparedFile;
const verdict = (standing: string | null, withheld: string | null = null) => ({ standing, withheld });

function summarise(words: unknown, verdicts: Record<string, unknown>): string {
  const shown = { provinces: [{ name: "Huế" }], group: { peers: [{}], verdicts }, together: null } as unknown as Shown;
  return summariseVerdicts(shown, file, words as CompareWords)!;
}

test("the sentence of verdicts agrees with its counts, also where they are one", () => {
  const one = { a: verdict("HIGHER"), b: verdict(null, "NO_OWN_FIGURE"), c: verdict("LOWER") };
  expect(summarise(compareOverview, one)).toBe(
    "Huế beside its peers: number of indicators in which it is higher: 1, similar: 0, lower: 1; 2 not judged: 1 is a count (a larger province has more); 1 has no figure of the province.",
  );
  const two = { a: verdict("HIGHER"), b: verdict(null, "NO_OWN_FIGURE"), c: verdict(null, "NO_OWN_FIGURE") };
  expect(summarise(compareOverview, two)).toContain("3 not judged: 1 is a count (a larger province has more); 2 have no figure of the province.");
  expect(summarise(vietnamese, one)).toContain("2 không nhận định: 1 là số đếm (tỉnh đông dân có số lớn hơn); 1 chưa có số liệu của tỉnh.");
});

test("each reason that is said of several is said of one too", () => {
  expect(Object.keys(compareOverview.summary.reasonOfOne).sort()).toEqual(Object.keys(compareOverview.summary.reason).sort());
});
