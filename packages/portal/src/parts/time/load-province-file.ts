import { ask } from "../../graphql/client.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { loadRelease } from "../layout/load-release.ts";
import { codeInPath } from "../layout/path-to.ts";
import { listMeasureCodes } from "../map/list-measures.ts";
import type { PresentedSource } from "../figure/present-figure.ts";
import { loadPresentSeries, seriesOnce } from "./load-series.ts";
import { namesakesQuery } from "./series.query.ts";
import type { ProvinceFile, SeriesEntry, SeriesFile } from "./series-file.ts";

/**
 * Loads all figures and rates of one of the 63 provinces in the words of one language, from which the browser chooses those that were known on a day, and those of the present
 * province where it goes by the same name; an unknown slug is thrown.
 */
export async function loadProvinceFile(slug: string, lang: Lang): Promise<ProvinceFile> {
  const [codes, release, { provinces }] = await Promise.all([listMeasureCodes(), loadRelease(), ask(namesakesQuery, {})]);
  const namesake = provinces.nodes.find((one) => one.slug === slug && one.sharesName)?.successors[0] ?? null;
  const sources = new Map<string, { place: number; source: PresentedSource }>();
  const marks: ProvinceFile["marks"] = {};
  const figures: ProvinceFile["figures"] = {};
  const present: ProvinceFile["present"] = {};
  const take = (entries: SeriesEntry[], from: Pick<SeriesFile, "marks" | "sources">) => {
    const placeOf = (place: number | null) => {
      if (place === null) return null;
      const source = from.sources[place]!;
      const known = sources.get(source.code) ?? { place: sources.size, source };
      sources.set(source.code, known);
      return known.place;
    };
    return entries.map((entry): SeriesEntry => {
      for (const kind of entry.marks) marks[kind] = from.marks[kind];
      return { ...entry, source: placeOf(entry.source), parts: entry.parts?.map(({ text, source }) => ({ text, source: placeOf(source) })) ?? null };
    });
  };
  let name = "";
  for (const code of codes) {
    const file = await seriesOnce(code, lang);
    const province = file.provinces.find((one) => one.slug === slug);
    if (!province) throw new Error(`No province of the 63 has the slug "${slug}".`);
    name = province.name;
    figures[codeInPath(code)] = take(province.entries, file);
    if (namesake === null) continue;
    const published = await loadPresentSeries(code, namesake.to.code, lang);
    // An estimated year stands at its first day, when the province was not there yet.
    const ofPresent = published.entries.map((entry) => ({
      ...entry,
      day: entry.day < namesake.date ? namesake.date : entry.day,
    }));
    if (ofPresent.length > 0) present[codeInPath(code)] = take(ofPresent, published);
  }
  const { figure, province, time } = words(lang);
  const { moment, missing, problem, cited, day } = time;
  return {
    firstDay:
      Object.values(figures)
        .flatMap((entries) => entries.map((entry) => entry.day))
        .sort()[0] ?? null,
    lastDay: release.date,
    figures,
    present,
    marks,
    sources: [...sources.values()].map(({ source }) => source),
    lead: ["teams", "members"],
    words: {
      ...{ moment, missing, problem, cited, day },
      set: { ...time.set, day: time.province.set(name) },
      rest: time.province.rest,
      caption: province.figures.caption("{count}", name),
      open: words(lang).measures.figures.open("{count}"),
      headline: province.figures.headline,
      numerator: figure.numerator,
      denominator: figure.denominator,
      missingSentence: time.province.missing(name),
      side: { before: province.side.BEFORE, present: province.side.PRESENT },
    },
  };
}
