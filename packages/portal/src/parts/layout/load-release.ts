import { ask } from "../../graphql/client.ts";
import { releaseQuery } from "./release.query.ts";

/** Gives version and day (YYYY-MM-DD) of the release that this build shows; throws when the API does not know it. */
export async function loadRelease(): Promise<{ version: string; date: string }> {
  const { release } = await ask(releaseQuery, {});
  if (!release) throw new Error("The release of this build is not known to the API.");
  return { version: release.version, date: release.date.slice(0, 10) };
}
