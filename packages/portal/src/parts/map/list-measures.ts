import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { chooseFirstMeasure } from "./choose-first-measure.ts";
import { measureCountsQuery, measureListQuery } from "./measure.query.ts";

/** A group of the picker with its measures; codes as the API gives them. */
export type MeasureGroup = { name: string; measures: { code: string; name: string }[] };

/** The rate that says how many teams an area has for its size: it can be shaded, which a count cannot. */
export const teamRate = "teams_per_10k_inhabitants";

/** Gives the code of the measure that the map of a division shows before a reader has chosen one, see `chooseFirstMeasure`. */
export async function findFirstMeasure(boundary: Boundary): Promise<string> {
  const [{ indicators, rates, nation }, groups] = await Promise.all([ask(measureCountsQuery, { boundary }), listMeasureGroups("vi")]);
  const picked = new Set(groups.flatMap(({ measures }) => measures.map(({ code }) => code)));
  // U is the low reliability of SDMX.
  const count = (values: { value: number | null; obsStatus: string }[]) => values.filter(({ value, obsStatus }) => value !== null && obsStatus !== "U").length;
  const all = [
    ...indicators.map(({ code, foundation, comparable, periods, provinceFigures }) => ({
      code,
      foundation: foundation && comparable,
      newest: periods.at(-1) ?? null,
      withFigure: count(provinceFigures.map(({ figure }) => figure)),
    })),
    ...rates.map(({ code, provinceRates }) => ({ code, foundation: false, newest: null, withFigure: count(provinceRates.map(({ rate }) => rate)) })),
  ];
  return chooseFirstMeasure(
    all.filter(({ code }) => picked.has(code)),
    nation.provinceCount,
  );
}

// Of the counts and coverages, those that say something of a whole province; the others have their own pages.
const teamMeasures = ["teams", "members", "members_trained", "communes_covered_pct", "hamlets_covered_pct"];

/** Lists what can be picked for the map: the rates, the teams, then the five skills and their foundation; what is published for the nation alone has no map. */
export async function listMeasureGroups(lang: Lang): Promise<MeasureGroup[]> {
  const { rates, indicators: all, skills } = await ask(measureListQuery, {});
  const indicators = all.filter(({ nationalOnly }) => !nationalOnly);
  const text = words(lang).map;
  const choice = (measure: { code: string; nameVi: string; nameEn: string }) => ({ code: measure.code, name: nameOf(lang, measure) });
  const ofTeams = teamMeasures.flatMap((code) => indicators.filter((indicator) => indicator.code === code));
  return [
    { name: text.groupRates, measures: rates.map(choice) },
    { name: text.groupTeams, measures: ofTeams.map(choice) },
    ...skills.map((skill) => ({
      name: nameOf(lang, skill),
      measures: indicators.filter((indicator) => indicator.skill?.code === skill.code).map(choice),
    })),
    { name: text.groupFoundation, measures: indicators.filter((indicator) => indicator.foundation).map(choice) },
  ].filter((group) => group.measures.length > 0);
}

/** Lists the codes of every rate and indicator that has a map: all but what is published for the nation alone. */
export async function listMeasureCodes(): Promise<string[]> {
  const { rates, indicators } = await ask(measureListQuery, {});
  return [...rates, ...indicators.filter(({ nationalOnly }) => !nationalOnly)].map(({ code }) => code);
}
