import type { Lang } from "../../i18n/lang.ts";
import { presentSides, type PresentedSides } from "./present-sides.ts";
import type { ProvincePage } from "./province-page.query.ts";

/**
 * Picks three numbers of a province: of teams, members, those trained, the coverage and what residents can do and have, the first three that were published. Of one of the 34 the
 * teams and members always stand first, with the words for missing where it published none: what the old provinces add up to stands in a section of its own.
 */
export async function listNumbers(province: ProvincePage, lang: Lang): Promise<PresentedSides[]> {
  const { bothTeams, bothMembers, bothTrained, bothCommunesPct, bothCommunes, bothHamletsPct, foundation } = province;
  const isNew = province.boundary === "VN34";
  const counts = [bothTeams, bothMembers, bothTrained, bothCommunesPct, bothHamletsPct, bothCommunes].map((both) =>
    isNew ? { figure: both.present, side: null, beside: null } : presentSides(both, province, lang),
  );
  const skills = ["ict_skills_pct", "households_internet_pct", "internet_users_pct"].flatMap((code) => {
    const figure = foundation.find((one) => one.figure.indicator.code === code)?.figure;
    return figure ? [{ figure, side: null, beside: null }] : [];
  });
  const all = [...counts, ...skills];
  const always = isNew ? all.slice(0, 2) : [];
  return [...always, ...all.filter((one) => !always.includes(one) && one.figure.value !== null)].slice(0, 3);
}
