import { countByYear } from "@toso/api/domain";
import { ask } from "../../graphql/client.ts";
import type { Boundary, ResultOf } from "../../graphql/graphql.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { formatPeriodInSentence } from "../../parts/format/period.ts";
import { presentSource, type PresentedSource } from "../../parts/figure/present-figure.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { homeFindingQuery } from "./home-finding.query.ts";

/** What the home page is headed with: a finding made from the figures, its first sentence alone, the same in short for a title, and where the national count is from. */
export type HomeFinding = { heading: string; published: string; title: string; source: PresentedSource | null };

type FoundFigures = Pick<NonNullable<ResultOf<typeof homeFindingQuery>["indicator"]>, "nationalFigure" | "provinceFigures">;

/** Loads the figures of this build and writes the finding of a division. */
export async function writeHomeFinding(lang: Lang, boundary: Boundary): Promise<HomeFinding> {
  const { indicator } = await ask(homeFindingQuery, { boundary });
  if (!indicator) throw new Error('The catalogue has no indicator "teams", which the home page is about.');
  return writeFinding(indicator, lang, boundary);
}

/** Writes the finding from given figures: how many provinces have a count, and of the 63 the national count with its date. */
export function writeFinding({ nationalFigure, provinceFigures }: FoundFigures, lang: Lang, boundary: Boundary): HomeFinding {
  const text = words(lang).home.finding;
  const { all, found } = countByYear(provinceFigures.map(({ figure }) => figure));
  const write = (count: number) => formatNumber(count, 0, lang);
  const title = text.title(write(found), write(all));
  if (boundary === "VN34") {
    const summed = provinceFigures.filter(({ figure }) => figure.method === "SUMMED").length;
    const published = text.present(write(found), write(all), write(found - summed), write(summed));
    return { heading: published, published, title: words(lang).division.page.title, source: null };
  }
  const published = found === 0 ? text.nobody(write(all)) : found === all ? text.everybody(write(all)) : text.some(write(found), write(all));
  const { value, period } = nationalFigure;
  // A sum of provinces is no national count.
  if (value === null || period === null || nationalFigure.method === "SUMMED")
    return { heading: `${published} ${text.noNation}`, published, title, source: null };
  const nation = text.nation(writeFigureText(nationalFigure, lang), formatPeriodInSentence(period, lang));
  return { heading: `${published} ${nation}`, published, title, source: presentSource(nationalFigure, lang) };
}
