import { ask } from "../../graphql/client.ts";
import type { Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { loadMeasure } from "./load-measure.ts";
import type { Measure, MeasuredProvince } from "./measure.ts";
import { leadingSidesQuery } from "./present-cards.query.ts";

/** What the card of an old province says beside its own figure, or in its stead. */
export type PresentCard = {
  /** The name, told apart from the other that it may stand for. */
  name: string;
  /** The present province where its figure leads; null where that of the old one does. */
  leading: MeasuredProvince | null;
  /** The other side of July 2025 in a few words. */
  today: string;
};

/** Lists by code what the cards of the 63 say of the provinces they went into; empty for the 34, and without those that the merger left as they were. */
export async function listPresentCards(measure: Measure, lang: Lang): Promise<Map<string, PresentCard>> {
  if (measure.boundary === "VN34") return new Map();
  const [{ provinces }, now] = await Promise.all([ask(leadingSidesQuery, { measure: measure.code }), loadMeasure(measure.code, lang, "VN34")]);
  const text = words(lang).home.card;
  const own = new Map(measure.provinces.map((province) => [province.code, province]));
  const present = new Map(now.provinces.map((province) => [province.code, province]));
  const merged = provinces.nodes.filter(({ successors }) => successors.some(({ change }) => change === "MERGED"));
  return new Map(
    merged.map((province) => {
      const today = present.get(province.presentProvince.code)!;
      const leads = province.leadingSide === "PRESENT";
      return [
        province.code,
        {
          name: nameProvince(lang, leads ? province.presentProvince : province),
          leading: leads ? today : null,
          today: leads
            ? text.before(writeShort(own.get(province.code)!, lang))
            : text.today(nameProvince(lang, province.presentProvince), writeShort(today, lang)),
        },
      ];
    }),
  );
}

/** Writes a figure in a few words: "3.766 (ngày 25/12/2025, ngày công bố)", or that there is none. */
function writeShort({ figure, ownMarks }: MeasuredProvince, lang: Lang): string {
  if (figure.missing !== null) return figure.missing;
  return words(lang).figure.part(figure.text, [figure.periodInSentence, ...ownMarks.map(({ label }) => label)].filter(Boolean).join(", "));
}
