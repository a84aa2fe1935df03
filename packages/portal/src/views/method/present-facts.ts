import { writePart } from "../../parts/figure/write-sentence.ts";
import { writeFigureText, writeSumText } from "../../parts/figure/write-value.ts";
import { formatNumber, formatShare } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import type { MethodPage } from "./method-page.query.ts";
import type { MethodFacts } from "./section.ts";

/** Puts the facts of the release that the method page names into words; a figure the text counts on and the release lacks is thrown. */
export function presentFacts(page: MethodPage, lang: Lang): MethodFacts {
  const { current, sources, before, after } = page;
  const teams = page.teams?.reconciliation;
  const members = page.members?.reconciliation;
  if (!current || !teams || !members || !before || !after)
    throw new Error("The method page needs the release, the sums of teams and members, and Đà Nẵng before and after its merger.");
  const neighbours = after.predecessors.filter(({ from }) => from.slug !== before.slug);
  return {
    version: current.version,
    releaseDate: formatPeriod(current.date.slice(0, 10), lang),
    figureCount: formatNumber(current.observationCount, 0, lang),
    sourceCount: formatNumber(sources.totalCount, 0, lang),
    provincesWithTeams: String(teams.provincesWithFigure),
    provincesWithMembers: String(members.provincesWithFigure),
    provinceCount: String(teams.provinceCount),
    merged: {
      name: nameOf(lang, before),
      neighbour: new Intl.ListFormat(lang).format(neighbours.map(({ from }) => nameOf(lang, from))),
      before: writePart(before.teams, lang),
      after: writePart(after.teams, lang),
    },
    reconciled: {
      sum: writeSumText(teams.sum, teams.qualifier, lang),
      national: writeFigureText(teams.nationalFigure, lang),
      share: formatShare(teams.share ?? 0, lang),
    },
  };
}
