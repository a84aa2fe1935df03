import { fold } from "@toso/api/domain";
import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { findNewName, nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { pathToNewProvince } from "../layout/path-to-new-province.ts";
import { pathTo } from "../layout/path-to.ts";
import { listedProvincesQuery } from "./listed-provinces.query.ts";

/** A province that can be found by name. */
export type ListedProvince = {
  slug: string;
  name: string;
  /** Its name where the other division is there too: with words that tell it from a namesake of that division. */
  nameBesideOther: string;
  href: string;
  /** Whether it is the same place in both divisions. */
  isUnchanged: boolean;
  /** What else it is searched by: spellings that differ from the name by more than diacritics, case and signs. */
  spellings: string[];
  /** Places within it that people search by. */
  places: string[];
  /** Codes that name it: of the statistics office, and of ISO 3166-2. */
  codes: string[];
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
      const name = nameOf(lang, province);
      const newName = findNewName(lang, province);
      return {
        slug: province.slug,
        name,
        nameBesideOther: newName ? words(lang).province.after.renamed(name, newName) : nameProvince(lang, province),
        href: boundary === "VN34" ? pathToNewProvince(lang, province) : pathTo(lang, { name: "province", slug: province.slug }),
        isUnchanged: merged.length + members.length === 0,
        spellings: listSpellings(province, name),
        places: province.places,
        codes: province.iso === null ? [province.code] : [province.code, province.iso],
        lineage: merged.length > 0 ? write(text.now, merged) : members.length > 0 ? write(text.from, members) : null,
      };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, lang));
}

/** Lists each spelling once, in any writing of it, but for that of the name which is shown. */
function listSpellings({ nameVi, nameEn, slug, aliases }: { nameVi: string; nameEn: string; slug: string; aliases: string[] }, shown: string): string[] {
  const known = new Map([nameVi, nameEn, slug, ...aliases].map((spelling) => [fold(spelling), spelling]));
  known.delete(fold(shown));
  return [...known.values()];
}
