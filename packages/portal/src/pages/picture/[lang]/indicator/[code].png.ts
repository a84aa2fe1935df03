import type { APIRoute } from "astro";
import { drawIndicator } from "../../../../parts/picture/draw-indicator.ts";
import { listIndicatorPictures, type IndicatorPicture } from "../../../../parts/picture/list-pictures.ts";
import { renderPng } from "../../../../parts/picture/render-png.ts";

export const getStaticPaths = listIndicatorPictures;
export const GET: APIRoute<IndicatorPicture> = async ({ props }) => new Response(await renderPng(await drawIndicator(props.code, props.lang), 1.5));
