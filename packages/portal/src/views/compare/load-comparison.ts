import { ask } from "../../graphql/client.ts";
import type { RateParts } from "../../parts/figure/figure.query.ts";
import { writePart } from "../../parts/figure/write-sentence.ts";
import type { Lang } from "../../i18n/lang.ts";
import { measureOnce } from "../indicator/measure-once.ts";
import type { Measure, MeasuredProvince } from "../../parts/map/measure.ts";
import { listWays } from "../../parts/map/list-ways.ts";
import { listProvinces } from "../../parts/search/list-provinces.ts";
import type { ComparedFile, ComparedValue, PeersOfStrategy, ShownVerdict } from "./compared-file.ts";
import { comparedMeasuresQuery } from "./compared.query.ts";
import { listPractices } from "./list-practices.ts";
import { loadPeerGroups } from "./load-peers.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { presentPeers } from "./present-peers.ts";
import { presentVerdict } from "./present-verdict.ts";

/** Loads every measure that provinces are compared by, with all provinces of a division; those without any figure in it are left out. */
export async function loadComparedMeasures(lang: Lang, boundary: Boundary): Promise<Measure[]> {
  const { measures } = await ask(comparedMeasuresQuery, {});
  const loaded = await Promise.all(measures.map(({ code }) => measureOnce(code, lang, boundary)));
  return loaded.filter(({ provinces }) => provinces.some(({ figure }) => figure.value !== null));
}

/** Loads the file from which the browser compares provinces of a division without asking the API. */
export async function loadComparedFile(lang: Lang, boundary: Boundary): Promise<ComparedFile> {
  const [provinces, others, measures] = await Promise.all([
    listProvinces(lang, boundary),
    listProvinces(lang, boundary === "VN63" ? "VN34" : "VN63"),
    loadComparedMeasures(lang, boundary),
  ]);
  const known = new Set(provinces.map(({ slug }) => slug));
  return {
    provinces: provinces.map(({ slug, name, href, lineage }) => ({ slug, name, href, lineage })),
    elsewhere: others.map(({ slug }) => slug).filter((slug) => !known.has(slug)),
    values: Object.fromEntries(
      measures.map((measure) => [measure.code, Object.fromEntries(measure.provinces.map((province) => [province.slug, presentValue(province, lang)]))]),
    ),
  };
}

/** Loads the peers of a province by each strategy with the verdicts against them, in words. */
export async function loadPeersFile(lang: Lang, slug: string, boundary: Boundary): Promise<PeersOfStrategy[]> {
  const [groups, ways] = await Promise.all([loadPeerGroups(slug, boundary), listWays(boundary, lang)]);
  return groups.map((group) => {
    const { strategy, name, none, peers } = presentPeers(group, lang);
    const verdicts = group.verdicts.map((verdict): [string, ShownVerdict] => {
      const { code, standing, sign, text, distance, frame, cautions } = presentVerdict(verdict, lang);
      return [code, { standing, sign, text, detail: `${[distance, frame].filter(Boolean).join(". ")}.`, median: verdict.median, cautions }];
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

function presentValue({ figure, rate }: MeasuredProvince, lang: Lang): ComparedValue {
  return {
    value: figure.value,
    text: figure.text,
    missing: figure.missing,
    period: figure.period,
    periodEnd: figure.periodEnd,
    parts: rate && figure.missing === null ? `${writePart(rate.numerator, lang)} / ${writePart(rate.denominator, lang)}` : null,
    fraction: rate && rate.value !== null ? fractionOf(rate) : null,
    marks: figure.marks.map(({ kind, label }) => ({ kind, label })),
    source: figure.source && { publisher: figure.source.publisher, url: figure.source.url },
  };
}

function fractionOf({ numerator, denominator, definition }: RateParts): ComparedValue["fraction"] {
  return { numerator: numerator.value!, denominator: denominator.value!, per: definition.per, decimals: definition.decimals };
}
