import type { APIRoute } from "astro";
import { drawProvince } from "../../../../parts/picture/draw-province.ts";
import { listProvincePictures, type ProvincePicture } from "../../../../parts/picture/list-pictures.ts";
import { renderPng } from "../../../../parts/picture/render-png.ts";

export const getStaticPaths = listProvincePictures;
export const GET: APIRoute<ProvincePicture> = async ({ props }) => new Response(await renderPng(await drawProvince(props.slug, props.lang), 1.5));
