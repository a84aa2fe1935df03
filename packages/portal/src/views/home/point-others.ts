import type { Lang } from "../../i18n/lang.ts";
import { pointOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { showDivision, tellUnknownDivision, type Division } from "../../parts/map/division.ts";
import { writeChoice, type Choice } from "./choice.ts";

/** What decides where the page leads beside itself. */
type Place = {
  lang: Lang;
  choice: Choice;
  /** The division on the screen, and the one that the page shows by itself. */
  shown: Division;
  own: Division;
  /** What stands for the chosen province in the division that is not shown. */
  counterpart: string | null;
};

/** Has the other language, and the page of each division, take along what is chosen; says beside the switch which division of the address does not exist. */
export function pointOthers(host: ParentNode, { lang, choice, shown, own, counterpart }: Place): void {
  pointOtherLanguage(lang, (other) => writeChoice(choice, other));
  showDivision(host, shown, (division) => writeChoice({ ...choice, province: division === shown ? choice.province : counterpart, division: null }, lang));
  // The page of the 34 shows no other, whatever its address says.
  if (own === "63") tellUnknownDivision(host, location.search, lang);
}
