import { ask } from "../../graphql/client.ts";
import type { RateParts } from "../../parts/figure/figure.query.ts";
import { isCautious } from "../../parts/chart/present-strip.ts";
import { writePart } from "../../parts/figure/write-sentence.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { measureOnce } from "../indicator/measure-once.ts";
import type { Measure, MeasuredProvince } from "../../parts/map/measure.ts";
import { listWays } from "../../parts/map/list-ways.ts";
import { listProvinces } from "../../parts/search/list-provinces.ts";
import type { ComparedFile, ComparedValue, PeersOfStrategy, ShownVerdict } from "./compared-file.ts";
import { counts } from "./counts.ts";
import { comparedMeasuresQuery } from "./compared.query.ts";
import { listRegionMembers } from "./group/list-region-members.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";
import { listPractices } from "./list-practices.ts";
import { loadPeerGroups } from "./load-peers.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { presentPeers } from "./present-peers.ts";
import { presentVerdict } from "./present-verdict.ts";
import { loadFacts } from "./take/load-facts.ts";
import { listTopics } from "./overview/list-topics.ts";

/** Loads every measure that provinces are compared by, with all provinces of a division; those without any figure in it are left out. */
export async function loadComparedMeasures(lang: Lang, boundary: Boundary, release?: string): Promise<Measure[]> {
  const { measures } = await ask(comparedMeasuresQuery, {}, release);
  const loaded = await Promise.all([...counts, ...measures.map(({ code }) => code)].map((code) => measureOnce(code, lang, boundary, release)));
  return loaded.filter(({ provinces }) => provinces.some(({ figure }) => figure.value !== null));
}

/** Loads the file from which the browser compares provinces of a division without asking the API. */
export async function loadComparedFile(lang: Lang, boundary: Boundary): Promise<ComparedFile> {
  const [provinces, others, measures, facts, release] = await Promise.all([
    listProvinces(lang, boundary),
    listProvinces(lang, boundary === "VN63" ? "VN34" : "VN63"),
    loadComparedMeasures(lang, boundary),
    loadFacts(boundary),
    loadRelease(),
  ]);
  const factsOf = (code: string, slug: string) => {
    const { side, qualifier, method } = facts.figures[code]![slug]!;
    return { qualifier, side, isSummed: method === "SUMMED" };
  };
  const known = new Set(provinces.map(({ slug }) => slug));
  const renamed = Object.fromEntries(
    others
      .filter(({ slug, isUnchanged }) => isUnchanged && !known.has(slug))
      .flatMap((other) => provinces.filter(({ isUnchanged, codes }) => isUnchanged && codes[0] === other.codes[0]).map(({ slug }) => [other.slug, slug])),
  );
  return {
    boundary,
    provinces: provinces.map(({ slug, codes: [code], nameBesideOther: name, name: shortName, href, lineage }) => ({
      slug,
      code: code!,
      name,
      shortName,
      href,
      lineage,
    })),
    elsewhere: others.map(({ slug }) => slug).filter((slug) => !known.has(slug) && !(slug in renamed)),
    renamed,
    topics: await listTopics(measures, facts, boundary, lang),
    regions: boundary === "VN63" ? await listRegionMembers(lang) : [],
    release,
    values: Object.fromEntries(
      measures.map(({ code, provinces: measured }) => [
        code,
        Object.fromEntries(measured.map((province) => [province.slug, { ...presentValue(province, lang), ...factsOf(code, province.slug) }])),
      ]),
    ),
  };
}

/** Loads the peers of a province by each strategy with the verdicts against them, in words. */
export async function loadPeersFile(lang: Lang, slug: string, boundary: Boundary): Promise<PeersOfStrategy[]> {
  const [groups, ways] = await Promise.all([loadPeerGroups(slug, boundary), listWays(boundary, lang)]);
  return groups.map((group) => {
    const { strategy, name, none, peers } = presentPeers(group, lang);
    const verdicts = group.verdicts.map((verdict): [string, ShownVerdict] => {
      const { code, standing, withheld, sign, text, distance, frame, cautions, median, tolerance } = presentVerdict(verdict, lang);
      const detail = `${[distance, frame].filter(Boolean).join(". ")}.`;
      return [code, { standing, withheld, sign, text, detail, median: median === null ? null : verdict.median, medianText: median, tolerance, cautions }];
    });
    return {
      strategy,
      name,
      none,
      peers: peers.map((peer) => ({ slug: peer.slug, reason: peer.reason })),
      verdicts: Object.fromEntries(verdicts),
      practices: listPractices([group], ways, lang),
    };
  });
}

function presentValue({ figure, rate }: MeasuredProvince, lang: Lang): Omit<ComparedValue, "side" | "qualifier" | "isSummed"> {
  const reasons = words(lang).figure.missing;
  return {
    value: figure.value,
    text: figure.text,
    missing: figure.missing,
    isUncounted: figure.missing !== null && figure.missing !== reasons.NO_PUBLISHED_FIGURE && figure.missing !== reasons.NOT_APPLICABLE,
    period: figure.period,
    periodEnd: figure.periodEnd,
    parts: rate && figure.missing === null ? `${writePart(rate.numerator, lang)} / ${writePart(rate.denominator, lang)}` : null,
    fraction: rate && rate.value !== null ? fractionOf(rate) : null,
    marks: figure.marks.map(({ kind, label }) => ({ kind, label })),
    isCautious: isCautious(figure),
    source: figure.source && { publisher: figure.source.publisher, url: figure.source.url },
  };
}

function fractionOf({ numerator, denominator, definition }: RateParts): ComparedValue["fraction"] {
  return { numerator: numerator.value!, denominator: denominator.value!, per: definition.per, decimals: definition.decimals };
}
