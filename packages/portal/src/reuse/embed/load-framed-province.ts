import { ask } from "../../graphql/client.ts";
import { listMarks, listRateMarks } from "../../parts/figure/list-marks.ts";
import { lowerFirst } from "../../parts/figure/write-sentence.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { embedProvinceQuery } from "./embed.query.ts";

/** Loads what the frame of a province shows: its figures and rates, what was not found in one sentence (empty where all was), and the marks to explain. An unknown slug is thrown. */
export async function loadFramedProvince({ boundary, slug }: AddressedProvince, lang: Lang, release?: string) {
  const { province } = await ask(embedProvinceQuery, { code: slug, boundary }, release);
  if (!province) throw new Error(`No province of ${boundary} has the slug "${slug}"${release ? ` in release ${release}` : ""}.`);
  const { teams, members, trainedMembers, coverage } = province;
  const further = [trainedMembers, coverage.communesCovered, coverage.communesCoveredPct, coverage.hamletsCoveredPct];
  const asked = [province.teamsPer10kInhabitants, province.membersPer100Inhabitants, province.membersPerTeam, province.teamsPerCommune];
  const figures = [teams, members, ...further.filter(({ value }) => value !== null)];
  const rates = asked.filter(({ value }) => value !== null);
  const missing = [
    ...further.filter(({ value }) => value === null).map(({ indicator }) => indicator),
    ...asked.filter(({ value }) => value === null).map(({ definition }) => definition),
  ];
  return {
    province,
    /** The province of today that an old one became part of. */
    within: province.successors.find(({ change }) => change === "MERGED")?.to,
    figures,
    rates,
    missing: missing.length > 0 ? words(lang).province.teams.missing(missing.map((one) => lowerFirst(nameOf(lang, one))).join("; ")) : "",
    marks: [...figures.flatMap((figure) => listMarks(figure, lang)), ...rates.flatMap((rate) => listRateMarks(rate, lang))],
  };
}
