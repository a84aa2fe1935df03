import type { Area } from "@toso/prisma/client";
import { refusal, unknownCode } from "../errors.ts";
import type { Catalogue } from "../release/catalogue.ts";

/** Division of provinces. */
export type Boundary = "VN63" | "VN34";

/** Returns the province with this code, slug or ISO 3166-2 code in the division; undefined when there is none. */
export function findProvince(catalogue: Catalogue, given: string, boundary: Boundary): Area | undefined {
  const wanted = given.trim().toLowerCase();
  return catalogue.areas.find(({ scheme, code, slug, iso }) => scheme === boundary && (code === wanted || slug === wanted || iso?.toLowerCase() === wanted));
}

/** Returns the province with this code, slug or ISO 3166-2 code in the division; throws UNKNOWN_CODE with the nearest ones. */
export function resolveProvince(catalogue: Catalogue, given: string, boundary: Boundary): Area {
  const found = findProvince(catalogue, given, boundary);
  if (found) return found;
  const known = catalogue.areas.filter(({ scheme }) => scheme === boundary).flatMap(({ code, slug, iso }) => (iso ? [slug, iso, code] : [slug, code]));
  throw unknownCode(`province of ${boundary}`, given, known, `{ provinces(boundary: ${boundary}) { nodes { code slug } } }`);
}

const searchLimit = 100;

/** Returns the text without diacritics, case, punctuation and double spaces, as a search compares it: "Hoà  Bình" and "Hòa Bình" give "hoa binh". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Returns the provinces whose name, other spelling, slug or code begins with, or has a word that begins with, the text; spaces and diacritics do not matter.
 * A short form such as TPHCM must be typed whole to match. [] when none does; throws BAD_SEARCH over 100 characters.
 */
export function searchProvinces(provinces: Area[], search: string): Area[] {
  if (search.length > searchLimit)
    throw refusal("BAD_SEARCH", `A search of ${search.length} characters is too long. Write at most ${searchLimit}.`, { maximum: searchLimit });
  const wanted = fold(search).replace(/^(tinh|thanh pho|tp) (?!hcm$)/, "");
  if (wanted === "") return provinces;
  const joined = wanted.replaceAll(" ", "");
  return provinces.filter(({ nameVi, nameEn, slug, code, iso, aliases }) => {
    if (code === wanted || fold(iso ?? "") === wanted) return true;
    return [nameVi, nameEn, slug, ...aliases].some((name) => {
      const folded = fold(name);
      return folded.replaceAll(" ", "").startsWith(joined) || folded.split(" ").some((_, at, words) => words.slice(at).join(" ").startsWith(wanted));
    });
  });
}
