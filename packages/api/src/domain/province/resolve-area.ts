import type { Area } from "@toso/prisma/client";
import { unknownCode } from "../../errors.ts";
import type { Catalogue } from "../../release/catalogue.ts";
import { resolveProvince, type Boundary } from "./find-province.ts";

/**
 * Returns the area that a text names: VN, a region (MRD), or a province of the division; any area with its scheme before it, as in VN34:48 or VN3321:00004.
 * Throws UNKNOWN_CODE with the nearest ones.
 */
export function resolveArea(catalogue: Catalogue, given: string, boundary: Boundary): Area {
  const [, named, code] = /^(VN|REGION|VN63|VN34|VN3321):(.*)$/i.exec(given.trim()) ?? [null, null, given.trim()];
  const scheme = named?.toUpperCase() as Area["scheme"] | undefined;
  if (scheme === "VN63" || scheme === "VN34") return resolveProvince(catalogue, given, scheme);
  if (scheme) {
    const found = catalogue.area(scheme, code.toUpperCase());
    if (found) return found;
    const known = catalogue.areas.filter((area) => area.scheme === scheme).map((area) => `${scheme}:${area.code}`);
    throw unknownCode(`area of ${scheme}`, given, known, "{ regions { code } communes { nodes { code } } }");
  }
  const wide = catalogue.areas.filter((area) => area.scheme === "VN" || area.scheme === "REGION");
  return (
    wide.find((area) => area.code === code.toUpperCase()) ??
    resolveProvince(
      catalogue,
      code,
      boundary,
      wide.map((area) => area.code),
    )
  );
}
