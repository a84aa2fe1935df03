import { ask } from "../../graphql/client.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { provincePeersQuery, type PeerGroup } from "./peers.query.ts";

/** Loads the peers of a province by all five strategies, a similar population first: its reason holds for every province. */
export async function loadPeerGroups(province: string, boundary: Boundary): Promise<PeerGroup[]> {
  const { similarPopulation, sameRegion, sharedBorder, similarInternetAccess, similarDensity } = await ask(provincePeersQuery, { province, boundary });
  return [similarPopulation, sameRegion, sharedBorder, similarInternetAccess, similarDensity];
}

/** Picks the group that carries the verdicts where only one can: the first that has peers; undefined where none has. */
export function pickJudged(groups: PeerGroup[]): PeerGroup | undefined {
  return groups.find(({ none }) => none === null);
}
