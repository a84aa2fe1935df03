import type { APIRoute } from "astro";
import { drawProvince } from "../../../../reuse/picture/draw-province.ts";
import { listProvincePictures, type ProvincePicture } from "../../../../reuse/picture/list-pictures.ts";

export const getStaticPaths = listProvincePictures;
export const GET: APIRoute<ProvincePicture> = async ({ props }) => new Response(await drawProvince(props.province, props.lang));
