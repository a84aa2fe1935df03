import { Kind, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import { queryLimits } from "./limits.ts";
import { tooMuch } from "./too-much.ts";

/** Refuses an operation with too many fields at its root, those in fragments too, with TOO_MANY_ROOT_FIELDS. */
export function limitRootFields(): Plugin {
  const maximum = queryLimits.rootFields;
  return {
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => {
        const counted: Counted = new Map();
        return {
          OperationDefinition({ selectionSet }: OperationDefinitionNode) {
            const given = countFields(selectionSet, context, counted);
            if (given > maximum) {
              const message = `The query has ${given} fields at its root; at most ${maximum} are allowed. Send several queries.`;
              context.reportError(tooMuch("TOO_MANY_ROOT_FIELDS", message, maximum, given));
            }
          },
        };
      });
    },
  };
}

/** Fields of the fragments counted so far: without it, fragments that each spread the next one twice take longer than anybody waits. */
type Counted = Map<FragmentDefinitionNode, number>;

function countFields({ selections }: SelectionSetNode, context: ValidationContext, counted: Counted): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countFields(selection.selectionSet, context, counted);
    else {
      const fragment = context.getFragment(selection.name.value);
      if (fragment) count += counted.get(fragment) ?? countFragment(fragment, context, counted);
    }
  }
  return count;
}

/** A fragment within itself counts nothing: another rule refuses it, here it only must not run forever. */
function countFragment(fragment: FragmentDefinitionNode, context: ValidationContext, counted: Counted): number {
  counted.set(fragment, 0);
  const count = countFields(fragment.selectionSet, context, counted);
  counted.set(fragment, count);
  return count;
}
