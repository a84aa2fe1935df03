import { ask } from "../../graphql/client.ts";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import type { Lang } from "../../i18n/lang.ts";
import { teamRate } from "../../parts/map/list-measures.ts";
import { loadIndicator } from "../indicator/load-indicator.ts";
import { chartCodes, type ChartCode, type PictureChart } from "./chart.ts";
import { presentMeasured } from "./chart-measured.ts";
import { presentMerger } from "./chart-merger.ts";
import { presentNational } from "./chart-national.ts";
import { presentPerInhabitants } from "./chart-per-inhabitants.ts";
import { presentPublished } from "./chart-published.ts";
import { presentYears, type Pair } from "./chart-years.ts";
import {
  changesOfPictureQuery,
  countsOfPictureQuery,
  measuredOfPictureQuery,
  teamsOfPictureQuery,
  yearsOfPictureQuery,
  type TeamsOfPicture,
} from "./picture.query.ts";

/** Loads all charts of the picture in one language, from the release of this build or the one named. */
export async function loadCharts(lang: Lang, release?: string): Promise<PictureChart[]> {
  return Promise.all(chartCodes.map((code) => loadChart(code, lang, release)));
}

/** Loads one chart of the picture in one language, from the release of this build or the one named. */
export async function loadChart(code: ChartCode, lang: Lang, release?: string): Promise<PictureChart> {
  switch (code) {
    case "per-inhabitants": {
      const { measure, spread } = await loadIndicator(teamRate, lang, release);
      return presentPerInhabitants(measure, spread, lang);
    }
    case "skills":
      return loadYears(code, "ict_skills_pct", lang, { most: 2, release });
    case "index":
      return loadYears(code, "dti_index", lang, { most: 3, release });
    case "measured": {
      const measured = await ask(measuredOfPictureQuery, {}, release);
      return presentMeasured(measured, measured.indicators[0]?.provinceFigures.length ?? 0, lang);
    }
    default: {
      const { nation, indicator, provinces, release: read } = await ask(teamsOfPictureQuery, {}, release);
      if (!indicator || !read) throw new Error('The release has no indicator "teams", which the picture is about.');
      if (code === "published") return presentPublished(indicator.provinceFigures, lang);
      if (code === "merger") return presentMerger(provinces.nodes, lang, await loadCounts(provinces.nodes, release));
      const series = nation.series.map(({ figure }) => figure);
      return presentNational(series, { until: read.date.slice(0, 10), ageInMonths: indicator.nationalFigure.ageInMonths }, lang);
    }
  }
}

/** Loads all counts of teams of those provinces that published one themselves, by their code. */
async function loadCounts(provinces: TeamsOfPicture["provinces"]["nodes"], release?: string): Promise<Map<string, FigureParts[]>> {
  const published = provinces.filter(({ presentFigure: { present } }) => present.value !== null);
  const counts = published.map(async ({ code }) => {
    const { province } = await ask(countsOfPictureQuery, { code }, release);
    return [code, (province?.series ?? []).map(({ figure }) => figure)] as const;
  });
  return new Map(await Promise.all(counts));
}

/** Loads the newest years of an indicator, at most so many, each compared with the one before. */
async function loadYears(code: ChartCode, indicatorCode: string, lang: Lang, { most, release }: { most: number; release?: string }): Promise<PictureChart> {
  const { indicator } = await ask(yearsOfPictureQuery, { code: indicatorCode }, release);
  if (!indicator) throw new Error(`The release has no indicator "${indicatorCode}", which the picture shows.`);
  const years = indicator.periods.slice(-most).map(({ period }) => period);
  const pairs = years.slice(1).map(async (to, at): Promise<Pair> => {
    const from = years[at]!;
    const { provinces } = await ask(changesOfPictureQuery, { code: indicatorCode, from, to }, release);
    return { from, to, changes: provinces.nodes };
  });
  return presentYears(code, indicator, await Promise.all(pairs), lang);
}
