import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import type { Lang } from "../../i18n/lang.ts";
import { pathToNewProvince } from "../layout/path-to-new-province.ts";
import { pathTo } from "../layout/path-to.ts";
import { membersQuery } from "./members.query.ts";

/** Where a province on the map leads. */
export type Way = {
  /** Its page. */
  href: string;
  /** Slug of what stands for it in the other division: the new province it went into, or the old one whose name it has. */
  counterpart: string;
};

/** Lists where the provinces of a division lead, by their codes. */
export async function listWays(boundary: Boundary, lang: Lang): Promise<Map<string, Way>> {
  const { provinces } = await ask(membersQuery, {});
  if (boundary === "VN34")
    return new Map(
      provinces.nodes.map((province) => {
        const members = province.predecessors.map(({ from }) => from.slug);
        const counterpart = members.find((slug) => slug === province.slug) ?? members[0]!;
        return [province.code, { href: pathToNewProvince(lang, province), counterpart }];
      }),
    );
  return new Map(
    provinces.nodes.flatMap(({ slug: counterpart, predecessors }) =>
      predecessors.map(({ from: { code, slug } }): [string, Way] => [code, { href: pathTo(lang, { name: "province", slug }), counterpart }]),
    ),
  );
}
