import type { APIRoute } from "astro";
import { listPeersFiles, type PeersFileProps } from "../../../../views/compare/list-compared-files.ts";
import { loadPeersFile } from "../../../../views/compare/load-comparison.ts";

export const getStaticPaths = listPeersFiles;

export const GET: APIRoute<PeersFileProps> = async ({ props: { lang, boundary, slug } }) => Response.json(await loadPeersFile(lang, slug, boundary));
