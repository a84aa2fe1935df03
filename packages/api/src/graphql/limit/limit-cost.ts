import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { rootFieldsOf, type FactsNote } from "../plugins/note-facts.ts";
import { countCost } from "./count-cost.ts";
import { pointsOfRun, type Pay } from "./points.ts";
import { queryLimits } from "./limits.ts";
import { tooMuch } from "./too-much.ts";

/** Counts each operation before it runs, refuses one above the limit with QUERY_TOO_COSTLY and one that its address has no points for, and writes `extensions.cost` (requested, maximum; in points) on every answer to a query. */
export function limitCost(): Plugin {
  const maximum = queryLimits.cost;
  return {
    onExecute({ args, setResultAndStopExecution }) {
      let requested: number | null;
      try {
        requested = countCost(args.schema, args.document, args.operationName, args.variableValues);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        return setResultAndStopExecution({ errors: [error] });
      }
      if (requested === null) return;
      const cost = { requested, maximum };
      const { facts, pay } = args.contextValue as FactsNote & { pay?: Pay };
      if (facts) facts.cost = requested;
      if (requested > maximum) {
        const message = `The query costs ${requested} points; at most ${maximum} are allowed. Ask for fewer fields or a smaller page (first), and go on with after.`;
        setResultAndStopExecution({
          errors: [tooMuch("QUERY_TOO_COSTLY", message, maximum, requested)],
          extensions: { cost },
        });
        return;
      }
      const unpaid = pay?.(pointsOfRun(requested, rootFieldsOf(args.document, args.operationName).length));
      if (unpaid) return setResultAndStopExecution({ errors: [unpaid] });
      return {
        onExecuteDone({ result, setResult }) {
          if (!(Symbol.asyncIterator in result)) setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}
