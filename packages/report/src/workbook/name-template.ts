import { sharesName, type Catalogue } from "@toso/api/release";
import type { Area } from "@toso/prisma/client";
import { words, type Language } from "./words.ts";

/** The most letters that Excel lets the name of a sheet have. */
const mostOfSheet = 31;

/** Names the sheet of the figures of an area, with what tells it from a province of the same name; that is never cut off. */
export function nameSheet(catalogue: Catalogue, area: Area, language: Language): string {
  const { side } = words[language];
  const name = language === "vi" ? area.nameVi : area.nameEn;
  const end = isProvince(area.scheme) && sharesName(catalogue, area) ? ` (${side[area.scheme].sheet})` : "";
  return (
    name
      .replace(/[\\/?*[\]:]/g, "-")
      .slice(0, mostOfSheet - end.length)
      .trim() + end
  );
}

/** Names the file of a template: never as one of another place in the other division, for in a folder of downloads only the name tells them apart. */
export function nameFile(catalogue: Catalogue, area: Area, language: Language): string {
  const { scheme, slug } = area;
  const isTaken = !catalogue.twinOf(area) && catalogue.areas.some((other) => other.slug === slug && other.scheme !== scheme && isProvince(other.scheme));
  const { side } = words[language];
  return [language === "en" ? "figures" : "so-lieu", slug, ...(isTaken && isProvince(scheme) ? [side[scheme].file] : [])].join("-") + ".xlsx";
}

function isProvince(scheme: Area["scheme"]): scheme is "VN63" | "VN34" {
  return scheme === "VN63" || scheme === "VN34";
}
