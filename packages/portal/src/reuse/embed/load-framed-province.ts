import { ask } from "../../graphql/client.ts";
import { listMarks, listRateMarks } from "../../parts/figure/list-marks.ts";
import { lowerFirst } from "../../parts/figure/write-sentence.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { embedProvinceQuery } from "./embed.query.ts";

/** Loads what the frame of a province shows: its figures and rates, what has no value in a sentence for each reason ([] where all have one), and the marks to explain. An unknown slug is thrown. */
export async function loadFramedProvince({ boundary, slug }: AddressedProvince, lang: Lang, release?: string) {
  const { province } = await ask(embedProvinceQuery, { code: slug, boundary }, release);
  if (!province) throw new Error(`No province of ${boundary} has the slug "${slug}"${release ? ` in release ${release}` : ""}.`);
  const { teams, members, trainedMembers, coverage } = province;
  const further = [trainedMembers, coverage.communesCovered, coverage.communesCoveredPct, coverage.hamletsCoveredPct];
  const asked = [province.teamsPer10kInhabitants, province.membersPer100Inhabitants, province.membersPerTeam, province.teamsPerCommune];
  const figures = [teams, members, ...further.filter(({ value }) => value !== null)];
  const rates = asked.filter(({ value }) => value !== null);
  const missing = [
    ...further.map(({ value, missing: reason, indicator }) => ({ value, reason, measure: indicator })),
    ...asked.map(({ value, missing: reason, definition }) => ({ value, reason, measure: definition })),
  ].filter(({ value }) => value === null);
  return {
    province,
    /** The province of today that an old one became part of. */
    within: province.successors.find(({ change }) => change === "MERGED")?.to,
    figures,
    rates,
    missing: [...Map.groupBy(missing, ({ reason }) => reason ?? "NO_PUBLISHED_FIGURE")].map(([reason, all]) => {
      const names = all.map(({ measure }) => lowerFirst(nameOf(lang, measure))).join("; ");
      return reason === "NO_PUBLISHED_FIGURE"
        ? words(lang).province.teams.missing(names)
        : words(lang).profile.verdicts.missing(words(lang).figure.missing[reason], names);
    }),
    marks: [...figures.flatMap((figure) => listMarks(figure, lang)), ...rates.flatMap((rate) => listRateMarks(rate, lang))],
  };
}
