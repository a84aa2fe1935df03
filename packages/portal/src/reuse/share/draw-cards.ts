import { ask } from "../../graphql/client.ts";
import { measureOnce } from "../../views/indicator/measure-once.ts";
import type { Lang } from "../../i18n/lang.ts";
import { firstMeasure } from "../../parts/map/list-measures.ts";
import { drawLocator, drawMap } from "../picture/draw-map.ts";
import { loadProvince } from "../../views/province/load-province.ts";
import { provincePagesQuery } from "../../views/province/province-list.query.ts";
import { drawCard } from "./draw-card.ts";
import { stateIndicator, stateProvince, stateSite } from "./state-view.ts";

/** Draws the card of one of the 63 provinces with its place on the map. */
export async function drawProvinceCard(slug: string, lang: Lang): Promise<string> {
  const [{ province }, { provinces }] = await Promise.all([loadProvince(slug), ask(provincePagesQuery, {})]);
  return drawCard(await stateProvince(slug, lang), drawLocator(lang, province.code, provinces.nodes), lang);
}

/** Draws the card of an indicator or rate with its map. */
export async function drawIndicatorCard(code: string, lang: Lang): Promise<string> {
  return drawCard(await stateIndicator(code, lang), drawMap(await measureOnce(code, lang), lang), lang);
}

/** Draws the card of the portal, which also stands for pages without a card of their own. */
export async function drawSiteCard(lang: Lang): Promise<string> {
  return drawCard(await stateSite(lang), drawMap(await measureOnce(firstMeasure, lang), lang), lang);
}
