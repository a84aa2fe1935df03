import type { APIRoute } from "astro";
import type { Lang } from "../../../../../i18n/lang.ts";
import { listProvinceFiles } from "../../../../../parts/time/list-series-files.ts";
import { loadProvinceFile } from "../../../../../parts/time/load-province-file.ts";

export const getStaticPaths = listProvinceFiles;

export const GET: APIRoute<{ lang: Lang; slug: string }> = async ({ props: { slug, lang } }) => Response.json(await loadProvinceFile(slug, lang));
