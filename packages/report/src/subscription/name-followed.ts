import type { Prisma } from "@toso/prisma/client";
import type { DeskContext } from "../context.ts";
import { nameArea } from "../report/name-area.ts";
import { findKeysOfPlace, presentArea } from "../report/one-place.ts";
import { openReading } from "../report/open-reading.ts";

/** What is followed, by its names. */
export interface Followed {
  nameVi: string;
  nameEn: string;
}

/** Returns the names of what a subscription follows, VN63:02 or the code of an indicator, in the current release, provinces told apart where two have one name, and one that the merger left as it was by its present one; null where that has no such province or indicator. */
export async function nameFollowed(context: Pick<DeskContext, "prisma">, follows: string): Promise<Followed | null> {
  const catalogue = (await openReading(context))?.catalogue;
  const [, scheme, code] = /^(VN63|VN34):(\d{2})$/.exec(follows) ?? [];
  const listed = scheme ? catalogue?.area(scheme as "VN63", code!) : undefined;
  const area = listed && presentArea(catalogue!, listed);
  if (area) return { nameVi: nameArea(catalogue!, area, "vi"), nameEn: nameArea(catalogue!, area, "en") };
  const indicator = catalogue?.indicators.get(follows);
  return indicator ? { nameVi: indicator.nameVi, nameEn: indicator.nameEn } : null;
}

/** Lists what stands for the same as what is followed: a province that the merger left as it was under both its codes, the present one first, and everything else as it is. */
export async function listSameFollowed(tx: Prisma.TransactionClient, follows: string): Promise<string[]> {
  const [, scheme, code] = /^(VN63|VN34):(\d{2})$/.exec(follows) ?? [];
  if (!scheme) return [follows];
  return (await findKeysOfPlace(tx, { scheme: scheme as "VN63", code: code! })).map((key) => `${key.scheme}:${key.code}`);
}
