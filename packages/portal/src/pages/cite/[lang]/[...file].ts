import type { APIRoute } from "astro";
import { loadCitedView } from "../../../citation/cited-view.ts";
import { citationFormats, formatCitation, type CitationFormat } from "../../../citation/format-citation.ts";
import { listViews } from "../../../citation/list-views.ts";
import { nameInPath } from "../../../reuse/name-in-path.ts";
import { langs, type Lang } from "../../../i18n/lang.ts";
import type { View } from "../../../reuse/view.ts";

export async function getStaticPaths() {
  const views = await listViews();
  return langs.flatMap((lang) =>
    views.flatMap((view) => citationFormats.map((format) => ({ params: { lang, file: `${nameInPath(view)}.${format}` }, props: { lang, view, format } }))),
  );
}

export const GET: APIRoute<{ lang: Lang; view: View; format: CitationFormat }> = async ({ props, site }) =>
  new Response(formatCitation(await loadCitedView(props.lang, props.view, site!), props.format));
