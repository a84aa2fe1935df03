import type { DeskElement } from "../desk-element.ts";

/** A province that an office may be given: as the desk calls it (VN34:08), its name, and what the desk calls the same place before the merger, where that left it as it was. */
export interface ListedProvince {
  area: string;
  name: string;
  before: string | null;
}

/** Lists the provinces of both divisions, each place once; the list stands in the page, made with it. */
export const listProvinces = ({ dataset }: DeskElement): ListedProvince[] => JSON.parse(dataset.provinces ?? "[]") as ListedProvince[];
