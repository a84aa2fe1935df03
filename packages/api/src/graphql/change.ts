import type { Release } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import type { Context } from "../release/context.ts";
import { refusal } from "../errors.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { samePlaces } from "../domain/find-figure.ts";
import { resolveProvince } from "../domain/province/find-province.ts";
import { boundaryArg } from "./province-args.ts";
import { readPage } from "./paging/read-page.ts";
import { previousRelease, releasesById } from "../release/previous-release.ts";
import { findRelease } from "../release/find-releases.ts";
import { openReading } from "../release/reading.ts";
import { ReleaseType } from "./types/release.ts";
import type { ChangeKind, FigureChange } from "../release/change/change.ts";
import "./catalogue-change.ts";
import { countChanges } from "../release/change/find-changes.ts";
import { cursorOfChange, openChangeList } from "./paging/change-list.ts";
import { ChangeKindEnum, FigureChangeType } from "./types/change.ts";

const pageMaximum = 500;

/** Returns the releases after `since` (a version; null for before the first) up to `until`, newest first. Throws UNKNOWN_RELEASE, or BAD_RANGE where `since` is the later one. */
async function releasesAfter(context: Context, since: string | null, until: Release): Promise<Release[]> {
  const from = since === null ? null : await findRelease(context, since);
  if (from && from.id > until.id)
    throw refusal("BAD_RANGE", `since ${from.version} is later than the release ${until.version} that is read. Give the earlier one as since.`, {
      since: from.version,
      release: until.version,
    });
  return [...(await releasesById(context)).values()].filter(({ id }) => id <= until.id && (!from || id > from.id)).reverse();
}

builder.queryField("changes", (t) =>
  t.connection(
    {
      type: FigureChangeType,
      // It counts and sorts what all releases asked for changed, for a page of one change too.
      extensions: { pageMaximum, rowsRead: 20_000 },
      description: `Figures that releases added, corrected or removed: newest release first, and of each the corrections, then what was removed, then what was added; at most ${pageMaximum} a page.`,
      args: {
        since: t.arg.string({ description: "Version of a release: only what changed after it. Everything since the first when left out." }),
        release: t.arg.string({ description: "Version of the last release to look at; the current one when left out." }),
        kinds: t.arg({ type: [ChangeKindEnum], description: "Only changes of these kinds." }),
        indicator: t.arg.string({ description: "Only figures of this indicator." }),
        province: t.arg.string({ description: "Only figures of this province: code, slug or name." }),
        ...boundaryArg(t.arg),
      },
      resolve: async (_root, { since, release, kinds, indicator, province, boundary, ...page }, context, info) => {
        const reading = await openReading(context, { release }, info);
        if (indicator != null) resolveIndicator(reading.catalogue, indicator);
        const areas = province != null ? samePlaces(reading, resolveProvince(reading.catalogue, province, boundary)) : null;
        const list = openChangeList(context.prisma, await releasesAfter(context, since ?? null, reading.release), { kinds, indicatorCode: indicator, areas });
        const read = await readPage<FigureChange>(page, { ...list, defaultSize: 100, cursorOf: cursorOfChange });
        return { ...read, count: list.count };
      },
    },
    {
      name: "FigureChangeConnection",
      description: "A page of changes.",
      fields: (c) => ({
        totalCount: c.int({
          description: "Number of changes on all pages.",
          resolve: (connection) => (connection as unknown as { count: () => Promise<number> }).count(),
        }),
      }),
    },
    { name: "FigureChangeEdge", description: "A change with its cursor." },
  ),
);

const ChangeCountType = builder.objectRef<Map<ChangeKind, number>>("ChangeCount");
builder.objectType(ChangeCountType, {
  description: "How many figures a release changed.",
  fields: (t) => ({
    added: t.int({ description: "Figures it added.", resolve: (count) => count.get("added") ?? 0 }),
    corrected: t.int({ description: "Figures it corrected.", resolve: (count) => count.get("corrected") ?? 0 }),
    removed: t.int({ description: "Figures it removed.", resolve: (count) => count.get("removed") ?? 0 }),
  }),
});

const counts = new WeakMap<Context, ReturnType<typeof countChanges>>();

builder.prismaObjectFields(ReleaseType, (t) => ({
  previous: t.field({
    type: ReleaseType,
    nullable: true,
    description: "The release before; null for the first.",
    resolve: (release, _, context) => previousRelease(context, release),
  }),
  changeCount: t.field({
    type: ChangeCountType,
    // All figures of all releases are counted, once for a request.
    extensions: { rowsRead: 600 },
    description: "How many figures it added, corrected and removed; the first release added all of its.",
    resolve: async ({ id }, _, context) => {
      // Of all releases in one statement: lists of releases ask for each of theirs.
      if (!counts.has(context)) counts.set(context, countChanges(context.prisma, 0, 2 ** 31 - 1));
      return (await counts.get(context)!).get(id) ?? new Map<ChangeKind, number>();
    },
  }),
}));
