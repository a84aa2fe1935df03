import type { Plugin } from "graphql-yoga";
import type { Context } from "../context.ts";
import type { Release } from "@toso/prisma/client";

/** The release that was current when this process last asked; null before it did. A release never changes, so only whether it is still the current one is open. */
export interface LastSeen {
  release: Release | null;
}

/**
 * Lets a request go on with the release that was current last, and confirms it before the answer leaves: by what the statements for its figures saw on the
 * way, else by a statement of its own. Where a newer one was published the request is carried out again, with the release asked for first.
 */
export function confirmRelease(): Plugin<Context> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        const result = await executeFn(args);
        const context = args.contextValue as Context;
        if (context.assumed === null || (await isCurrent(context, context.assumed))) return result;
        forget(context);
        return executeFn(args);
      });
    },
  };
}

async function isCurrent({ prisma, newest }: Context, { id }: Release): Promise<boolean> {
  if (newest.size > 0) return newest.has(id);
  return (await prisma.release.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))?.id === id;
}

function forget(context: Context): void {
  context.assumed = null;
  context.mayAssume = false;
  for (const known of [context.newest, context.releases, context.readings, context.readingOfRoot]) known.clear();
}
