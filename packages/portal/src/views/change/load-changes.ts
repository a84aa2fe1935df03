import { ask } from "../../graphql/client.ts";
import {
  catalogueChangesQuery,
  changedReleasesQuery,
  changesQuery,
  type CatalogueChange,
  type Change,
  type ChangedRelease,
  type ChangePage,
} from "./changes.query.ts";

/** A release with the figures it changed: corrected, then removed, then added. The first release added all of its and lists none. */
export interface ReleaseChanges {
  release: ChangedRelease;
  changes: Change[];
  /** What it changed besides figures; none for the first. */
  tables: CatalogueChange[];
  /** Changes that are not listed because there are too many; they stand in the files of the release. */
  leftOut: number;
}

const mostListed = 5000;

/** Gives what every release changed, newest first; at most 5,000 changes are listed in all. */
export async function loadChanges(): Promise<ReleaseChanges[]> {
  const { releases } = await ask(changedReleasesQuery, {});
  const first = releases.at(-1);
  const changes: Change[] = [];
  for (let after: string | null = null; first && changes.length < mostListed;) {
    const { changes: page }: ChangePage = await ask(changesQuery, { since: first.version, after });
    changes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  const byRelease = Map.groupBy(changes, ({ release }) => release.version);
  const tables = await Promise.all(releases.map(({ version }) => ask(catalogueChangesQuery, {}, version)));
  return releases.map((release, at) => {
    const listed = byRelease.get(release.version) ?? [];
    const { added, corrected, removed } = release.changeCount;
    return {
      release,
      changes: listed,
      tables: tables[at]!.release?.catalogueChanges ?? [],
      leftOut: release === first ? 0 : added + corrected + removed - listed.length,
    };
  });
}
