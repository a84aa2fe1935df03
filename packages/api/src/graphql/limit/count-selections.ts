import { Kind, type DocumentNode, type SelectionSetNode } from "graphql";
import { fragmentsOf } from "../read-fragments.ts";

/**
 * Returns how many selections (fields, inline fragments, spreads) the largest operation or fragment of a document has when each spread is
 * written out, all levels together. Each fragment is counted once, whatever spreads it; one within itself counts nothing there.
 */
export function countSelections(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const counted = new Map<string, number>();

  function countFragment(name: string): number {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const fragment = fragments.get(name);
    const count = fragment ? countSet(fragment.selectionSet) : 0;
    counted.set(name, count);
    return count;
  }

  function countSet({ selections }: SelectionSetNode): number {
    let count = selections.length;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += countFragment(selection.name.value);
      else if (selection.selectionSet) count += countSet(selection.selectionSet);
    }
    return count;
  }

  let most = 0;
  for (const part of document.definitions) {
    if (part.kind === Kind.FRAGMENT_DEFINITION) most = Math.max(most, countFragment(part.name.value));
    else if (part.kind === Kind.OPERATION_DEFINITION) most = Math.max(most, countSet(part.selectionSet));
  }
  return most;
}
