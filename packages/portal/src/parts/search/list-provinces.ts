import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../layout/path-to.ts";
import { listedProvincesQuery } from "./listed-provinces.query.ts";

/** A province that can be found by name. */
export type ListedProvince = {
  slug: string;
  name: string;
  href: string;
  aliases: string[];
  /** What became of it, or what it is made of; null where the merger left it as it was. */
  lineage: string | null;
};

/** Lists the provinces of a division in the order of the alphabet, with other spellings and their lineage in words. */
export async function listProvinces(lang: Lang, boundary: Boundary): Promise<ListedProvince[]> {
  const { provinces } = await ask(listedProvincesQuery, { boundary });
  const text = words(lang).compare.pick;
  const write = (form: string, areas: { nameVi: string; nameEn: string }[]) => form.replace("{name}", areas.map((area) => nameOf(lang, area)).join(", "));
  return provinces.nodes
    .map((province) => {
      const merged = province.successors.filter(({ change }) => change === "MERGED").map(({ to }) => to);
      const members = province.predecessors.filter(({ change }) => change === "MERGED").map(({ from }) => from);
      const oldSlug = boundary === "VN63" ? province.slug : province.predecessors[0]!.from.slug;
      return {
        slug: province.slug,
        name: nameOf(lang, province),
        // New provinces have no page of their own: what is known of them stands on those of their members.
        href: `${pathTo(lang, { name: "province", slug: oldSlug })}${boundary === "VN34" ? "#successor" : ""}`,
        aliases: province.aliases,
        lineage: merged.length > 0 ? write(text.now, merged) : members.length > 0 ? write(text.from, members) : null,
      };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, lang));
}
