import { NoFragmentCyclesRule, validate, type GraphQLError, type ValidationRule } from "graphql";
import type { Plugin } from "graphql-yoga";
import { shortenMessage } from "./shorten-message.ts";

/** Mistakes of a query that are told at most. */
const errorsAtMost = 20;

/**
 * Checks what these plugins limit, and that fragments do not go round in circles, before anything else is validated: comparing all fields of a
 * hostile query with each other is what it wants. A query beyond a limit is told that alone; of other mistakes the first twenty, each cut.
 */
export function limitFirst(limits: Plugin[]): Plugin {
  return {
    onValidate(payload) {
      const rules: ValidationRule[] = [NoFragmentCyclesRule];
      for (const { onValidate } of limits) void onValidate?.({ ...payload, addValidationRule: (rule) => rules.push(rule as ValidationRule) });
      const { schema, documentAST } = payload.params;
      const errors = validate(schema, documentAST, rules, { maxErrors: errorsAtMost });
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
