import type { APIRoute } from "astro";
import { langs, type Lang } from "../../i18n/lang.ts";
import { listEntries } from "../../views/search/list-entries.ts";

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

/** The index of the search in one language, asked for when the field gets the keyboard. */
export const GET: APIRoute = async ({ params }) => Response.json(await listEntries(params.lang as Lang));
