import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { listProvincesOf } from "../province/list-province-pages.ts";
import { nameProvincesOf, provincePeersQuery, type PeerGroup } from "./peers.query.ts";

/** Loads the peers of a province by all five strategies, a similar population first: its reason holds for every province. */
export async function loadPeerGroups(province: string, boundary: Boundary): Promise<PeerGroup[]> {
  const [groups, provinces] = await Promise.all([ask(provincePeersQuery, { province, boundary }), listProvincesOf(boundary)]);
  const { similarPopulation, sameRegion, sharedBorder, similarInternetAccess, similarDensity } = groups;
  const named = new Map(provinces.map((one) => [one.slug, one]));
  return [similarPopulation, sameRegion, sharedBorder, similarInternetAccess, similarDensity].map((group) => nameProvincesOf(group, named));
}

/** Picks the group that carries the verdicts where only one can: the first that has peers; undefined where none has. */
export function pickJudged(groups: PeerGroup[]): PeerGroup | undefined {
  return groups.find(({ none }) => none === null);
}
