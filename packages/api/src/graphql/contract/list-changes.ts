import type { KeptContract } from "./check-promises.ts";
import { diffContracts, type ContractChange } from "./diff-contracts.ts";

/** What a release of the API changed against the one before it. */
export interface ContractRelease {
  date: string;
  previous: string;
  changes: ContractChange[];
}

/** Returns the changes of each kept contract but the first, newest first. */
export async function listChanges(kept: readonly KeptContract[]): Promise<ContractRelease[]> {
  const releases = await Promise.all(
    kept.slice(1).map(async ({ date, sdl }, place) => ({ date, previous: kept[place]!.date, changes: await diffContracts(kept[place]!.sdl, sdl) })),
  );
  return releases.reverse();
}

/** Returns the change log of the schema as Markdown. */
export function writeChangeLog(releases: readonly ContractRelease[]): string {
  const sections = releases.map(({ date, previous, changes }) =>
    [`## ${date}, against ${previous}`, "", ...changes.map(({ message, criticality }) => `- ${criticality}: ${message}`), ""].join("\n"),
  );
  return ["# Changes of the schema", "", "Written by `pnpm run contract` from the contracts in `history/`; not by hand.", "", ...sections].join("\n");
}
