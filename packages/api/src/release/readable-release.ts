import type { Release } from "@toso/prisma/client";
import type { ReadServer, ReadServers } from "../database/replica/read-servers.ts";

/**
 * Returns the release to answer from while the primary does not answer: the newest that a replica has; null before the first. Where no replica answers it is `last`, of which cached answers may be left.
 */
export async function findReadable(servers: ReadServers, last: Release | null | undefined): Promise<Release | null | undefined> {
  const replica = servers.newestReplica();
  if (!replica || replica.newestRelease === last?.id) return last;
  return findNewest(replica);
}

/** Returns the newest release that a server has; of a replica, the newest that it is known to have, for servers are chosen by that. Null before the first. */
export function findNewest({ prisma, newestRelease }: ReadServer): Promise<Release | null> {
  return prisma.release.findFirst({ where: newestRelease === Infinity ? {} : { id: { lte: newestRelease } }, orderBy: { id: "desc" } });
}
