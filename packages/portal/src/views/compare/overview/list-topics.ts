import { fewestForMiddle, fewestPeers, isAcrossMerger, liesAcrossBreak, measureSpread } from "@toso/api/domain";
import { ask } from "../../../graphql/client.ts";
import type { Boundary } from "../../../graphql/graphql.ts";
import { nameOf, type Lang } from "../../../i18n/lang.ts";
import { words } from "../../../i18n/words.ts";
import { formatNumber, formatValue } from "../../../parts/format/number.ts";
import type { Measure } from "../../../parts/map/measure.ts";
import { writeShared } from "../../../parts/map/write-shared.ts";
import { measureListQuery } from "../../../parts/map/measure.query.ts";
import type { ComparedFile, ComparedMeasure } from "../compared-file.ts";
import { comparedSpreadsQuery } from "../compared.query.ts";
import type { Spread } from "../../../parts/chart/present-strip.ts";
import { counts, isCount } from "../counts.ts";
import type { FactsFile } from "../take/facts-file.ts";

/** Lists measures by topic: counts, rates, coverage, the skills in their order, their foundation; a topic without any is left out. */
export async function listTopics(
  measures: Measure[],
  { figures }: Pick<FactsFile, "figures">,
  boundary: Boundary,
  lang: Lang,
): Promise<ComparedFile["topics"]> {
  const [{ indicators, skills }, spreads] = await Promise.all([ask(measureListQuery, {}), ask(comparedSpreadsQuery, { boundary })]);
  const spreadOf = new Map([...spreads.indicators, ...spreads.rates].map(({ code, distribution }) => [code, distribution]));
  const text = words(lang).indicator;
  const codesOf = (belongs: (indicator: (typeof indicators)[number]) => boolean) => indicators.filter(belongs).map(({ code }) => code);
  const topics = [
    { name: words(lang).compareOverview.counts, codes: counts },
    { name: text.list.rates, codes: measures.filter(({ isRate }) => isRate).map(({ code }) => code) },
    { name: text.topic.COVERAGE, codes: codesOf(({ topic }) => topic === "COVERAGE") },
    ...skills.map((skill) => ({ name: nameOf(lang, skill), codes: codesOf((indicator) => indicator.skill?.code === skill.code) })),
    { name: text.foundation, codes: codesOf(({ foundation }) => foundation) },
  ];
  return topics.flatMap(({ name, codes }) => {
    const own = measures.filter(({ code }) => codes.includes(code));
    return own.length === 0
      ? []
      : [
          {
            name,
            measures: own.map((measure) => ({
              ...presentMeasure(measure, figures[measure.code]!, lang),
              spread: presentSpread(spreadOf.get(measure.code) ?? null),
            })),
          },
        ];
  });
}

function presentMeasure(measure: Measure, facts: FactsFile["figures"][string], lang: Lang): Omit<ComparedMeasure, "spread"> {
  const { code, name, unit, decimals, comparable, seriesBreak } = measure;
  const isSum = isCount(measure);
  // All besides the counts that the portal puts above is what the API compares by, which has no figure in it that grows with a province.
  const isJudged = !isSum && comparable;
  const shared = writeShared(measure, lang) || null;
  return { code, name, unit, decimals, isSum, isJudged, seriesBreak, shared, middle: isJudged ? middleOf(measure, facts, lang) : null };
}

// Figures of two sides of the merger, or of a break in the series, have no middle in common.
function middleOf({ boundary, unit, decimals, seriesBreak, provinces }: Measure, facts: FactsFile["figures"][string], lang: Lang): ComparedMeasure["middle"] {
  const known = provinces.filter(({ figure }) => figure.value !== null);
  if (known.length < fewestForMiddle) return null;
  if (boundary === "VN34" && isAcrossMerger(known.map(({ slug }) => facts[slug]!))) return null;
  if (known.some(({ figure }) => liesAcrossBreak(seriesBreak, figure.periodEnd, known[0]!.figure.periodEnd))) return null;
  const { median, tolerance } = measureSpread(
    known.map(({ figure }) => figure.value!),
    decimals,
  )!;
  return { median, text: formatValue(median, unit, decimals, lang), tolerance: formatNumber(tolerance, decimals, lang), known: known.length };
}

function presentSpread(spread: Spread | null): ComparedMeasure["spread"] {
  if (!spread || spread.median === null || spread.provincesWithFigure < fewestPeers) return null;
  return { lower: spread.lowerQuartile!, median: spread.median, upper: spread.upperQuartile! };
}
