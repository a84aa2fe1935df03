import { lowerFirst } from "../../parts/figure/write-sentence.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { formatPeriod, formatPeriodInSentence } from "../../parts/format/period.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Citations } from "./cite-sources.ts";
import type { TargetDistance } from "./profile.query.ts";

type Target = TargetDistance["target"];

/** How far a province is from one official target. */
export type ProfileTarget = {
  code: string;
  /** Code of the indicator that stands beside it. */
  indicator: string;
  name: string;
  /** "ít nhất 80% vào năm 2025". */
  aim: string;
  legalNumber: string;
  legalCitation: number | null;
  value: string;
  period: string;
  citations: number[];
  /** In percentage points, and whether it is reached. */
  distance: string;
  /** So many people are missing, with the base; null where no count of the base is published. */
  people: string | null;
};

/** The targets of one legal text that a province has no figure for, each indicator once with its aims. */
export type MissingTargets = { legal: string; list: { text: string; indicator: string }[]; citation: number | null };

/** Puts into words the targets that a province has a figure for, and by legal text those that it has none for; either list may be empty. */
export function presentTargets(distances: TargetDistance[], citations: Citations, lang: Lang): { known: ProfileTarget[]; missing: MissingTargets[] } {
  const known = distances.filter(({ measured }) => measured.value !== null).map((distance) => presentTarget(distance, citations, lang));
  const missing = Map.groupBy(
    distances.filter(({ measured }) => measured.value === null),
    ({ target }) => target.legalNumber,
  );
  return { known, missing: [...missing].map(([legal, same]) => presentMissing(legal, same, citations, lang)) };
}

function presentMissing(legal: string, distances: TargetDistance[], citations: Citations, lang: Lang): MissingTargets {
  const byName = Map.groupBy(distances, ({ target }) => nameOf(lang, target));
  const list = [...byName].map(([name, same]) => ({
    text: words(lang).profile.targets.missingOne(lowerFirst(name), same.map(({ target }) => writeAim(target, lang)).join(", ")),
    indicator: same[0]!.measured.figure.indicator.code,
  }));
  return { legal, list, citation: citeText(distances[0]!.target, citations, lang) };
}

function presentTarget({ target, measured, base, points, reached, more }: TargetDistance, citations: Citations, lang: Lang): ProfileTarget {
  const text = words(lang).profile.targets;
  const { figure } = measured;
  const number = formatNumber(Math.abs(points ?? 0), figure.indicator.decimals, lang);
  return {
    code: target.code,
    indicator: figure.indicator.code,
    name: nameOf(lang, target),
    aim: writeAim(target, lang),
    legalNumber: target.legalNumber,
    legalCitation: citeText(target, citations, lang),
    value: writeFigureText(figure, lang),
    period: figure.period ? formatPeriod(figure.period, lang) : "",
    citations: [citations.source(figure.source), more === null ? null : citations.source(base?.source)].filter((cited) => cited !== null),
    distance: reached ? text.reached(number) : text.short(number),
    people:
      more === null || !base?.period
        ? null
        : text.peopleOf(formatNumber(more, 0, lang), lowerFirst(nameOf(lang, base.indicator)), formatPeriod(base.period, lang)),
  };
}

function citeText({ sourceUrl, sourcePublisher, legalNumber, date }: Target, citations: Citations, lang: Lang): number | null {
  if (!sourceUrl || !sourcePublisher) return null;
  const dated = words(lang).profile.sources.dated.issued(legalNumber, formatPeriodInSentence(date, lang));
  return citations.publication({ publisher: sourcePublisher, url: sourceUrl, dated });
}

function writeAim({ comparison, value, year }: Target, lang: Lang): string {
  const { aim } = words(lang).profile.targets;
  return aim[value === 100 ? "ALL" : comparison](formatNumber(value, 0, lang), String(year));
}
