import { asShown, fewestPeers } from "@toso/api/domain";
import { formatNumber, formatValue } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import type { Verdict } from "./peers.query.ts";

/** A verdict in the words of one language; every number with its frame. */
export type PresentedVerdict = {
  code: string;
  name: string;
  href: string;
  /** False where the province has no figure. */
  isKnown: boolean;
  /** Own value; the short words for missing when there is none. */
  own: string;
  period: string;
  /** Median of the peers that count; null where they are fewer than three. */
  median: string | null;
  /** How far from it still counts as similar, as a number; null without a verdict. */
  tolerance: string | null;
  standing: "HIGHER" | "SIMILAR" | "LOWER" | null;
  withheld: Verdict["withheld"];
  /** ▲, ●, ▼ or –, so that colour is not the only carrier. */
  sign: string;
  /** "cao hơn nhóm tương đồng", or why no verdict is given. */
  text: string;
  /** Distance from the median and the tolerance; null without a median. */
  distance: string | null;
  /** "4/5 tỉnh có số liệu", and who is tied. */
  frame: string;
  cautions: string[];
};

const signs = { HIGHER: "▲", SIMILAR: "●", LOWER: "▼" } as const;

/** Puts a verdict into words, with the number of peers behind it and every caution. */
export function presentVerdict(verdict: Verdict, lang: Lang): PresentedVerdict {
  const text = words(lang).compare;
  const { measure, own, standing, withheld, difference, tolerance, tiedWith } = verdict;
  // The middle of one or two is no middle.
  const median = verdict.peersWithFigure < fewestPeers ? null : verdict.median;
  const write = (value: number) => formatValue(value, measure.unit, measure.decimals, lang);
  // Peers whose figures are of the other side of the merger do have one.
  const withFigure = withheld === "DIVISION_DIFFERS" ? text.withFigureOfSide : text.withFigure;
  const ties = tiedWith.length > 0 ? text.tied(tiedWith.map((province) => nameProvince(lang, province)).join(", ")) : "";
  return {
    code: measure.code,
    name: nameOf(lang, measure),
    href: pathTo(lang, { name: "indicator", code: measure.code }),
    isKnown: own.value !== null,
    own: own.value === null ? words(lang).figure.missingShort : words(lang).figure.qualifier[own.qualifier ?? "EXACT"](write(own.value)),
    period: own.period ? formatPeriod(own.period, lang) : "",
    median: median === null ? null : write(median),
    tolerance: tolerance === null ? null : formatNumber(tolerance, measure.decimals, lang),
    standing,
    withheld,
    sign: standing === null ? "–" : signs[standing],
    text: standing === null ? text.withheld[withheld ?? "NO_OWN_FIGURE"] : text.standing[standing],
    distance: median === null ? null : writeDistance(difference, write(median), tolerance, measure, lang),
    frame: [withFigure(String(verdict.peersWithFigure), String(verdict.peerCount)), ties].filter(Boolean).join("; "),
    cautions: presentCautions(verdict.cautions, lang),
  };
}

/** Puts cautions into one short sentence each. */
export function presentCautions(cautions: Verdict["cautions"], lang: Lang): string[] {
  const text = words(lang).compare.caution;
  return cautions.map(({ kind, monthsApart, provinces }) =>
    text[kind](provinces.map((province) => nameProvince(lang, province)).join(", "), String(monthsApart ?? 0)),
  );
}

function writeDistance(difference: number | null, median: string, tolerance: number | null, { unit, decimals }: Verdict["measure"], lang: Lang): string {
  const text = words(lang).compare;
  const inUnit = (value: number) => text.unit[unit as keyof typeof text.unit]?.(formatNumber(value, decimals, lang)) ?? formatNumber(value, decimals, lang);
  if (difference === null) return text.medianOnly(median);
  const isNone = asShown(Math.abs(difference), decimals) === 0;
  const far = inUnit(Math.abs(difference));
  const distance = isNone ? text.atMedian(median) : difference > 0 ? text.above(far, median) : text.below(far, median);
  return tolerance === null ? distance : text.withTolerance(distance, inUnit(tolerance));
}
