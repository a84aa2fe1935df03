import { chooseText, nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { IndicatorList } from "./indicator-list.query.ts";

/** One line of the list of indicators; `state` says in words how much is known. */
export type ListEntry = { code: string; nameVi: string; nameEn: string; textVi: string; textEn: string; state: string };

/** A topic or skill with its indicators; a skill without any has the reason. */
export type ListGroup = { id: string; name: string; skillCode: string | null; emptyReason: string | null; entries: ListEntry[] };

/** Groups all indicators and rates for the list: rates, teams, members, coverage, the five skills in order, foundation, context. */
export function groupIndicators(list: IndicatorList, lang: Lang): ListGroup[] {
  const text = words(lang).indicator;
  const ofTopic = (topic: IndicatorList["indicators"][number]["topic"]): ListGroup => ({
    id: topic.toLowerCase(),
    name: text.topic[topic],
    skillCode: null,
    emptyReason: null,
    entries: list.indicators.filter((indicator) => indicator.topic === topic).map((indicator) => entryOf(indicator, lang)),
  });
  const rates: ListGroup = {
    id: "rates",
    name: text.list.rates,
    skillCode: null,
    emptyReason: null,
    entries: list.rates.map((rate) => ({
      ...rate,
      textVi: rate.formulaVi,
      textEn: rate.formulaEn,
      state: [countIn(rate.distribution, text.list.found), countIn(rate.distributionOf34, words(lang).division.found.short)].join(" · "),
    })),
  };
  const skills = list.skills.map((skill): ListGroup => ({
    id: skill.code,
    name: nameOf(lang, skill),
    skillCode: skill.code,
    emptyReason: chooseText(lang, skill.emptyReasonVi, skill.emptyReasonEn),
    entries: list.indicators.filter((indicator) => indicator.skill?.code === skill.code).map((indicator) => entryOf(indicator, lang)),
  }));
  const foundation: ListGroup = {
    id: "foundation",
    name: text.foundation,
    skillCode: null,
    emptyReason: null,
    entries: list.indicators.filter((indicator) => indicator.foundation).map((indicator) => entryOf(indicator, lang)),
  };
  return [ofTopic("TEAMS"), ofTopic("MEMBERS"), ofTopic("COVERAGE"), rates, ...skills, foundation, ofTopic("CONTEXT")];
}

function countIn(spread: { provinceCount: number; provincesWithFigure: number } | null, write: (count: string, all: string) => string): string {
  return write(String(spread?.provincesWithFigure ?? 0), String(spread?.provinceCount ?? 0));
}

function entryOf(indicator: IndicatorList["indicators"][number], lang: Lang): ListEntry {
  const text = words(lang).indicator.list;
  const withFigure = indicator.provinceFigures.filter(({ figure }) => figure.value !== null).length;
  const withFigureOf34 = indicator.figuresOf34.filter(({ figure }) => figure.value !== null).length;
  const { value, method } = indicator.nationalFigure;
  const hasNational = value !== null && method !== "SUMMED";
  const parts = [
    indicator.nationalOnly ? text.nationOnly : text.found(String(withFigure), String(indicator.provinceFigures.length)),
    indicator.nationalOnly ? "" : words(lang).division.found.short(String(withFigureOf34), String(indicator.figuresOf34.length)),
    hasNational && !indicator.nationalOnly ? text.withNational : "",
    indicator.comparable ? "" : text.notComparable,
  ];
  return { ...indicator, textVi: indicator.definitionVi, textEn: indicator.definitionEn, state: parts.filter(Boolean).join(" · ") };
}
