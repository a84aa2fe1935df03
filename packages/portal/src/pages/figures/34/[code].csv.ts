import type { APIRoute } from "astro";
import { listIndicatorsOf34 } from "../../../views/indicator/load-indicator.ts";
import { writeFiguresOf34 } from "../../../views/indicator/write-figures-of-34.ts";

export const getStaticPaths = listIndicatorsOf34;
export const GET: APIRoute<{ code: string }> = async ({ props }) => new Response(await writeFiguresOf34(props.code));
