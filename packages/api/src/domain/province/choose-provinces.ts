import type { Area } from "@toso/prisma/client";
import { refusal, unknownCode } from "../../errors.ts";
import type { Catalogue } from "../../release/catalogue.ts";
import { searchProvinces, type Boundary } from "./find-province.ts";

/** Which provinces are asked for. */
export interface ProvinceChoice {
  boundary: Boundary;
  region?: string | null;
  search?: string | null;
}

/** Returns the provinces of a division, narrowed to a region of the 63 and to a search; throws UNKNOWN_CODE for a region that is not there, BAD_RANGE for one of the 34. */
export function chooseProvinces(catalogue: Catalogue, { boundary, region, search }: ProvinceChoice): Area[] {
  const regions = catalogue.areas.filter(({ scheme }) => scheme === "REGION").map(({ code }) => code);
  if (region != null && !regions.includes(region)) throw unknownCode("region", region, regions, "{ regions { code nameVi } }");
  if (region != null && boundary === "VN34")
    throw refusal("BAD_RANGE", "Regions group the 63 provinces; the 34 cross them. Ask for boundary: VN63, or leave region out.", { region, boundary });
  const provinces = catalogue.areas.filter(({ scheme, regionCode }) => scheme === boundary && (region == null || regionCode === region));
  return search ? searchProvinces(catalogue, provinces, search) : provinces;
}
