import { ask } from "../../graphql/client.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import type { PeerGroup } from "./peers.query.ts";
import { effortQuery } from "./ranks.query.ts";

/** What it would take to come to the median of the peers by one rate. */
export type PresentedEffort = { text: string; formula: string };

/** Lists what it would take a province to come to the median of its peers, for each rate of which more is better and it has less; [] where there is none. */
export async function listEfforts({ boundary, slug }: AddressedProvince, group: PeerGroup, lang: Lang): Promise<PresentedEffort[]> {
  const lower = group.verdicts.filter(
    ({ measure, difference }) => measure.unit === "rate" && measure.direction === "HIGHER" && difference !== null && difference < 0,
  );
  const efforts = await Promise.all(
    lower.map(async ({ measure, median }) => {
      const { whatItWouldTake } = await ask(effortQuery, { province: slug, boundary, measure: measure.code, level: median! });
      return { name: nameOf(lang, measure), decimals: measure.decimals, level: median!, ...whatItWouldTake };
    }),
  );
  const text = words(lang).compare.effort;
  const whole = (value: number) => formatNumber(value, 0, lang);
  return efforts.flatMap(({ name, decimals, level, more, needed, present, base, measure, counted }) => {
    if (more === null || needed === null || present === null || base?.value == null || !measure.rate || !counted) return [];
    const quantity = words(lang).figure.shortQuantity[counted.code]?.(whole(more)) ?? whole(more);
    const aim = formatNumber(level, decimals, lang);
    return [{ text: text.line(name, aim, quantity), formula: text.formula(aim, whole(base.value), whole(measure.rate.per), whole(needed), whole(present)) }];
  });
}
