import type { compareGroup } from "../../i18n/vi/compare-group.ts";
import type { compareTake } from "../../i18n/vi/compare-take.ts";
import type { compareOverview } from "../../i18n/vi/compare-overview.ts";
import type { compare } from "../../i18n/vi/compare.ts";

import type { TellWords } from "../../parts/take-part/make-tell-link.ts";

type Texts = typeof compare;

/** Words that the browser needs, written into the page by the server. */
export type CompareWords = Pick<Texts, "pick" | "message"> &
  Pick<typeof compareOverview, "table" | "summary" | "strip" | "title" | "with"> & {
    group: (typeof compareGroup)["browser"];
    take: (typeof compareTake)["browser"];
    results: Pick<Texts["results"], "province" | "value" | "notes" | "region" | "cautions" | "median" | "together" | "togetherFrom" | "acrossBreak">;
    tell: TellWords;
    /** Says how many {months} lie between the figures. */
    periods: string;
    /** Says that one month lies between them. */
    periodsOfOneMonth: string;
    /** Says that figures are of different days of one month. */
    periodsWithinMonth: string;
  };

/** Reads the words of the comparison from the page. */
export function readCompareWords(host: HTMLElement): CompareWords {
  return JSON.parse(host.querySelector("[data-compare-words]")!.textContent!) as CompareWords;
}
