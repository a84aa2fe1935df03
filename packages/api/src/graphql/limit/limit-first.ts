import { NoFragmentCyclesRule, TokenKind, validate, type DocumentNode, type GraphQLError, type ValidationRule } from "graphql";
import type { Plugin } from "graphql-yoga";
import { countSelections } from "./count-selections.ts";
import { pointsOfDocument, type Pay } from "./points.ts";
import { queryLimits } from "./limits.ts";
import { shortenMessage } from "./shorten-message.ts";
import { tooMuch } from "./too-much.ts";

/** Mistakes of a query that are told at most. */
const errorsAtMost = 20;

/**
 * Checks what these plugins limit, and that fragments do not go round in circles, before anything else is validated: comparing all fields of a
 * hostile query with each other is what it wants. A query beyond a limit is told that alone; of other mistakes the first twenty, each cut.
 * One that is large when its fragments are written out is refused with QUERY_TOO_REPETITIVE before any of it, and a long one is paid before.
 */
export function limitFirst(limits: Plugin[]): Plugin {
  // A parsed document is kept by the handler, and comes again as the same object.
  const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    onValidate(payload) {
      const { schema, documentAST } = payload.params;
      let errors = checked.get(documentAST);
      const selections = errors ? 0 : countSelections(documentAST);
      if (selections > queryLimits.selections) errors = [tooManySelections(selections)];
      if (!errors) {
        const unpaid = (payload.context as { pay?: Pay }).pay?.(pointsOfDocument(countTokens(documentAST)));
        // Thrown, for what is set as the result of a document is kept for all who send it.
        if (unpaid) throw unpaid;
        const rules: ValidationRule[] = [NoFragmentCyclesRule];
        for (const { onValidate } of limits) void onValidate?.({ ...payload, addValidationRule: (rule) => rules.push(rule as ValidationRule) });
        errors = validate(schema, documentAST, rules, { maxErrors: errorsAtMost });
      }
      checked.set(documentAST, errors);
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

const uncounted: string[] = [TokenKind.SOF, TokenKind.EOF, TokenKind.COMMENT];

/** Tokens of a document without its comments; 0 where it was not read from a text. */
function countTokens({ loc }: DocumentNode): number {
  let count = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) if (!uncounted.includes(token.kind)) count += 1;
  return count;
}

function tooManySelections(given: number): GraphQLError {
  const maximum = queryLimits.selections;
  const shown = Math.min(given, Number.MAX_SAFE_INTEGER);
  const message = `With its fragments written out the query has ${shown} selections; at most ${maximum} are allowed. Spread each fragment where it is needed, and split the query.`;
  return tooMuch("QUERY_TOO_REPETITIVE", message, maximum, shown);
}
