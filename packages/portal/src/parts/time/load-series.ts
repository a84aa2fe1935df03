import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { FigureParts, RateParts } from "../figure/figure.query.ts";
import type { Mark } from "../figure/list-marks.ts";
import { presentFigure, presentRate, presentSource, type PresentedFigure, type PresentedSource } from "../figure/present-figure.ts";
import { writePart } from "../figure/write-sentence.ts";
import { loadRelease } from "../layout/load-release.ts";
import { pathTo } from "../layout/path-to.ts";
import { loadMeasure } from "../map/load-measure.ts";
import { measureListQuery } from "../map/measure.query.ts";
import { listMappedYears } from "./mapped-years.ts";
import { loadProvinceSeries, loadRateSteps, type ProvinceSeries } from "./province-series.ts";
import type { SeriesEntry, SeriesFile, SeriesProvince } from "./series-file.ts";

const files = new Map<string, Promise<SeriesFile>>();

/** Gives the figures of `loadSeries`, loaded once a language for all pages and files of a build. */
export function seriesOnce(code: string, lang: Lang): Promise<SeriesFile> {
  const key = `${lang} ${code}`;
  const file = files.get(key) ?? loadSeries(code, lang);
  files.set(key, file);
  return file;
}

/** Loads all figures of an indicator or rate for the 63 provinces in the words of one language, from which the browser chooses those of a year or a day; an unknown code is thrown. */
async function loadSeries(code: string, lang: Lang): Promise<SeriesFile> {
  const [measure, release] = await Promise.all([loadMeasure(code, lang), loadRelease()]);
  const collected = new Collected();
  const { isRate } = measure;
  const provinces = await Promise.all(
    (await loadProvinceSeries(isRate ? "teams" : code, "VN63")).map(async (province): Promise<SeriesProvince> => ({
      code: province.code,
      slug: province.slug,
      name: nameOf(lang, province),
      href: pathTo(lang, { name: "province", slug: province.slug }),
      entries: await listEntries(province, { code, isRate, boundary: "VN63" }, lang, collected),
    })),
  );
  return {
    name: measure.name,
    years: measure.isRate ? [] : await listMappedYears(code),
    firstDay: provinces.flatMap(({ entries }) => entries.map(({ day }) => day)).sort()[0] ?? null,
    lastDay: release.date,
    scale: measure.scale,
    marks: Object.fromEntries(collected.marks),
    sources: collected.sources,
    provinces,
  };
}

/** What was published for one of the 34 itself, with the marks and sources that it names. */
export type PresentSeries = Pick<SeriesFile, "marks" | "sources"> & { entries: SeriesEntry[] };

/** Loads what was published of an indicator or rate for one of the 34 itself, in the words of one language, in the order of the headline rule; an unknown code of a province is thrown. */
export async function loadPresentSeries(code: string, provinceCode: string, lang: Lang): Promise<PresentSeries> {
  const collected = new Collected();
  const { rates } = await ask(measureListQuery, {});
  const isRate = rates.some((rate) => rate.code === code);
  const provinces = await loadProvinceSeries(isRate ? "teams" : code, "VN34");
  const province = provinces.find((one) => one.code === provinceCode);
  if (!province) throw new Error(`None of the 34 has the code "${provinceCode}".`);
  const entries = await listEntries(province, { code, isRate, boundary: "VN34" }, lang, collected);
  return { entries, marks: Object.fromEntries(collected.marks), sources: collected.sources };
}

/** Lists the figures of a province by an indicator, or what its rate was from each day on. */
async function listEntries(
  { code: provinceCode, figures }: ProvinceSeries,
  { code, isRate, boundary }: { code: string; isRate: boolean; boundary: Boundary },
  lang: Lang,
  collected: Collected,
): Promise<SeriesEntry[]> {
  if (!isRate) return figures.map((figure) => figureEntry(figure, lang, collected));
  return withoutRepeated((await loadRateSteps(code, provinceCode, boundary)).map(({ day, rate }) => rateEntry(rate, day, lang, collected)));
}

/** A day that brought a figure of something else leaves a rate as it was: the earlier day stands. */
function withoutRepeated(entries: SeriesEntry[]): SeriesEntry[] {
  const said = (entry: SeriesEntry | undefined) => JSON.stringify({ ...entry, day: null });
  return entries.filter((entry, at) => said(entry) !== said(entries[at + 1]));
}

/** Marks and sources that many figures share, each once. */
class Collected {
  readonly marks = new Map<Mark["kind"], Mark>();
  readonly sources: PresentedSource[] = [];
  readonly #places = new Map<string, number>();

  placeOf(source: PresentedSource | null): number | null {
    if (!source) return null;
    const known = this.#places.get(source.code);
    if (known !== undefined) return known;
    this.#places.set(source.code, this.sources.length);
    return this.sources.push(source) - 1;
  }
}

function figureEntry(figure: FigureParts, lang: Lang, collected: Collected): SeriesEntry {
  return entryOf(presentFigure(figure, lang), figure, { day: figure.standsOn!, year: figure.period!.slice(0, 4), parts: null }, lang, collected);
}

function rateEntry(rate: RateParts, day: string, lang: Lang, collected: Collected): SeriesEntry {
  const parts = [rate.numerator, rate.denominator].map((part) => ({ text: writePart(part, lang), source: collected.placeOf(presentSource(part, lang)) }));
  return entryOf(presentRate(rate, lang), { indicator: rate.definition }, { day, year: null, parts }, lang, collected);
}

function entryOf(
  presented: PresentedFigure,
  { indicator }: { indicator: { code: string } },
  own: Pick<SeriesEntry, "day" | "year" | "parts">,
  lang: Lang,
  collected: Collected,
): SeriesEntry {
  for (const mark of presented.marks) collected.marks.set(mark.kind, mark);
  const text = presented.missing ?? presented.text;
  return {
    ...own,
    value: presented.value,
    text,
    spoken: presented.missing ?? words(lang).figure.shortQuantity[indicator.code]?.(text) ?? text,
    period: presented.period ?? "",
    periodInSentence: presented.periodInSentence ?? "",
    periodEnd: presented.periodEnd ?? "",
    sentence: presented.sentence,
    marks: presented.marks.map(({ kind }) => kind),
    notes: presented.notes,
    source: collected.placeOf(presented.source),
  };
}
