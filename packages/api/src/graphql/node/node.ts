import type { GraphQLResolveInfo } from "graphql";
import { builder } from "../builder.ts";
import type { Context } from "../../release/context.ts";
import { isRefusal } from "../../errors.ts";
import { findRelease } from "../../release/find-releases.ts";
import { readBelow, readingFrom } from "../../release/reading.ts";
import { findNode } from "./find-node.ts";
import { readId } from "./node-id.ts";
import { markNode, NodeInterface } from "../types/node.ts";

/**
 * Returns the object that an id names, and has everything below it read as the id says; null when the release, or the release's object, is not there.
 * Throws BAD_ID for a text that is no id.
 */
async function openNode(context: Context, id: string, info: GraphQLResolveInfo, row?: number): Promise<object | null> {
  const { type, key, version, asOf } = readId(id);
  const release = await findRelease(context, version).catch((error: unknown) => {
    if (isRefusal(error) && error.extensions.code === "UNKNOWN_RELEASE") return null;
    throw error;
  });
  if (!release) return null;
  const reading = await readingFrom(context, release, asOf);
  readBelow(context, reading, info, row);
  const node = await findNode(context, reading, type, key);
  return node && markNode(node, type);
}

builder.queryFields((t) => ({
  node: t.field({
    type: NodeInterface,
    nullable: true,
    description: "The object with this id, as the release that the id names has it; null where it is not there. Refused with BAD_ID for a text that is no id.",
    args: { id: t.arg.id({ required: true, description: "An id, as a field `id` returned it." }) },
    resolve: (_root, { id }, context, info) => openNode(context, String(id), info),
  }),
  nodes: t.field({
    type: [NodeInterface],
    nullable: { list: false, items: true },
    description: "The objects with these ids in their order, each as node gives it; at most 100. One that is not there is null.",
    args: { ids: t.arg.idList({ required: true, description: "Ids, as fields `id` returned them." }) },
    resolve: (_root, { ids }, context, info) =>
      // One that is refused does not take the others with it.
      ids.map((id, row) => openNode(context, String(id), info, row)) as never,
  }),
}));
