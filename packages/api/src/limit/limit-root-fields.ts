import { Kind, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import { queryLimits } from "./limits.ts";
import { tooMuch } from "./too-much.ts";

/** Refuses an operation with too many fields at its root, those in fragments too, with TOO_MANY_ROOT_FIELDS. */
export function limitRootFields(): Plugin {
  const maximum = queryLimits.rootFields;
  return {
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => ({
        OperationDefinition({ selectionSet }: OperationDefinitionNode) {
          const given = countFields(selectionSet, context, []);
          if (given > maximum) {
            const message = `The query has ${given} fields at its root; at most ${maximum} are allowed. Send several queries.`;
            context.reportError(tooMuch("TOO_MANY_ROOT_FIELDS", message, maximum, given));
          }
        },
      }));
    },
  };
}

/** A fragment within itself is refused by another rule; here it only must not run forever. */
function countFields({ selections }: SelectionSetNode, context: ValidationContext, within: FragmentDefinitionNode[]): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countFields(selection.selectionSet, context, within);
    else {
      const fragment = context.getFragment(selection.name.value);
      if (fragment && !within.includes(fragment)) count += countFields(fragment.selectionSet, context, [...within, fragment]);
    }
  }
  return count;
}
