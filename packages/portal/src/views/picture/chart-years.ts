import { asShown, findMovement, summariseDistribution, type Movement } from "@toso/api/domain";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { formatNumber, formatValue } from "../../parts/format/number.ts";
import { writeTick } from "../../parts/chart/present-strip.ts";
import { listMarks, type Mark } from "../../parts/figure/list-marks.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import type { ChartCode, PictureChart } from "./chart.ts";
import { drawYears, type YearsOfProvince } from "./draw-years.ts";
import { writeMarked } from "./show-marks.ts";
import type { ChangesOfPicture, YearsOfPicture } from "./picture.query.ts";

/** Two years that follow each other, with what became of each province between them. */
export type Pair = { from: string; to: string; changes: ChangesOfPicture };

type Changed = { difference: number | null; uncompared: string | null; name: string; first: FigureParts; last: FigureParts };

/** Presents what became of an indicator from year to year: how many provinces rose and fell, where the API compares the two years, and that they are not compared, where it does not. */
export function presentYears(code: ChartCode, indicator: YearsOfPicture, pairs: Pair[], lang: Lang): PictureChart {
  const text = words(lang).picture.years;
  const name = nameOf(lang, indicator);
  const write = (count: number) => formatNumber(count, 0, lang);
  const moved = pairs.map((pair) => ({ ...pair, movement: findMovement(publishedChanges(pair.changes, lang)) }));
  const years = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
  const { provinces, sharedMarks } = listProvinces(pairs, years, indicator.decimals, lang);
  const marked = provinces.flatMap(({ name: province, values }) => values.flatMap((one) => (one ? { name: province, marks: one.ownMarks } : [])));
  const clauses = moved.flatMap(({ from, to, movement }) => {
    if (movement.compared > 0) return [text.moved(from, to, writeMoves(movement))];
    return movement.uncompared.has("SERIES_BREAK") ? [text.broken(from, to)] : [];
  });
  const title = clauses.length > 0 ? `${name}: ${clauses.join("; ")}` : text.none(name);
  const largest = moved.flatMap(({ movement }) => writeLargest(movement, indicator, lang));
  const cautions = new Set(pairs.flatMap(({ changes }) => changes.flatMap(({ change }) => change?.cautions ?? [])));
  const namesOf = (side: "largestRise" | "largestFall") => new Set(moved.flatMap(({ movement }) => movement[side]?.name ?? []));
  const [rising, falling] = [namesOf("largestRise"), namesOf("largestFall")];
  const medians = years.map((_, at) => medianOf(provinces.map(({ values }) => values[at]?.value ?? null)));
  const value = (one: number) => formatValue(one, indicator.unit, indicator.decimals, lang);
  const isFiner = moved.some(
    ({ changes, movement }) =>
      movement.compared > 0 &&
      changes.some(({ change }) => [change!.from, change!.to].some((figure) => figure.value !== null && publishedDecimals(figure) > indicator.decimals)),
  );
  const isBroken = moved.map(({ movement }) => movement.compared === 0 && movement.uncompared.has("SERIES_BREAK"));
  return {
    code,
    title,
    sentences: [
      ...largest,
      ...(isFiner ? [text.published(write(indicator.decimals))] : []),
      ...(isBroken.includes(true) ? [text.breakRule] : []),
      ...(["SAMPLE_SURVEY", "PROVISIONAL", "ACROSS_MERGER"] as const).filter((kind) => cautions.has(kind)).map((kind) => text.cautions[kind]),
      ...writeMarked(marked, lang),
      ...(medians.every((one) => one === null)
        ? []
        : [text.medians(years.map((year, at) => text.medianOf(year, medians[at] == null ? text.noMedian : value(medians[at]))).join("; "))]),
    ],
    draw:
      provinces.length < 2
        ? null
        : (width) =>
            drawYears(
              provinces,
              {
                years,
                notes: sharedMarks.map((marks) => marks.map(({ label }) => label).join(", ")),
                isBroken,
                medians,
                rising,
                falling,
                broken: text.brokenLabel,
              },
              (one) => writeTick(one, indicator.unit, lang),
              width,
            ),
    spoken: [
      title,
      ...years.flatMap((year, at) => (sharedMarks[at]!.length > 0 ? `${year}: ${sharedMarks[at]!.map(({ label }) => label).join(", ")}` : [])),
    ].join("; "),
    key: [
      { sign: "line", label: text.keyLine },
      ...(rising.size > 0 ? [{ sign: "line-rising", label: text.keyRising }] : []),
      ...(falling.size > 0 ? [{ sign: "line-falling", label: text.keyFalling }] : []),
      { sign: "median", label: text.keyMedian },
      ...(marked.some(({ marks }) => marks.length > 0) ? [{ sign: "dot-hollow", label: text.keyMarked }] : []),
    ],
    table: {
      columns: years.map((year) => ({ label: year, isNumber: true })),
      rows: provinces.map(({ name: province, slug, href, values }) => ({
        name: province,
        href,
        tell: { province: { boundary: "VN63" as const, slug }, indicator: indicator.code },
        cells: values.map((one) => (one ? { text: one.text, marks: listMarks(one.figure, lang) } : words(lang).figure.missingShort)),
      })),
    },
    rows: provinces.flatMap(({ values }) => values.flatMap((one) => (one ? [{ area: one.figure.area, indicator: indicator.code, figure: one.figure }] : []))),
  };

  function writeMoves({ rose, fell, same }: Movement<Changed>): string {
    return [text.rose(rose, write(rose)), text.fell(fell, write(fell)), ...(same > 0 ? [text.same(write(same))] : [])].join(", ");
  }
}

