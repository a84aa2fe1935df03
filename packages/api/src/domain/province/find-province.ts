import type { Area } from "@toso/prisma/client";
import { refusal, unknownCode } from "../../errors.ts";
import type { Catalogue } from "../../release/catalogue.ts";
import { joinName, matchNames } from "./match-names.ts";
import { placesWithin } from "./places-within.ts";

/** Division of provinces. */
export type Boundary = "VN63" | "VN34";

/** Returns the province of the division with this code, slug or ISO 3166-2 code, or else with this name or other spelling; undefined when there is none, or more than one. */
export function findProvince(catalogue: Catalogue, given: string, boundary: Boundary): Area | undefined {
  const found = matchProvinces(catalogue, given, boundary);
  return found.length === 1 ? found[0] : undefined;
}

/** Returns the division that stands before a text, as in VN34:48, and what is behind it; null for the division where none does. */
export function splitDivision(given: string): { division: Boundary | null; code: string } {
  const [, division, code] = /^(VN63|VN34):(.*)$/is.exec(given.trim()) ?? [];
  return division === undefined ? { division: null, code: given } : { division: division.toUpperCase() as Boundary, code: code! };
}

/**
 * Returns the province that a text names as findProvince does, with its division before it or not: of `boundary`, or of the division named where that is null, and the 63 where none is.
 * Throws UNKNOWN_CODE: with what became of it for a province of the other division, with all that a name could mean, or with the nearest ones, those of `besides` among them.
 */
export function resolveProvince(catalogue: Catalogue, named: string, asked: Boundary | null, besides: readonly string[] = []): Area {
  const { division, code: given } = splitDivision(named);
  const boundary = asked ?? division ?? "VN63";
  if (division !== null && division !== boundary) throw renamed(catalogue, resolveProvince(catalogue, named, division), named, boundary);
  const found = matchProvinces(catalogue, given, boundary);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const nearest = found.map(({ slug }) => slug);
    const message = `"${given.slice(0, 80)}" is the name of ${found.length} provinces of ${boundary}. Write one of: ${nearest.join(", ")}.`;
    throw refusal("UNKNOWN_CODE", message, { given: given.slice(0, 80), nearest });
  }
  const known = catalogue.areas.filter(({ scheme }) => scheme === boundary).flatMap(({ code, slug, iso }) => (iso ? [slug, iso, code] : [slug, code]));
  const other = findProvince(catalogue, given, boundary === "VN34" ? "VN63" : "VN34");
  if (other) throw renamed(catalogue, other, given, boundary);
  throw unknownCode(`province of ${boundary}`, given, [...known, ...besides], `{ provinces(boundary: ${boundary}) { nodes { code slug } } }`);
}

/** The refusal of a province of the other division: it names what the lineage leads to. */
function renamed({ lineages, area }: Catalogue, other: Area, given: string, boundary: Boundary) {
  const found = lineages.flatMap(({ fromScheme, fromCode, toScheme, toCode, date }) => {
    if (fromScheme === other.scheme && fromCode === other.code) return [{ place: area(toScheme, toCode)!, date }];
    if (toScheme === other.scheme && toCode === other.code) return [{ place: area(fromScheme, fromCode)!, date }];
    return [];
  });
  const places = found.map(({ place: { slug, code } }) => `${slug} (${code})`).join(", ");
  const origin = boundary === "VN34" ? `since ${found[0]?.date} it is part of` : `it was made on ${found[0]?.date} of`;
  return refusal(
    "UNKNOWN_CODE",
    `There is no province of ${boundary} "${given.slice(0, 80)}": it is one of ${other.scheme}; ${origin} ${places}. Or ask with boundary: ${other.scheme}.`,
    {
      given: given.slice(0, 80),
      nearest: found.map(({ place }) => place.slug),
    },
  );
}

const searchLimit = 100;
const namesOf = new WeakMap<Area, Set<string>>();

/** Returns the provinces that a text names whole: the one with this code, slug or ISO 3166-2 code, or else all with this name or other spelling, whatever its diacritics, case and spaces. */
function matchProvinces(catalogue: Catalogue, given: string, boundary: Boundary): Area[] {
  const wanted = given.trim().toLowerCase();
  const provinces = catalogue.areas.filter(({ scheme }) => scheme === boundary);
  const coded = provinces.find(({ code, slug, iso }) => code === wanted || slug === wanted || iso?.toLowerCase() === wanted);
  if (coded) return [coded];
  const name = given.length > searchLimit ? "" : joinName(given);
  return name === "" ? [] : provinces.filter((province) => foldedNames(province).has(name));
}

function foldedNames(province: Area): Set<string> {
  let names = namesOf.get(province);
  if (!names) namesOf.set(province, (names = new Set([province.nameVi, province.nameEn, province.slug, ...province.aliases].map(joinName))));
  return names;
}

/**
 * Returns the provinces that a search means, best first, as matchNames does by name, other spelling, slug, code or a place within them.
 * [] when none does, or the text has no letter or digit; all for an empty one. Throws BAD_SEARCH over 100 characters.
 */
export function searchProvinces(catalogue: Catalogue, provinces: Area[], search: string): Area[] {
  if (search.length > searchLimit)
    throw refusal("BAD_SEARCH", `A search of ${search.length} characters is too long. Write at most ${searchLimit}.`, { maximum: searchLimit });
  if (search.trim() === "") return provinces;
  return matchNames(search, provinces, (province) => ({
    names: [province.nameVi, province.nameEn, province.slug, ...province.aliases],
    codes: [province.code, province.iso],
    places: placesWithin(catalogue, province),
  }));
}
