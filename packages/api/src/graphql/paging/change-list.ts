import type { PrismaClient, Release } from "@toso/prisma/client";
import { badCursor } from "./page.ts";
import { kindsInOrder, type ChangeFilter, type ChangeKind, type FigureChange } from "../../release/change/change.ts";
import { countChanges, readSegment } from "../../release/change/find-changes.ts";

/** What names a change within the list. */
interface ChangeKey {
  releaseId: number;
  kind: ChangeKind;
  id: number;
}

/** Gives the cursor of a change. */
export function cursorOfChange({ release, kind, before, after }: FigureChange): string {
  return Buffer.from(`change:${release.id}:${kind}:${(after ?? before)!.id}`).toString("base64url");
}

function readChangeCursor(cursor: string): ChangeKey {
  const parts = /^change:(\d{1,9}):(corrected|removed|added):(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString());
  if (!parts) throw badCursor(cursor);
  return { releaseId: Number(parts[1]), kind: parts[2] as ChangeKind, id: Number(parts[3]) };
}

/** A list of changes that can be counted and read in pages. */
export interface ChangeList {
  count(): Promise<number>;
  /** Gives at most `limit` changes behind the cursor, newest release first; backwards from it where inverted. Throws BAD_CURSOR for a cursor of another list. */
  read(page: { cursor: string | null; inverted: boolean; limit: number }): Promise<FigureChange[]>;
  /** Whether the change of `cursor` stands before that of `other`. Throws BAD_CURSOR for a cursor of another list. */
  isBefore(cursor: string, other: string): Promise<boolean>;
}

/**
 * Opens the list of what the releases (newest first) changed: of each first the corrected figures, then those removed, then those added.
 * Its parts are counted in one statement, and only those that a page touches are read.
 */
export function openChangeList(prisma: PrismaClient, releases: Release[], filter: ChangeFilter): ChangeList {
  const ids = releases.map(({ id }) => id);
  let counting: ReturnType<typeof countChanges> | undefined;
  const counted = () => (counting ??= ids.length === 0 ? Promise.resolve(new Map()) : countChanges(prisma, Math.min(...ids) - 1, Math.max(...ids), filter));
  const partsOf = async () => {
    const counts = await counted();
    return releases.flatMap((release) => kindsInOrder.map((kind) => ({ release, kind }))).filter(({ release, kind }) => counts.get(release.id)?.has(kind));
  };
  /** Finds the part that a cursor lies in, and its row. */
  const locate = (parts: Awaited<ReturnType<typeof partsOf>>, cursor: string) => {
    const place = readChangeCursor(cursor);
    const at = parts.findIndex(({ release, kind }) => release.id === place.releaseId && kind === place.kind);
    if (at < 0) throw badCursor(cursor);
    return { at, id: place.id };
  };
  return {
    count: async () => [...(await counted()).values()].flatMap((ofRelease) => [...ofRelease.values()]).reduce((sum, count) => sum + count, 0),
    read: async ({ cursor, inverted, limit }) => {
      const parts = await partsOf();
      if (inverted) parts.reverse();
      const place = cursor === null ? null : locate(parts, cursor);
      const changes: FigureChange[] = [];
      for (const [at, part] of parts.slice(place?.at ?? 0).entries()) {
        if (changes.length >= limit) break;
        const after = at === 0 && place ? place.id : null;
        changes.push(...(await readSegment(prisma, { ...part, after, inverted, limit: limit - changes.length }, filter)));
      }
      return changes;
    },
    isBefore: async (cursor, other) => {
      const parts = await partsOf();
      const [one, two] = [locate(parts, cursor), locate(parts, other)];
      return one.at === two.at ? one.id < two.id : one.at < two.at;
    },
  };
}
