import type { APIRoute } from "astro";
import { renderPng } from "../../../../reuse/picture/render-png.ts";
import { drawChartPicture, listChartPictures, type ChartPicture } from "../../../../views/picture/draw-picture.ts";

export const getStaticPaths = listChartPictures;
export const GET: APIRoute<ChartPicture> = async ({ props }) => new Response(await renderPng(await drawChartPicture(props), 1.5));
