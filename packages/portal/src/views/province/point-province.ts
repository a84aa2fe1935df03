import type { Lang } from "../../i18n/lang.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { momentNames } from "../../parts/time/moment.ts";
import { peerGroupNames } from "./peer-group-address.ts";

/** Has the link to the other language lead to what the address of a province's page says: its group of peers and the day. */
export function pointProvinceInOtherLanguage(lang: Lang): void {
  carryToOtherLanguage(lang, [peerGroupNames, momentNames.day]);
}
