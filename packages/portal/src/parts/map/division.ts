import type { Boundary } from "../../graphql/graphql.ts";
import type { Lang } from "../../i18n/lang.ts";
import { readParameter } from "../../i18n/read-parameter.ts";
import { say } from "../../i18n/say.ts";

/** Name of the parameter that says which division a map shows, in the address of each language. */
export const divisionParameter: Record<Lang, string> = { vi: "dia-gioi", en: "boundaries" };

/** The first day of the 34. */
export const mergerDay = "2025-07-01";

/** A division as addresses name it: by how many provinces it has. */
export type Division = "63" | "34";

/** Each division as it stands in an address. */
export const divisionInAddress: Record<Boundary, Division> = { VN63: "63", VN34: "34" };

/** Reads the division from the query of an address; null where none is asked for, or one that does not exist. */
export function readDivision(query: string, lang: Lang): Division | null {
  const given = readParameter(query, divisionParameter, lang);
  return given === "63" || given === "34" ? given : null;
}

/** Reads the division of the query of an address where it is one that does not exist, cut to 40 characters; null where none is asked for, or one that exists. */
export function findUnknownDivision(query: string, lang: Lang): string | null {
  const given = readParameter(query, divisionParameter, lang);
  return given === null || readDivision(query, lang) ? null : given.slice(0, 40);
}

/** Says beside the switch, in the words it carries, which division of the address does not exist; says nothing where it does. */
export function tellUnknownDivision(host: ParentNode, query: string, lang: Lang): void {
  const note = host.querySelector<HTMLElement>("[data-unknown-division]");
  if (!note) return;
  const given = findUnknownDivision(query, lang);
  note.hidden = given === null;
  note.textContent = given === null ? "" : say(note.dataset.unknownDivision!, { given });
}

/** Marks the half of the switch that is shown, and has each half lead to its page with a query behind it. */
export function showDivision(host: ParentNode, shown: Division, queryOf: (division: Division) => string): void {
  for (const link of host.querySelectorAll<HTMLAnchorElement>("[data-division-switch] a")) {
    const division = link.dataset.division as Division;
    link.href = `${link.pathname}${queryOf(division)}`;
    if (division === shown) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
