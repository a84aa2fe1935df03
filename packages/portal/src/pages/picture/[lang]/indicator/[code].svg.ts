import type { APIRoute } from "astro";
import { drawIndicator } from "../../../../reuse/picture/draw-indicator.ts";
import { listIndicatorPictures, type IndicatorPicture } from "../../../../reuse/picture/list-pictures.ts";

export const getStaticPaths = listIndicatorPictures;
export const GET: APIRoute<IndicatorPicture> = async ({ props }) => new Response(await drawIndicator(props.code, props.lang));
