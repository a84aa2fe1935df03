import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import { subjectsQuery, type Subjects } from "./subjects.query.ts";

/** One choice of a field: what the desk calls it, what the addresses of pages call it, with spaces between, and its name. */
export interface Choice {
  value: string;
  key: string;
  name: string;
}

/** An indicator, with the names of the rates that count it, by what the addresses of pages call them. */
export interface CountedChoice extends Choice {
  rates: Record<string, string>;
}

/** Lists what can be chosen: provinces of the 34 and of the 63, and the indicators that provinces have figures of, each by name. */
export async function listSubjects(lang: Lang): Promise<{ now: Choice[]; old: Choice[]; indicators: CountedChoice[] }> {
  const { now, old, indicators, rates } = await ask(subjectsQuery, {});
  // Nobody publishes a rate of ours: who comes from one tells of what it counts.
  const ratesOf = (code: string) =>
    Object.fromEntries(rates!.filter(({ numerator }) => numerator.code === code).map((rate) => [codeInPath(rate.code), nameOf(lang, rate)]));
  const byName = <One extends Choice>(all: One[]) => all.toSorted((one, other) => one.name.localeCompare(other.name, lang));
  const provinces = (all: Subjects["now"]["nodes"]) =>
    byName(all.map((one) => ({ value: `${one.boundary}:${one.code}`, key: one.slug, name: nameProvince(lang, one) })));
  return {
    now: provinces(now.nodes),
    old: provinces(old.nodes),
    indicators: byName(
      indicators
        .filter(({ nationalOnly }) => !nationalOnly)
        .map((one) => {
          const counted = ratesOf(one.code);
          return { value: one.code, key: [codeInPath(one.code), ...Object.keys(counted)].join(" "), name: nameOf(lang, one), rates: counted };
        }),
    ),
  };
}
