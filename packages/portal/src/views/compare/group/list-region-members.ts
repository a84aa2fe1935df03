import { ask } from "../../../graphql/client.ts";
import { graphql } from "../../../graphql/graphql.ts";
import { nameOf, type Lang } from "../../../i18n/lang.ts";
import type { ComparedFile } from "../compared-file.ts";

const regionMembersQuery = graphql(`
  query RegionMembers($release: String) {
    regions(release: $release) {
      slug
      nameVi
      nameEn
      provinces {
        slug
      }
    }
  }
`);

/** Lists the six regions of the 63 in the order of the statistics office, each with the slugs of its provinces. */
export async function listRegionMembers(lang: Lang): Promise<ComparedFile["regions"]> {
  const { regions } = await ask(regionMembersQuery, {});
  return regions.map((region) => ({ slug: region.slug, name: nameOf(lang, region), members: region.provinces.map(({ slug }) => slug) }));
}
