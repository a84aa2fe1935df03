import { listPractices, type PeerPractice } from "../compare/list-practices.ts";
import { presentPeers } from "../compare/present-peers.ts";
import { presentFigure, type PresentedFigure } from "../../parts/figure/present-figure.ts";
import type { Mark } from "../../parts/figure/list-marks.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { chooseText, nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { listWays } from "../../parts/map/list-ways.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { provinceOf } from "../province/province-of.ts";
import { presentSides } from "../province/present-sides.ts";
import type { BothSides } from "../province/province-page.query.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { words } from "../../i18n/words.ts";
import { gatherSources, startCitations, type Citations, type SourceLine } from "./cite-sources.ts";
import type { ProfileView } from "./load-profile.ts";
import { presentPeerLines, type PeerLines } from "./present-peer-lines.ts";
import { presentRows, type CautionNote, type MissingRows, type ProfileRow } from "./present-rows.ts";
import { presentTargets, type MissingTargets, type ProfileTarget } from "./present-targets.ts";

/** One big number of the sheet. */
export type ProfileNumber = {
  code: string;
  label: string;
  /** Which of two provinces of one name it is of; null where there is but one. */
  side: string | null;
  /** The province that the number is of. */
  province: AddressedProvince;
  figure: PresentedFigure;
  /** Numbers of the sources of the figure: of a sum, those of its parts. */
  citations: number[];
  /** The figure of the other side of July 2025. */
  beside: { text: string; citations: number[] } | null;
  /** Of one of the 34: the figure of each old province that has one. */
  members: { text: string; citations: number[] }[];
};

/** An honour in one line, with what it was given for. */
export type ProfileHonour = { title: string; origin: string; basis: string; citation: number };

/** Everything that stands on one sheet, in the words of one language; sources are numbered in the order of reading. */
export type PresentedProfile = {
  numbers: ProfileNumber[];
  verdicts: { group: string; lines: PeerLines; citations: number[]; rows: ProfileRow[]; missing: MissingRows[]; notes: CautionNote[] } | null;
  targets: { known: ProfileTarget[]; missing: MissingTargets[]; withoutIndicator: number };
  honours: ProfileHonour[];
  practices: PeerPractice[];
  marks: Mark[];
  sources: SourceLine[];
};

/** Puts a sheet into words. Its parts are made in the order in which they stand on paper, for that is the order of the numbers of the sources. */
export async function presentProfile(view: ProfileView, lang: Lang): Promise<PresentedProfile> {
  const citations = await startCitations(lang);
  const { province, judged, groups } = view;
  const numbers = [province.teams, province.members, province.trainedMembers, province.communesCoveredPct].map((both): ProfileNumber => {
    const { figure, side, beside } = presentSides(both, province, lang);
    const cite = (one: FigureParts) => {
      if (one.value === null) return [];
      return citations.figure(one === both.before ? both.before : { source: one.source });
    };
    const members = listMembers(both, province.boundary, lang);
    return {
      code: figure.indicator.code,
      label: nameOf(lang, figure.indicator),
      side: side?.word ?? null,
      province: provinceOf(figure, province),
      figure: presentFigure(figure, lang),
      citations: cite(figure),
      beside: beside && {
        text: words(lang).profile.numbers.beside(beside.word, beside.presented.text, beside.presented.period!),
        citations: cite(beside.figure),
      },
      members: members.map(({ text, figure }) => ({ text, citations: cite(figure) })),
    };
  });
  const verdicts = judged && presentJudged(judged, nameProvince(lang, province), citations, lang);
  const targets = { ...presentTargets(province.targetDistances, citations, lang), withoutIndicator: view.targetsWithoutIndicator };
  const honours = presentHonours(province, citations, lang);
  return {
    numbers,
    verdicts,
    targets,
    honours,
    practices: listPractices(groups, await listWays(province.boundary, lang), lang),
    marks: [...new Map(numbers.flatMap(({ figure }) => figure.marks).map((mark) => [mark.kind, mark])).values()],
    sources: gatherSources(citations.list()),
  };
}

/** Lists what the old provinces of one of the 34 published themselves, "Vĩnh Phúc: 1.240 (2023)", where it has neither a figure of its own nor a sum of them; [] for one of the 63. */
function listMembers({ present, before }: BothSides, boundary: Boundary, lang: Lang): { text: string; figure: FigureParts }[] {
  if (boundary !== "VN34" || present.value !== null || before?.value != null) return [];
  return (before?.summedFrom?.figures ?? [])
    .filter(({ value }) => value !== null)
    .map((figure) => ({
      figure,
      text: words(lang).profile.numbers.beside(nameOf(lang, figure.area), writeFigureText(figure, lang), formatPeriod(figure.period!, lang)),
    }));
}

function presentJudged({ group, sources }: NonNullable<ProfileView["judged"]>, name: string, citations: Citations, lang: Lang) {
  const compared = sources.peers.flatMap(({ ownFigure, peerFigure }) => [...citations.figure(ownFigure), ...citations.figure(peerFigure)]);
  return {
    group: presentPeers(group, lang).name,
    lines: presentPeerLines(group, name, lang),
    citations: [...new Set(compared)],
    ...presentRows(group, sources, citations, lang),
  };
}

// An honour of the successor is not one of the old province: its line says so where the two are not the same.
function presentHonours({ honours, successors }: ProfileView["province"], citations: Citations, lang: Lang): ProfileHonour[] {
  const text = words(lang).profile.honours;
  const all = [
    ...honours.map((honour) => ({ honour, of: null as string | null })),
    ...successors.flatMap(({ change, to }) => to.honours.map((honour) => ({ honour, of: change === "MERGED" ? nameProvince(lang, to) : null }))),
  ];
  return all.map(({ honour, of }) => {
    const title = chooseText(lang, honour.titleVi, honour.titleEn);
    return {
      title: of === null ? title : text.ofSuccessor(of, title),
      origin: text.origin(chooseText(lang, honour.awardedByVi, honour.awardedByEn), formatPeriod(honour.date, lang)),
      basis: text.basis(chooseText(lang, honour.basisVi, honour.basisEn)),
      citation: citations.publication({ publisher: honour.sourcePublisher, url: honour.sourceUrl, dated: words(lang).profile.sources.dated.unknown }),
    };
  });
}
