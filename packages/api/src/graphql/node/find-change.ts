import type { AreaScheme, Release } from "@toso/prisma/client";
import type { Context } from "../../release/context.ts";
import { changeKey } from "./node-keys.ts";
import type { FigureChange } from "../../release/change/change.ts";

/** Returns what a release did to the figure that the key of a change names; null where it did nothing of that kind to it. */
export async function findChange(context: Context, release: Release, key: readonly string[]): Promise<FigureChange | null> {
  const [, areaScheme, areaCode, indicatorCode, period, sourceCode] = key as [string, AreaScheme, string, string, string, string];
  const schemes: readonly string[] = ["VN", "REGION", "VN63", "VN34", "VN3321"];
  // Neither can be asked of PostgreSQL.
  if (!schemes.includes(areaScheme) || key.some((part) => part.includes("\0"))) return null;
  const rows = await context.prisma.observation.findMany({
    where: { areaScheme, areaCode, indicatorCode, period, sourceCode, OR: [{ addedReleaseId: release.id }, { replacedReleaseId: release.id }] },
  });
  const before = rows.find(({ replacedReleaseId }) => replacedReleaseId === release.id) ?? null;
  const after = rows.find(({ addedReleaseId }) => addedReleaseId === release.id) ?? null;
  if (!before && !after) return null;
  const change: FigureChange = { kind: before && after ? "corrected" : after ? "added" : "removed", release, before, after };
  return changeKey(change).join("~") === key.join("~") ? change : null;
}
