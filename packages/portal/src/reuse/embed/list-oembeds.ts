import { ask } from "../../graphql/client.ts";
import { langs, type Lang } from "../../i18n/lang.ts";
import { measureListQuery } from "../../parts/map/measure.query.ts";
import { chartCodes } from "../../views/picture/chart.ts";
import { listPagesOf } from "../../views/province/list-province-pages.ts";
import { pathToOembed, type EmbeddedView } from "./path-to-embed.ts";

/** What an oEmbed file is about. */
export type OembedProps = { lang: Lang; view: EmbeddedView };

/** Lists the oEmbed files of all indicators, rates, provinces and charts of the picture in both languages; `file` is what stands after /oembed/. */
export async function listOembeds(): Promise<{ params: { file: string }; props: OembedProps }[]> {
  const [{ indicators, rates }, old, present] = await Promise.all([ask(measureListQuery, {}), listPagesOf("VN63"), listPagesOf("VN34")]);
  const views: EmbeddedView[] = [
    ...[...indicators, ...rates].map(({ code }) => ({ kind: "indicator" as const, code })),
    ...chartCodes.map((code) => ({ kind: "chart" as const, code })),
    ...[...old, ...present].map(({ boundary, code, slug }) => ({ kind: "province" as const, boundary, code, slug })),
  ];
  return langs.flatMap((lang) => views.map((view) => ({ params: { file: pathToOembed(lang, view).slice("/oembed/".length) }, props: { lang, view } })));
}
