import { NoFragmentCyclesRule, validate, type DocumentNode, type GraphQLError, type ValidationRule } from "graphql";
import type { Plugin } from "graphql-yoga";
import { shortenMessage } from "./shorten-message.ts";

/** Mistakes of a query that are told at most. */
const errorsAtMost = 20;

/**
 * Checks what these plugins limit, and that fragments do not go round in circles, before anything else is validated: comparing all fields of a
 * hostile query with each other is what it wants. A query beyond a limit is told that alone; of other mistakes the first twenty, each cut.
 */
export function limitFirst(limits: Plugin[]): Plugin {
  // A parsed document is kept by the handler, and comes again as the same object.
  const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    onValidate(payload) {
      const { schema, documentAST } = payload.params;
      let errors = checked.get(documentAST);
      if (!errors) {
        const rules: ValidationRule[] = [NoFragmentCyclesRule];
        for (const { onValidate } of limits) void onValidate?.({ ...payload, addValidationRule: (rule) => rules.push(rule as ValidationRule) });
        errors = validate(schema, documentAST, rules, { maxErrors: errorsAtMost });
        checked.set(documentAST, errors);
      }
      if (errors.length > 0) payload.setResult(chosen(errors));
      return ({ result, setResult }) => {
        const found = result as readonly GraphQLError[];
        if (found.length > 0) setResult(found.slice(0, errorsAtMost).map(shortenMessage));
      };
    },
  };
}

/** A limit is told alone: the rest would be told of a query that has to be another. */
function chosen(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const coded = errors.filter(({ extensions }) => extensions.code !== undefined);
  return coded.length > 0 ? coded : errors;
}
