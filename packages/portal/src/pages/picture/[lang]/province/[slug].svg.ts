import type { APIRoute } from "astro";
import { drawProvince } from "../../../../parts/picture/draw-province.ts";
import { listProvincePictures, type ProvincePicture } from "../../../../parts/picture/list-pictures.ts";

export const getStaticPaths = listProvincePictures;
export const GET: APIRoute<ProvincePicture> = async ({ props }) => new Response(await drawProvince(props.slug, props.lang));
