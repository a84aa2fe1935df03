import type { DeskContext } from "../context.ts";
import { nameArea } from "../report/name-area.ts";
import { openReading } from "../report/open-reading.ts";

/** What is followed, by its names. */
export interface Followed {
  nameVi: string;
  nameEn: string;
}

/** Returns the names of what a subscription follows, VN63:02 or the code of an indicator, in the current release, provinces told apart where two have one name; null where that has no such province or indicator. */
export async function nameFollowed(context: DeskContext, follows: string): Promise<Followed | null> {
  const catalogue = (await openReading(context))?.catalogue;
  const [, scheme, code] = /^(VN63|VN34):(\d{2})$/.exec(follows) ?? [];
  const area = scheme ? catalogue?.area(scheme as "VN63", code!) : undefined;
  if (area) return { nameVi: nameArea(catalogue!, area, "vi"), nameEn: nameArea(catalogue!, area, "en") };
  const indicator = catalogue?.indicators.get(follows);
  return indicator ? { nameVi: indicator.nameVi, nameEn: indicator.nameEn } : null;
}
