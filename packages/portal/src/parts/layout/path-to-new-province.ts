import type { Lang } from "../../i18n/lang.ts";
import { pathTo } from "./path-to.ts";

/** One of the 34 as far as its address needs it. */
export type AddressedNewProvince = { slug: string; predecessors: { change: string; from: { slug: string } }[] };

/** Gives the page that tells of one of the 34: its own, or that of the old province which it still is. */
export function pathToNewProvince(lang: Lang, { slug, predecessors }: AddressedNewProvince): string {
  const [first] = predecessors;
  return pathTo(lang, first!.change === "MERGED" ? { name: "newProvince", slug } : { name: "province", slug: first!.from.slug });
}
