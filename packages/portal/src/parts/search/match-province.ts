/** A province as the search knows it. */
export type SearchedProvince = { slug: string; name: string; aliases: string[] };

/** Lists the provinces a query means, best first: without diacritics, by parts of the name, by its initials or by another spelling; an empty query gives none. */
export function matchProvinces<Province extends SearchedProvince>(query: string, provinces: Province[]): Province[] {
  const wanted = fold(query)
    .replace(/^(tinh|thanh pho|tp)\b ?/, "")
    .replace(/^tp(?=[a-z])/, "");
  if (!wanted) return [];
  return provinces
    .map((province) => ({ province, rank: Math.max(...[province.name, ...province.aliases].map((name) => rankOf(wanted, fold(name)))) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ province }) => province);
}

/** Folds text for comparing: lower case, no diacritics, đ as d, signs as one space. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function rankOf(wanted: string, name: string): number {
  const initials = name
    .split(" ")
    .map((part) => part[0])
    .join("");
  if (name === wanted) return 5;
  if (name.startsWith(wanted)) return 4;
  if (name.split(" ").some((_, start, parts) => parts.slice(start).join(" ").startsWith(wanted))) return 3;
  if (initials === wanted || name.replaceAll(" ", "").startsWith(wanted.replaceAll(" ", ""))) return 2;
  return name.includes(wanted) ? 1 : 0;
}
