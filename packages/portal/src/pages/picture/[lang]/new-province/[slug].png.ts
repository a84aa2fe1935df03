import type { APIRoute } from "astro";
import { drawProvince } from "../../../../reuse/picture/draw-province.ts";
import { listNewProvincePictures, type ProvincePicture } from "../../../../reuse/picture/list-pictures.ts";
import { renderPng } from "../../../../reuse/picture/render-png.ts";

export const getStaticPaths = listNewProvincePictures;
export const GET: APIRoute<ProvincePicture> = async ({ props }) => new Response(await renderPng(await drawProvince(props.province, props.lang), 1.5));