/** Differences are those of the published values with all their decimals, as the table and the file of the chart have them; where the API gives none there is none. */
function publishedChanges(changes: ChangesOfPicture, lang: Lang): Changed[] {
  return changes
    .map(({ change, ...province }) => {
      const { from, to, difference, uncompared } = change!;
      // A float would call 48.5 less 48.46 0.0399999.
      const exact = difference === null ? null : asShown(to.value! - from.value!, Math.max(publishedDecimals(from), publishedDecimals(to)));
      return { difference: exact, uncompared, name: nameOf(lang, province), first: from, last: to };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, lang));
}

function writeLargest({ largestRise, largestFall }: Movement<Changed>, indicator: YearsOfPicture, lang: Lang): string[] {
  const text = words(lang).picture.years;
  const write = (changed: Changed | null, say: (name: string, change: string, from: string, to: string) => string) => {
    if (!changed) return [];
    const { difference, name, first, last } = changed;
    const number = `${difference! > 0 ? "+" : "−"}${formatNumber(Math.abs(difference!), Math.max(indicator.decimals, publishedDecimals(first), publishedDecimals(last)), lang)}`;
    const values = [first, last].map((figure) => writePublished(figure, indicator.decimals, lang)) as [string, string];
    return [say(name, indicator.unit === "percent" ? text.points(number) : number, ...values)];
  };
  return [...write(largestRise, text.largestRise), ...write(largestFall, text.largestFall)];
}

/** Writes a value with all the decimals it was published with, and with no fewer than are shown elsewhere. */
function writePublished(figure: FigureParts, decimals: number, lang: Lang): string {
  const number = formatValue(figure.value!, figure.unit, Math.max(decimals, publishedDecimals(figure)), lang);
  return words(lang).figure.qualifier[figure.qualifier ?? "EXACT"](number);
}

function publishedDecimals({ value }: FigureParts): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Lists the provinces with their values of each year, and for each year the marks that all of its values bear. */
function listProvinces(pairs: Pair[], years: string[], decimals: number, lang: Lang): { provinces: YearsOfProvince[]; sharedMarks: Mark[][] } {
  const read = (pairs[0]?.changes ?? []).map((province, at) => {
    const figures = years.map((year) => {
      const pair = pairs.find(({ from, to }) => from === year || to === year)!;
      const change = pair.changes[at]!.change!;
      const figure = pair.from === year ? change.from : change.to;
      return { figure, marks: listMarks(figure, lang) };
    });
    return { province, figures };
  });
  const sharedMarks = years.map((_, at) => {
    const [first = [], ...rest] = read.flatMap(({ figures }) => (figures[at]!.figure.value === null ? [] : [figures[at]!.marks]));
    return first.filter(({ kind }) => rest.every((marks) => marks.some((mark) => mark.kind === kind)));
  });
  const isShared = ({ kind }: Mark, at: number) => sharedMarks[at]!.some((mark) => mark.kind === kind);
  const provinces = read.map(({ province, figures }) => ({
    name: nameOf(lang, province),
    slug: province.slug,
    href: pathTo(lang, { name: "province", slug: province.slug }),
    values: figures.map(({ figure, marks }, at) =>
      figure.value === null
        ? null
        : { value: figure.value, text: writePublished(figure, decimals, lang), figure, ownMarks: marks.filter((mark) => !isShared(mark, at)) },
    ),
  }));
  return { provinces: provinces.toSorted((one, other) => one.name.localeCompare(other.name, lang)), sharedMarks };
}

// All are of the 63: no merger lies between them.
function medianOf(values: (number | null)[]): number | null {
  const figures = values.map((value) => ({ value, obsStatus: "A" as const, qualifier: "exact" as const }));
  return summariseDistribution(figures, { oldestPeriod: null, newestPeriod: null }, false).median;
}
