import type { Lang } from "../../i18n/lang.ts";
import { pathTo } from "./path-to.ts";

/** One of the 34 as far as its address needs it. */
export type AddressedNewProvince = { slug: string; predecessors: { change: string; from: { slug: string } }[] };

/** Gives the page that tells of one of the 34: its own, or that of the old province which it still is. */
export function pathToNewProvince(lang: Lang, { predecessors }: AddressedNewProvince): string {
  const [first] = predecessors;
  const page = pathTo(lang, { name: "province", slug: first!.from.slug });
  // What is known of a merged one stands on the pages of its members.
  return first!.change === "MERGED" ? `${page}#successor` : page;
}
