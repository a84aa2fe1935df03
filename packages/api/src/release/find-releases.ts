import DataLoader from "dataloader";
import type { Release } from "@toso/prisma/client";
import { currentRelease, type Context, type ReleaseName } from "./context.ts";
import { isRefusal, refusal, unknownName } from "../errors.ts";
import type { ReadServer } from "../database/replica/read-servers.ts";
import { findNewest } from "./readable-release.ts";

/**
 * Returns the release of this version, or the current one for null; the same one during the whole request.
 * Root fields start together, so all releases of a request are found together, and one server that has them all is chosen for it.
 * Throws UNKNOWN_RELEASE, or NO_RELEASE before anything was published.
 */
export function findRelease(context: Context, version: string | null): Promise<Release> {
  context.releases ??= new DataLoader((names) => findReleases(context, names));
  return context.releases.load(version ?? currentRelease);
}

/** Chooses a server that has the current release, if there is one, for a request that lists releases. */
export async function openNewest(context: Context): Promise<void> {
  if (context.server) return;
  await findRelease(context, null).catch((error) => {
    if (!isRefusal(error)) throw error;
  });
}

async function findReleases(context: Context, names: readonly ReleaseName[]): Promise<(Release | Error)[]> {
  const named = names.filter((name) => name !== currentRelease);
  const wantsCurrent = names.includes(currentRelease);
  const current = wantsCurrent ? await findCurrent(context) : null;
  if (wantsCurrent) readFrom(context, context.servers.choose(current?.id ?? 0, context.failed));
  const found = named.length > 0 ? await findNamed(context, named) : { byVersion: new Map<string, Release>(), refuse: null };
  return Promise.all(
    names.map(async (name) => {
      if (name === currentRelease) return current ?? refusal("NO_RELEASE", "Nothing has been published yet. Publish a dataset with: pnpm release:publish DIR");
      return found.byVersion.get(name) ?? found.refuse!(name);
    }),
  );
}

/** Returns the current release where the request knows it, else the newest that the primary has; while that is away, the newest that a replica has. Null before the first. Throws the fault of the primary where there is no replica either. */
async function findCurrent({ servers, failed, currentRelease }: Context): Promise<Release | null> {
  if (currentRelease !== undefined) return currentRelease;
  const { primary } = servers;
  const replica = servers.newestReplica(failed);
  if (replica && (primary === failed || servers.isPrimaryAway())) return findNewest(replica);
  try {
    return await findNewest(primary);
  } catch (error) {
    if (!replica) throw error;
    servers.suspect(primary);
    return findNewest(replica);
  }
}

/** Finds releases by version on the server of the request, or on any replica that has them all; one that lacks one may lag, so that is asked again of a server that has the current release. */
async function findNamed(context: Context, versions: string[]) {
  const { servers, failed } = context;
  const find = async (server: ReadServer) => new Map((await read(server, versions)).map((release) => [release.version, release]));
  let server = context.server ?? servers.choose(0, failed);
  let byVersion = await find(server);
  if (byVersion.size < versions.length && !server.isPrimary) {
    const current = await findCurrent(context);
    server = servers.choose(current?.id ?? 0, failed);
    byVersion = await find(server);
  }
  readFrom(context, server, Math.max(0, ...[...byVersion.values()].map(({ id }) => id)));
  return { byVersion, refuse: (version: string) => refuseUnknown(server, version) };
}

function read({ prisma }: ReadServer, versions: string[]): Promise<Release[]> {
  // A text with a NUL in it is none to PostgreSQL.
  return prisma.release.findMany({ where: { version: { in: versions.filter((version) => !version.includes("\0")) } } });
}

async function refuseUnknown({ prisma }: ReadServer, version: string): Promise<Error> {
  const versions = (await prisma.release.findMany({ select: { version: true } })).map((known) => known.version);
  return unknownName("UNKNOWN_RELEASE", { what: "release", given: version, known: versions, list: "{ releases { version } }" });
}

/** Keeps the request on this server, which was seen to have the release `seen`, unless it reads from one already. */
function readFrom(context: Context, server: ReadServer, seen = 0): void {
  if (context.server) return;
  context.server = server;
  context.prisma = server.prisma;
  context.newestOnServer = Math.max(server.newestRelease, seen);
}
