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
  const provinces = (await listEntries(code, measure.isRate, "VN63", lang, collected)).map(({ province, entries }): SeriesProvince => ({
    code: province.code,
    slug: province.slug,
    name: nameOf(lang, province),
    href: pathTo(lang, { name: "province", slug: province.slug }),
    entries,
  }));
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

/** Figures that were published for the 34 themselves, by the code of their province, with the marks and sources that they name. */
export type PresentSeries = Pick<SeriesFile, "marks" | "sources"> & { entries: Map<string, SeriesEntry[]> };

const presentSeries = new Map<string, Promise<PresentSeries>>();

/** Gives what was published of an indicator or rate for the 34 themselves, in the words of one language, loaded once for all files of a build; an unknown code is thrown. */
export function presentSeriesOnce(code: string, lang: Lang): Promise<PresentSeries> {
  const key = `${lang} ${code}`;
  const series = presentSeries.get(key) ?? loadPresentSeries(code, lang);
  presentSeries.set(key, series);
  return series;
}

async function loadPresentSeries(code: string, lang: Lang): Promise<PresentSeries> {
  const collected = new Collected();
  const { rates } = await ask(measureListQuery, {});
  const isRate = rates.some((rate) => rate.code === code);
  const listed = await listEntries(code, isRate, "VN34", lang, collected);
  return {
    entries: new Map(listed.map(({ province, entries }) => [province.code, entries])),
    marks: Object.fromEntries(collected.marks),
    sources: collected.sources,
  };
}

type Listed = { province: ProvinceSeries; entries: SeriesEntry[] };

async function listEntries(code: string, isRate: boolean, boundary: Boundary, lang: Lang, collected: Collected): Promise<Listed[]> {
  const provinces = await loadProvinceSeries(isRate ? "teams" : code, boundary);
  return Promise.all(
    provinces.map(async (province) => ({
      province,
      entries: isRate
        ? withoutRepeated((await loadRateSteps(code, province.code, boundary)).map(({ day, rate }) => rateEntry(rate, day, lang, collected)))
        : province.figures.map((figure) => figureEntry(figure, lang, collected)),
    })),
  );
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
