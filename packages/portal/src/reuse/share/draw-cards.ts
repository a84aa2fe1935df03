import { measureOnce } from "../../views/indicator/measure-once.ts";
import type { Lang } from "../../i18n/lang.ts";
import { drawLocator, drawMap } from "../picture/draw-map.ts";
import { loadProvince } from "../../views/province/load-province.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { listProvincesOf } from "../../views/province/list-province-pages.ts";
import { teamRate } from "../../parts/map/list-measures.ts";
import { drawCard } from "./draw-card.ts";
import { statePicture } from "./state-picture.ts";
import { stateIndicator, stateProvince, stateSite } from "./state-view.ts";

/** Draws the card of a province with the place on the map of the one whose figure leads. */
export async function drawProvinceCard(addressed: AddressedProvince, lang: Lang): Promise<string> {
  const [{ province }, provinces] = await Promise.all([loadProvince(addressed), listProvincesOf(addressed.boundary)]);
  const shown = province.bothTeams.leads === "PRESENT" ? province.presentProvince : province;
  return drawCard(await stateProvince(addressed, lang), await drawLocator(lang, shown, provinces), lang);
}

/** Draws the card of an indicator or rate with its map. */
export async function drawIndicatorCard(code: string, lang: Lang): Promise<string> {
  return drawCard(await stateIndicator(code, lang), drawMap(await measureOnce(code, lang), lang), lang);
}

/** Draws the card of the picture of the network, with the map of teams per inhabitants. */
export async function drawPictureCard(lang: Lang): Promise<string> {
  return drawCard(await statePicture(lang), drawMap(await measureOnce(teamRate, lang), lang), lang);
}

/** Draws the card of the portal, which also stands for pages without a card of their own. */
export async function drawSiteCard(lang: Lang): Promise<string> {
  return drawCard(await stateSite(lang), drawMap(await measureOnce("teams", lang), lang), lang);
}
