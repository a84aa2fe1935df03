import { Kind, visit, type DocumentNode, type FieldNode } from "graphql";

/** Letters of a name in the answer that go with the point of its field, and so many more that cost another. */
const lettersOfOne = 20;
const point: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * Returns the document as its cost is counted: a field whose name in the answer is longer than 20 letters has one `__typename` beside it for
 * each 20 more, or part of them, so that each row pays for them wherever points are counted. The document itself where no name is longer.
 */
export function weighNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave(set) {
        const more = set.selections.reduce((sum, selection) => sum + (selection.kind === Kind.FIELD ? pointsOf(selection) : 0), 0);
        return more === 0 ? undefined : { ...set, selections: [...set.selections, ...Array<FieldNode>(more).fill(point)] };
      },
    },
  });
}

function pointsOf({ alias, name }: FieldNode): number {
  return Math.max(0, Math.ceil(((alias ?? name).value.length - lettersOfOne) / lettersOfOne));
}
