import type { Database } from "@toso/api/database";
import type { PlaceRedirect } from "./write-redirects.ts";
import { routes } from "../routes.ts";

const pairs = [
  ["newProvince", "province"],
  ["newProfile", "profile"],
] as const;

/** Lists the second addresses of pages in a release, by its version: a province that the merger left as it was has one page, under its address among the 63. */
export async function listSecondAddresses({ prisma }: Pick<Database, "prisma">, version: string): Promise<PlaceRedirect[]> {
  const where = { release: { version } };
  const [steps, areas] = await Promise.all([prisma.lineage.findMany({ where: { ...where, change: "unchanged" } }), prisma.area.findMany({ where })]);
  const slugs = new Map(areas.map(({ scheme, code, slug }) => [`${scheme} ${code}`, slug]));
  return steps.flatMap(({ fromScheme, fromCode, toScheme, toCode }) =>
    pairs.flatMap(([present, old]) =>
      (["vi", "en"] as const).map((lang) => ({
        from: routes[present][lang].replace("[slug]", slugs.get(`${toScheme} ${toCode}`)!),
        to: routes[old][lang].replace("[slug]", slugs.get(`${fromScheme} ${fromCode}`)!),
      })),
    ),
  );
}
