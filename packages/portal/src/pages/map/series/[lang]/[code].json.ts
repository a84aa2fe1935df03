import type { APIRoute } from "astro";
import { listSeriesFiles, type SeriesFileProps } from "../../../../parts/time/list-series-files.ts";
import { seriesOnce } from "../../../../parts/time/load-series.ts";

export const getStaticPaths = listSeriesFiles;

export const GET: APIRoute<SeriesFileProps> = async ({ props: { code, lang } }) => Response.json(await seriesOnce(code, lang));
