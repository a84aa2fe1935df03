import { ask } from "../../graphql/client.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { loadPeerGroups, pickJudged } from "../compare/load-peers.ts";
import type { PeerGroup } from "../compare/peers.query.ts";
import { judgedSourcesQuery, profileQuery, type JudgedSources, type Profile } from "./profile.query.ts";

/** What one sheet is made of. */
export type ProfileView = {
  province: Profile;
  /** Every group of peers; they name the practices. */
  groups: PeerGroup[];
  /** The first group that has peers, with the sources behind its figures; null when no strategy finds any. */
  judged: { group: PeerGroup; sources: JudgedSources } | null;
  /** Official targets that no published indicator may be held against. */
  targetsWithoutIndicator: number;
};

/** Loads what the sheet of a province says, by its slug; an unknown slug is thrown. */
export async function loadProfile({ boundary, slug }: AddressedProvince): Promise<ProfileView> {
  const [{ province, targets }, groups] = await Promise.all([ask(profileQuery, { code: slug, boundary }), loadPeerGroups(slug, boundary)]);
  if (!province) throw new Error(`No province of ${boundary} has the slug "${slug}".`);
  const group = pickJudged(groups);
  const sources = group && (await ask(judgedSourcesQuery, { province: slug, strategy: group.strategy, boundary })).peers;
  return {
    province,
    groups,
    judged: group && sources ? { group, sources } : null,
    targetsWithoutIndicator: targets.filter(({ indicator }) => indicator === null).length,
  };
}
