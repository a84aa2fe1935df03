import { ask } from "../../graphql/client.ts";
import { langs, type Lang } from "../../i18n/lang.ts";
import { measureListQuery } from "../../parts/map/measure.query.ts";
import { provincePagesQuery } from "../../views/province/province-list.query.ts";
import { pathToOembed, type EmbeddedView } from "./path-to-embed.ts";

/** What an oEmbed file is about. */
export type OembedProps = { lang: Lang; view: EmbeddedView };

/** Lists the oEmbed files of all indicators, rates and provinces in both languages; `file` is what stands after /oembed/. */
export async function listOembeds(): Promise<{ params: { file: string }; props: OembedProps }[]> {
  const [{ indicators, rates }, { provinces }] = await Promise.all([ask(measureListQuery, {}), ask(provincePagesQuery, {})]);
  const views: EmbeddedView[] = [
    ...[...indicators, ...rates].map(({ code }) => ({ kind: "indicator" as const, code })),
    ...provinces.nodes.map(({ code, slug }) => ({ kind: "province" as const, boundary: "VN63" as const, code, slug })),
  ];
  return langs.flatMap((lang) => views.map((view) => ({ params: { file: pathToOembed(lang, view).slice("/oembed/".length) }, props: { lang, view } })));
}
