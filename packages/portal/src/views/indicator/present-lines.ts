import { mergerDay } from "../../parts/map/division.ts";
import { summariseDistribution } from "@toso/api/domain";
import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { keepDrawing } from "../../parts/chart/keep-drawing.ts";
import { writeTick } from "../../parts/chart/present-strip.ts";
import { provinceLines, type AreaLine, type DividingDay } from "../../parts/chart/province-lines.ts";
import { formatValue } from "../../parts/format/number.ts";
import type { Measure } from "../../parts/map/measure.ts";
import { chooseEntry } from "../../parts/time/choose-entry.ts";
import { seriesOnce } from "../../parts/time/load-series.ts";
import type { SeriesEntry } from "../../parts/time/series-file.ts";
import { regionListQuery } from "./region-list.query.ts";

/** The median of an area in each year, in words, with how many provinces are behind it; null where none has a figure. */
export type MedianRow = { name: string; medians: ({ value: string; behind: string } | null)[] };

/** All provinces over the years of an indicator. */
export type PresentedLines = {
  years: string[];
  wide: string;
  narrow: string;
  /** The country, then its regions from north to south. */
  rows: MedianRow[];
  provinces: { slug: string; name: string; region: string; values: (SeriesEntry | null)[] }[];
  regions: { code: string; label: string }[];
  isFromZero: boolean;
  /** Whether a year stands alone, as dots that no line joins. */
  hasDots: boolean;
  /** Whether the merger lies between the years: the lines go on over it, for they are of the 63 throughout. */
  crossesMerger: boolean;
};

/** Draws all provinces over the years that are on the map; null where there are fewer than two. */
export async function presentLines(measure: Measure, lang: Lang): Promise<PresentedLines | null> {
  const [file, { provinces: listed, regions: named }] = await Promise.all([seriesOnce(measure.code, lang), ask(regionListQuery, {})]);
  const years = file.years.map(({ year }) => year);
  if (years.length < 2) return null;
  const text = words(lang).time.lines;
  const regionOf = new Map(listed.nodes.map(({ code, region }) => [code, region!.code]));
  const provinces = file.provinces.map(({ code, slug, name, entries }) => ({
    slug,
    name,
    region: regionOf.get(code)!,
    values: years.map((year) => chooseEntry(entries, { year, day: null })),
  }));
  const medianOf = (members: typeof provinces, at: number) =>
    summariseDistribution(
      members.map(({ values }) => ({ value: values[at]?.value ?? null, obsStatus: "A", qualifier: "exact" })),
      { oldestPeriod: null, newestPeriod: null },
      // All are of the 63.
      false,
    );
  const write = (value: number) => formatValue(value, measure.unit, measure.decimals, lang);
  const areas = [
    { kind: "country" as const, key: "VN", name: text.all, members: provinces },
    ...named.map((region) => ({
      kind: "region" as const,
      key: region.code,
      name: nameOf(lang, region),
      members: provinces.filter((one) => one.region === region.code),
    })),
  ];
  const medians = areas.map((area) => ({ ...area, summaries: years.map((_, at) => medianOf(area.members, at)) }));
  const pieces = (values: (number | null | undefined)[]) => joinYears(years, values, measure.seriesBreak);
  const lines: AreaLine[] = [
    ...provinces.map(({ slug, name, values }): AreaLine => ({
      kind: "province",
      key: slug,
      tooltip: name,
      pieces: pieces(values.map((entry) => entry?.value)),
    })),
    ...medians.toReversed().map(({ kind, key, name, summaries }): AreaLine => ({
      kind,
      key,
      tooltip: kind === "country" ? text.median(String(provinces.length)) : text.regionMedian(name),
      pieces: pieces(summaries.map(({ median }) => median)),
    })),
  ];
  const [first, last] = [years[0]!, years.at(-1)!];
  const country = medians[0]!.summaries;
  const sentence = [
    text.sentence(measure.name, String(provinces.length), first, last, write(country[0]!.median!), write(country.at(-1)!.median!)),
    measure.seriesBreak && isAcross(measure.seriesBreak, years) ? words(lang).chart.timeBreakSentence(measure.seriesBreak) : "",
  ];
  const lowest = Math.min(...provinces.flatMap(({ values }) => values.flatMap((entry) => entry?.value ?? [])));
  const draw = (width: number, height: number, withTooltips: boolean) => {
    const options = {
      width,
      height,
      withTooltips,
      ticks: years.map((year) => ({ date: endOf(year), label: year })),
      dividing: divide(years, measure.seriesBreak, lang),
      sentence: sentence.filter(Boolean).join(" "),
    };
    return keepDrawing("lines", [lines, options, measure.unit, lang], () =>
      provinceLines(lines, { ...options, format: (value) => writeTick(value, measure.unit, lang) }),
    );
  };
  return {
    years,
    wide: draw(720, 380, true),
    narrow: draw(340, 320, false),
    rows: medians.map(({ name, members, summaries }) => ({
      name,
      medians: summaries.map(({ median, provincesWithFigure }) =>
        median === null ? null : { value: write(median), behind: text.behind(String(provincesWithFigure), String(members.length)) },
      ),
    })),
    provinces,
    regions: named.map((region) => ({ code: region.code, label: text.regionMedian(nameOf(lang, region)) })),
    isFromZero: lowest === 0,
    hasDots: lines.some(({ pieces }) => pieces.some(({ length }) => length === 1)),
    crossesMerger: isAcrossMerger(years),
  };
}

const endOf = (year: string) => `${year}-12-31`;
const isAcross = (seriesBreak: string, years: string[]) => years[0]! < seriesBreak && years.at(-1)! >= seriesBreak;

/** Cuts a series into pieces that may be joined: across a year without a figure or a break of method there is no line. */
function joinYears(years: string[], values: (number | null | undefined)[], seriesBreak: string | null): AreaLine["pieces"] {
  const pieces: AreaLine["pieces"] = [];
  let isOpen = false;
  for (const [at, year] of years.entries()) {
    const value = values[at];
    if (value == null) {
      isOpen = false;
      continue;
    }
    const isNextYear = at > 0 && Number(year) - Number(years[at - 1]) === 1;
    const crosses = seriesBreak !== null && at > 0 && years[at - 1]! < seriesBreak && year >= seriesBreak;
    if (!isOpen || !isNextYear || crosses) pieces.push([]);
    pieces.at(-1)!.push({ date: endOf(year), value });
    isOpen = true;
  }
  return pieces;
}

function isAcrossMerger(years: string[]): boolean {
  return endOf(years[0]!) < mergerDay && endOf(years.at(-1)!) > mergerDay;
}

function divide(years: string[], seriesBreak: string | null, lang: Lang): DividingDay[] {
  return [
    // Midway between the last year of the old method and the first of the new.
    ...(seriesBreak && isAcross(seriesBreak, years)
      ? [{ date: `${seriesBreak}-07-01`, label: words(lang).chart.timeBreak(seriesBreak), kind: "break" as const }]
      : []),
    ...(isAcrossMerger(years) ? [{ date: mergerDay, label: words(lang).time.lines.merger, kind: "merger" as const }] : []),
  ];
}
