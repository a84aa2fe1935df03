import type { FigureParts } from "../../parts/figure/figure.query.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";

/** A province with those that it came from or went into. */
type Joined = AddressedProvince & { presentProvince: AddressedProvince; predecessors: { from: AddressedProvince & { code: string } }[] };

/** Gives the province that a figure on the page of a province is of: itself, or of those that share its name the one on the other side of July 2025. */
export function provinceOf({ area }: Pick<FigureParts, "area">, { boundary, slug, presentProvince, predecessors }: Joined): AddressedProvince {
  if (area.scheme === boundary) return { boundary, slug };
  if (area.scheme === "VN34") return presentProvince;
  return predecessors.find(({ from }) => from.code === area.code)?.from ?? { boundary, slug };
}
