import type { GraphQLResolveInfo } from "graphql";
import { builder } from "../builder.ts";
import type { Context, Reading } from "../../release/context.ts";
import { readingOf } from "../../release/reading.ts";
import { writeId, type NodeName } from "../node/node-id.ts";

/** What every field `id` says of itself. */
const idDescription =
  "Global id of the object in this release and at this asOf date: two readings never share one, so a client can cache objects by it. Opaque; node(id:) returns the object again.";

/** Types of the objects that `node` and `nodes` found: rows are kept in memory for many requests and are always of one type. */
const typesOfNodes = new WeakMap<object, NodeName>();

/** GraphQL interface of all objects with an id. */
export const NodeInterface = builder.interfaceRef<object>("Node").implement({
  description: "An object that can be asked for again by its id.",
  resolveType: (node) => typesOfNodes.get(node),
  fields: (t) => ({ id: t.id({ description: idDescription, resolve: noId }) }),
});

/** Says of which type an object is that is given out as a Node. */
export function markNode<Found extends object>(node: Found, type: NodeName): Found {
  typesOfNodes.set(node, type);
  return node;
}

/** Gives the part of an id that names an object among those of its type. */
export type KeyOf<Object> = (object: Object, reading: Reading) => readonly string[];

/** Returns the options of a field `id` for objects that are read from a release up to a day. */
export function idOf<Object>(type: NodeName | ((object: Object) => NodeName), keyOf: KeyOf<Object>) {
  return {
    description: idDescription,
    resolve: (object: Object, _args: object, context: Context, info: GraphQLResolveInfo): string => {
      const reading = readingOf(context, info);
      return idIn(reading, typeof type === "function" ? type(object) : type, keyOf(object, reading));
    },
  };
}

/** Returns the id of an object in a reading. */
function idIn({ release, asOf }: Reading, type: NodeName, key: readonly string[]): string {
  return writeId({ type, key, version: release.version, asOf });
}

function noId(): never {
  throw new Error("A type of the interface Node has no field id of its own.");
}
