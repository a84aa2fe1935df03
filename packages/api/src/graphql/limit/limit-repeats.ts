import type { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { tooMuch } from "./too-much.ts";

/** What the validation of graphql-js says when comparing fields of one name with each other would take too long; the error has nothing else to be known by. */
const abandoned = "Validation aborted.";
const tooRepetitive = "The query asks the same fields over and over, so that it cannot be checked. Ask each field once, and a list instead of one by one.";

/** Gives a query that asks fields of one name so often that its validation is abandoned the refusal QUERY_TOO_REPETITIVE, unless another limit has refused it already. */
export function limitRepeats(): Plugin {
  return {
    onValidate() {
      return ({ result, setResult }) => {
        const errors = result as readonly GraphQLError[];
        if (!errors.some(({ message }) => message === abandoned)) return;
        const others = errors.filter(({ message }) => message !== abandoned);
        setResult(others.length ? others : [tooMuch("QUERY_TOO_REPETITIVE", tooRepetitive)]);
      };
    },
  };
}
