import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { presentFigure } from "../../parts/figure/present-figure.ts";
import { formatPeriodInSentence, formatPeriodSpan } from "../../parts/format/period.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { writeExtremes } from "../picture/write-extremes.ts";
import { loadIndicator } from "../../views/indicator/load-indicator.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { presentSides } from "../../views/province/present-sides.ts";
import { loadProvince } from "../../views/province/load-province.ts";
import { writeFinding } from "../../views/home/write-home-finding.ts";
import { ask } from "../../graphql/client.ts";
import { indicatorMeasureQuery } from "../../parts/map/measure.query.ts";

/** What the card beside a link says: one number with what it counts, its date and publisher. Without a value, `label` says that none was found. */
export type Statement = {
  name: string;
  value: string | null;
  label: string;
  origin: string;
  /** What stands in the place of the one number: several of them, each with what it is. */
  rows?: { label: string; value: string }[];
  /** The same in one or two sentences, for those who do not see the card. */ alt: string;
};

/** Says of a province how many teams it has, with the figure that leads and the one beside it; an unknown slug is thrown. */
export async function stateProvince(addressed: AddressedProvince, lang: Lang): Promise<Statement> {
  const { province } = await loadProvince(addressed);
  const { card } = words(lang).share;
  const { figure, beside } = presentSides(province.bothTeams, province, lang);
  const name = nameProvince(lang, province.bothTeams.leads === "PRESENT" ? province.presentProvince : province);
  // Cards of the old and of the present province bear one name: what was before says whose it is.
  const { side } = words(lang).province;
  const word = province.bothTeams.leads === "PRESENT" ? (addressed.boundary === "VN34" ? side.SUMMED : side.OLD) : beside?.word;
  const label = beside && word ? card.teamsBeside(word, beside.presented.text) : card.teams;
  const sentences = [figure, ...(beside ? [beside.figure] : [])].map((one) => presentFigure(one, lang).sentence);
  return { name, ...stateFigure(figure, label, card.missing, lang), alt: card.alt.province(name, sentences.join(" ")) };
}

/** Says of an indicator where it is highest and lowest and what lies in the middle; where that would mean nothing its national figure, or of how many provinces there is one. An unknown code is thrown. */
export async function stateIndicator(code: string, lang: Lang): Promise<Statement> {
  const view = await loadIndicator(code, lang);
  const { measure, national, facts } = view;
  const { card, picture } = words(lang).share;
  const nation = national[0];
  const extremes = writeExtremes(view, lang);
  if (extremes) {
    const nationRow = nation ? [{ label: picture.nation, value: [writeFigureText(nation, lang), ...listDoubts(nation, lang)].join(", ") }] : [];
    const alt = card.alt.indicator(measure.name, [nation ? presentFigure(nation, lang).sentence : "", extremes.sentence].filter(Boolean).join(" "));
    return { name: measure.name, value: null, label: "", origin: extremes.origin, rows: [...nationRow, ...extremes.rows], alt };
  }
  if (nation) {
    const figure = stateFigure(nation, picture.nation, card.missingNation, lang);
    return { name: measure.name, ...figure, alt: card.alt.indicator(measure.name, presentFigure(nation, lang).sentence) };
  }
  if (facts?.nationalOnly) return { name: measure.name, value: null, label: card.missingNation, origin: "", alt: `${measure.name}. ${card.missingNation}.` };
  return {
    name: measure.name,
    ...stateCoverage(measure.coverage, lang),
    alt: card.alt.indicator(measure.name, picture.found(String(measure.coverage.withFigure), String(measure.coverage.provinceCount))),
  };
}

/** Says of the whole portal what its home page is headed with: how many provinces have a count of teams, and how many the nation has. */
export async function stateSite(lang: Lang): Promise<Statement> {
  const { indicator } = await ask(indicatorMeasureQuery, { code: "teams", boundary: "VN63" });
  const { share } = words(lang);
  const teams = indicator!.nationalFigure;
  const { published, heading } = writeFinding(indicator!, lang, "VN63");
  const { origin, ...figure } = stateFigure(teams, share.card.nation, share.card.missingNation, lang);
  return { name: published, ...figure, origin: origin && share.card.since(origin), alt: heading };
}

function stateFigure(figure: FigureParts, label: string, missing: string, lang: Lang): Pick<Statement, "value" | "label" | "origin"> {
  if (figure.value === null) return { value: null, label: missing, origin: "" };
  const { text, periodInSentence, source } = presentFigure(figure, lang);
  return { value: text, label, origin: [periodInSentence, ...listDoubts(figure, lang), source?.publisher].filter(Boolean).join(", ") };
}

function stateCoverage(coverage: { withFigure: number; provinceCount: number; oldestPeriod: string | null; newestPeriod: string | null }, lang: Lang) {
  const { card } = words(lang).share;
  const { withFigure, provinceCount, oldestPeriod, newestPeriod } = coverage;
  const origin =
    oldestPeriod && newestPeriod
      ? oldestPeriod === newestPeriod
        ? formatPeriodInSentence(oldestPeriod, lang)
        : formatPeriodSpan(oldestPeriod, newestPeriod, lang)
      : "";
  return { value: card.provinces(String(withFigure), String(provinceCount)), label: card.provincesLabel, origin };
}
