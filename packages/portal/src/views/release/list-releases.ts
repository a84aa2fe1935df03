import { changedReleasesQuery, type ChangedRelease } from "../change/changes.query.ts";
import { ask } from "../../graphql/client.ts";

/** Lists all releases with what they changed, newest first; `date` is YYYY-MM-DD. */
export async function listReleases(): Promise<ChangedRelease[]> {
  const { releases } = await ask(changedReleasesQuery, {});
  return releases.map((release) => ({ ...release, date: release.date.slice(0, 10) }));
}

/** Lists the address part of the page of every release, and of the one that follows the newest. */
export async function listReleasePages(): Promise<{ params: { version: string } }[]> {
  return ["latest", ...(await listReleases()).map(({ version }) => version)].map((version) => ({ params: { version } }));
}
