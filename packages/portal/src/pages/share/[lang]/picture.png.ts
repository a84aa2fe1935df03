import type { APIRoute } from "astro";
import { langs, type Lang } from "../../../i18n/lang.ts";
import { renderPng } from "../../../reuse/picture/render-png.ts";
import { drawPictureCard } from "../../../reuse/share/draw-cards.ts";

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang }, props: { lang } }));
export const GET: APIRoute<{ lang: Lang }> = async ({ props }) => new Response(await renderPng(await drawPictureCard(props.lang), 1));
