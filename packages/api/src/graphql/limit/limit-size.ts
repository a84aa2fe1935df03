import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import type { GraphQLError, ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { RefusalCode } from "../../errors.ts";
import { limitFirst } from "./limit-first.ts";
import { limitNames } from "./limit-names.ts";
import { limitRepeats } from "./limit-repeats.ts";
import { limitRootFields } from "./limit-root-fields.ts";
import { limitValues, limitVariables } from "./limit-values.ts";
import { queryLimits } from "./limits.ts";
import { refuseOtherOperations } from "./refuse-other-operations.ts";
import { tooMuch } from "./too-much.ts";

/** Refuses a query that is too long, too deep, has too long names, too many aliases, directives or root fields, too large values, or is no query, before it is run; each with a code of its own. */
export function limitSize(): Plugin[] {
  const { depth, aliases, tokens, directives } = queryLimits;
  return [
    limitVariables(),
    limitNames(),
    maxTokensPlugin({
      n: tokens,
      onReject: [
        () => {
          throw tooMuch(
            "QUERY_TOO_LONG",
            `The query has more than ${tokens} tokens (words and signs), the limit. Split it, or keep repeated parts in a fragment.`,
            tokens,
          );
        },
      ],
    }) as Plugin,
    limitFirst([
      maxDepthPlugin({
        n: depth,
        flattenFragments: true,
        propagateOnRejection: false,
        onReject: [
          report(
            "QUERY_TOO_DEEP",
            depth,
            (given) => `The query is ${given} levels deep; at most ${depth} are allowed. Ask for the inner part by a query of its own.`,
          ),
        ],
      }) as Plugin,
      maxAliasesPlugin({
        n: aliases,
        propagateOnRejection: false,
        onReject: [
          report(
            "TOO_MANY_ALIASES",
            aliases,
            (given) => `The query has ${given} aliases; at most ${aliases} are allowed. Ask for a list, such as provinces, instead of one by one.`,
          ),
        ],
      }) as Plugin,
      maxDirectivesPlugin({
        n: directives,
        propagateOnRejection: false,
        onReject: [
          report(
            "TOO_MANY_DIRECTIVES",
            directives,
            (given) => `The query has ${given} directives; at most ${directives} are allowed. Put @include or @skip on a fragment, not on each field.`,
          ),
        ],
      }) as Plugin,
      limitRootFields(),
      limitValues(),
      refuseOtherOperations(),
    ]),
    limitRepeats(),
  ];
}

/** The counted number stands only in the text of the counter's own error. */
function report(code: RefusalCode, maximum: number, say: (given: number) => string) {
  return (context: ValidationContext | null, error: GraphQLError) => {
    const given = Number(/found (\d+)/.exec(error.message)?.[1]);
    context?.reportError(tooMuch(code, say(given), maximum, given));
  };
}
