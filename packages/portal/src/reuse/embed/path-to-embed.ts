import type { Lang } from "../../i18n/lang.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { nameInPath } from "../name-in-path.ts";
import type { View } from "../view.ts";

/** What can be embedded: everything but the whole dataset, and each chart of the picture. */
export type EmbeddedView = Exclude<View, { kind: "dataset" }> | { kind: "chart"; code: string };

/** Gives the path of the file that is framed: `/embed/latest/indicator/teams/`, `/en/embed/1.1.0/province/ha-giang/`. */
export function pathToEmbed(lang: Lang, version: string | "latest", view: EmbeddedView): string {
  if (view.kind === "indicator") return pathTo(lang, { name: "indicatorEmbed", version, code: view.code });
  if (view.kind === "chart") return pathTo(lang, { name: "chartEmbed", version, code: view.code });
  return pathTo(lang, { name: view.boundary === "VN34" ? "newProvinceEmbed" : "provinceEmbed", version, slug: view.slug });
}

/** Gives the path of the oEmbed answer for the page of a view: `/oembed/vi/indicator/teams.json`. */
export function pathToOembed(lang: Lang, view: EmbeddedView): string {
  return `/oembed/${lang}/${nameInPath(view)}.json`;
}
