import { joinName } from "../../domain/province/match-names.ts";
import type { Dataset } from "../csv/read-dataset.ts";
import type { Report } from "./report-findings.ts";

/**
 * Checks that other names are of areas that there are and stand there once, and that each leads to one area of its division alone, by name or code,
 * whatever its diacritics and case.
 */
export function checkAliases(dataset: Dataset, { known, add, unknown, unique }: Report): void {
  const file = "area_aliases.csv";
  unique(file, dataset[file], "alias", ({ scheme, code, alias }) => `${scheme} ${code}, ${alias}`);
  const owners = new Map(
    dataset["areas.csv"].flatMap(({ scheme, code, iso_3166_2: iso, name_vi, name_en }) =>
      [name_vi, name_en, code, iso ?? code].map((called): [string, string] => [`${scheme} ${joinName(called)}`, code]),
    ),
  );
  for (const { scheme, code, alias, line } of dataset[file]) {
    if (!known.areas.has(`${scheme} ${code}`)) unknown(file, line, "code", "area", `${scheme} ${code}`, known.areas, "areas.csv");
    const key = `${scheme} ${joinName(alias)}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, code);
    else if (owner !== code)
      add(file, line, "alias", `"${alias.slice(0, 60)}" leads to ${scheme} ${owner} already.`, "Keep it where people mean it: a name leads to one area.");
  }
}
