import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { measureListQuery } from "../../parts/map/measure.query.ts";
import { chartCodes } from "../../views/picture/chart.ts";
import { loadChart } from "../../views/picture/load-chart.ts";
import { listPagesOf } from "../../views/province/list-province-pages.ts";
import type { EmbeddedView } from "./path-to-embed.ts";

/** Gives the name of an indicator, rate or province, or the finding of a chart, in a language; null when the release of this build has none of that code. */
export async function nameView(view: EmbeddedView, lang: Lang): Promise<string | null> {
  if (view.kind === "province") {
    const province = (await listPagesOf(view.boundary)).find(({ slug }) => slug === view.slug);
    return province ? nameProvince(lang, province) : null;
  }
  if (view.kind === "chart") {
    const code = chartCodes.find((one) => one === view.code);
    return code ? (await loadChart(code, lang)).title : null;
  }
  const { indicators, rates } = await ask(measureListQuery, {});
  const measure = [...indicators, ...rates].find(({ code }) => code === view.code);
  return measure ? nameOf(lang, measure) : null;
}
