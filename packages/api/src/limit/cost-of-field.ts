import { getNullableType, isListType, type GraphQLField } from "graphql";

/** Rows that a list without a page usually has, where that is far from ten. */
const usualRows: Record<string, number> = {
  provinceFigures: 63,
  places: 63,
  communes: 100,
  skills: 5,
  predecessors: 3,
  successors: 2,
  others: 3,
  figures: 3,
  honours: 3,
  practices: 3,
};
const otherwiseRows = 10;
const defaultPage = 100;

/**
 * Returns what a field costs: one point itself, and the number of rows that the cost of everything below it is multiplied by.
 * A page has the rows it is asked for (100 when not said, never more than its maximum); another list its usual number of rows.
 */
export function costOfField(
  args: object,
  _context: object,
  field: Pick<GraphQLField<unknown, unknown>, "name" | "type" | "extensions">,
): { field: number; multiplier: number } {
  const maximum = field.extensions.pageMaximum;
  if (typeof maximum === "number") {
    const { first, last } = args as { first?: number | null; last?: number | null };
    return { field: 1, multiplier: Math.min(first ?? last ?? defaultPage, maximum) };
  }
  // The page above has counted these rows.
  if (field.name === "nodes" || field.name === "edges") return { field: 1, multiplier: 1 };
  return { field: 1, multiplier: isListType(getNullableType(field.type)) ? (usualRows[field.name] ?? otherwiseRows) : 1 };
}
