import type { APIRoute } from "astro";
import { drawLandscape } from "../../../../reuse/picture/draw-landscape.ts";
import { listIndicatorPictures, type IndicatorPicture } from "../../../../reuse/picture/list-pictures.ts";
import { renderPng } from "../../../../reuse/picture/render-png.ts";

export const getStaticPaths = listIndicatorPictures;
export const GET: APIRoute<IndicatorPicture> = async ({ props }) => new Response(await renderPng(await drawLandscape(props.code, props.lang), 1));
