import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { presentFigure, presentRate } from "../../parts/figure/present-figure.ts";
import { lowerFirst } from "../../parts/figure/write-sentence.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { measureOnce } from "../indicator/measure-once.ts";
import type { Measured, MeasureGroup } from "./collect-measures.ts";
import { countFromEnd, findUnusual, type Ranked } from "./find-unusual.ts";
import { rankMeasure } from "./rank-measure.ts";
import type { ProvincePage } from "./province-page.query.ts";

/** The rate by which the teams of provinces of different size can be set side by side. */
const placed = "teams_per_10k_inhabitants";

/** Where a province stands, in sentences made by rule; each is null where there is nothing to say. */
export type Standing = { place: string | null; unusual: string | null };

/**
 * Says the place of a province by its teams for its people, and the two measures by which it is most unlike all others with a figure (see findUnusual). Only what the API ranks is told,
 * and no count: a larger province has more; nor is a figure called unlike others that follows another definition or was read from a copy.
 */
export async function writeStanding(province: ProvincePage, groups: MeasureGroup[], lang: Lang): Promise<Standing> {
  const own = new Map(groups.flatMap(({ known }) => known.map((measure) => [measure.own.code, measure.own])));
  const ranked = (await Promise.all([...own.values()].map((one) => rankOwn(one, province, lang)))).filter((one) => one !== null);
  const text = words(lang).measures.standing;
  const place = ranked.find(({ code }) => code === placed);
  const unusual = findUnusual(ranked.filter(({ code }) => code !== placed && isSafe(own.get(code)!)));
  const write = (form: typeof text.one, one: Ranked, inSentence: boolean) => {
    const measured = own.get(one.code)!;
    const name = nameOf(lang, measured);
    return form(writePlace(one, lang), inSentence ? lowerFirst(name) : name, ...writeDated(measured, lang));
  };
  return {
    place: place ? write(text.place, place, false) : null,
    unusual: unusual.length > 0 ? text.unusual(unusual.map((one) => write(text.one, one, true)).join("; ")) : null,
  };
}

/** Ranks what a province has by a measure whose values have a common base; null for counts, and where there is no rank. */
async function rankOwn({ code, value }: Measured, province: ProvincePage, lang: Lang): Promise<Ranked | null> {
  const { comparable, unit } = await measureOnce(code, lang, province.boundary);
  return value === null || !comparable || unit === "count" ? null : rankMeasure(code, province);
}

/** Returns true for a figure that counts what those of the others count, and was read at its source. */
function isSafe(measured: Measured): boolean {
  const figures = measured.kind === "rate" ? [measured.rate.numerator, measured.rate.denominator] : [measured.figure];
  return figures.every((figure) => figure?.obsStatus !== "D" && figure?.obsStatus !== "U");
}

/** Writes a place from the end it is nearer to: "cao nhất trong 63 tỉnh có số liệu", "thấp thứ 3 trong 40 tỉnh có số liệu (bằng 2 tỉnh khác)". */
function writePlace(ranked: Ranked, lang: Lang): string {
  const text = words(lang).measures.standing;
  const { end, number } = countFromEnd(ranked);
  const count = String(ranked.withFigure);
  const first = { high: text.highest, low: text.lowest }[end];
  const place = number === 1 ? first(count) : text[end](String(number), count);
  return ranked.tiedWith > 0 ? text.tied(place, String(ranked.tiedWith)) : place;
}

function writeDated(measured: Measured, lang: Lang): [value: string, when: string] {
  const figure = measured.kind === "rate" ? measured.rate.numerator : measured.figure;
  const presented = measured.kind === "rate" ? presentRate(measured.rate, lang) : presentFigure(measured.figure, lang);
  return [presented.text, [presented.periodInSentence, ...listDoubts(figure, lang)].filter(Boolean).join(", ")];
}
