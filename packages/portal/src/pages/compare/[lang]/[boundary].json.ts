import type { APIRoute } from "astro";
import { listComparedFiles, type ComparedFileProps } from "../../../views/compare/list-compared-files.ts";
import { loadComparedFile } from "../../../views/compare/load-comparison.ts";

export const getStaticPaths = listComparedFiles;

export const GET: APIRoute<ComparedFileProps> = async ({ props: { lang, boundary } }) => Response.json(await loadComparedFile(lang, boundary));
