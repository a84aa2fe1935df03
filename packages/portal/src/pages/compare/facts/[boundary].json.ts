import type { APIRoute } from "astro";
import type { Boundary } from "../../../graphql/graphql.ts";
import { listFactsFiles } from "../../../views/compare/list-compared-files.ts";
import { loadFacts } from "../../../views/compare/take/load-facts.ts";

export const getStaticPaths = listFactsFiles;

export const GET: APIRoute<{ boundary: Boundary }> = async ({ props: { boundary } }) => Response.json(await loadFacts(boundary));
