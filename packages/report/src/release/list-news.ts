import type { Catalogue, FigureChange } from "@toso/api/release";
import type { FollowedNews } from "../mail/queue-change-mail.ts";
import type { Language } from "../mail/page-paths.ts";
import { nameFollowed, writeChange } from "./write-change.ts";

/** The most changes that a mail lists of one thing that is followed. */
export const mostListed = 20;

/** What changed for what is followed: the first of the changes, and how many there are. */
export interface Changes {
  changes: FigureChange[];
  total: number;
}

/** Returns what a mail says of each thing that is followed and for which something changed, in their order. A change that belongs to two of them is listed under the first. */
export function listNews(followed: (Changes & { follows: string; endToken: string })[], catalogue: Catalogue, language: Language): FollowedNews[] {
  const told = new Set<string>();
  return followed
    .filter(({ total }) => total > 0)
    .map(({ follows, endToken, changes, total }) => {
      const others = changes.filter((change) => !told.has(keyOf(change)));
      const listed = others.slice(0, mostListed);
      for (const change of listed) told.add(keyOf(change));
      const above = changes.length - others.length;
      return {
        name: nameFollowed(follows, catalogue, language),
        changes: listed.map((change) => writeChange(change, follows, catalogue, language)),
        isAlsoAbove: above > 0,
        hasMore: total > above + listed.length,
        endToken,
      };
    });
}

const keyOf = ({ release, kind, before, after }: FigureChange): string => `${release.id} ${kind} ${(after ?? before)!.id}`;
