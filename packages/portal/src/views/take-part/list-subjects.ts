import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince, type NamedProvince } from "../../i18n/name-province.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import { subjectsQuery } from "./subjects.query.ts";

/** One choice of a field: what the desk calls it, what the addresses of pages call it, each with the kind of its parameter ("VN34:hue VN63:thua-thien-hue"), and its name. */
export interface Choice {
  value: string;
  keys: string;
  name: string;
}

/** An indicator, with the names of the rates that count it, by what the addresses of pages call them. */
export interface CountedChoice extends Choice {
  rates: Record<string, string>;
}

/** A province to choose. */
export interface ProvinceChoice extends Choice {
  /** What the desk calls the same place before the merger, where that left it as it was; null for all others. */
  before: string | null;
}

/** Lists what can be chosen: provinces of the 34, those of the 63 that the merger changed (the others are the same place), and the indicators that provinces have figures of, each by name. */
export async function listSubjects(lang: Lang): Promise<{ now: ProvinceChoice[]; old: ProvinceChoice[]; indicators: CountedChoice[] }> {
  const { now, old, indicators, rates } = await ask(subjectsQuery, {});
  // Nobody publishes a rate of ours: who comes from one tells of what it counts.
  const ratesOf = (code: string) =>
    Object.fromEntries(rates!.filter(({ numerator }) => numerator.code === code).map((rate) => [codeInPath(rate.code), nameOf(lang, rate)]));
  const byName = <One extends Choice>(all: One[]) => all.toSorted((one, other) => one.name.localeCompare(other.name, lang));
  const choose = (one: NamedProvince & { code: string; slug: string }) => ({
    value: `${one.boundary}:${one.code}`,
    keys: `${one.boundary}:${one.slug}`,
    name: nameProvince(lang, one),
    before: null,
  });
  return {
    now: byName(
      now.nodes.map((one) => {
        const same = one.predecessors.find(({ change }) => change === "UNCHANGED")?.from;
        const choice = choose(one);
        return same ? { ...choice, keys: `${choice.keys} VN63:${same.slug}`, before: `VN63:${same.code}` } : choice;
      }),
    ),
    old: byName(old.nodes.filter(({ successors }) => !successors.some(({ change }) => change === "UNCHANGED")).map(choose)),
    indicators: byName(
      indicators
        .filter(({ nationalOnly }) => !nationalOnly)
        .map((one) => {
          const counted = ratesOf(one.code);
          const keys = [codeInPath(one.code), ...Object.keys(counted)].map((key) => `indicator:${key}`).join(" ");
          return { value: one.code, keys, name: nameOf(lang, one), rates: counted };
        }),
    ),
  };
}
