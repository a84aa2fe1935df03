import type { APIRoute } from "astro";
import { drawIndicatorCard } from "../../../../reuse/share/draw-cards.ts";
import { listIndicatorPictures, type IndicatorPicture } from "../../../../reuse/picture/list-pictures.ts";
import { renderPng } from "../../../../reuse/picture/render-png.ts";

export const getStaticPaths = listIndicatorPictures;
export const GET: APIRoute<IndicatorPicture> = async ({ props }) => new Response(await renderPng(await drawIndicatorCard(props.code, props.lang), 1));
