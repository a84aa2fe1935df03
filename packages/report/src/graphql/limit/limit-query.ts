import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import type { GraphQLError, ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import { refuse, type DeskCode } from "../../refuse.ts";

/** How large a query may be: levels below one another, aliases, tokens of its text, directives. The pages of the portal ask a third of it at most. */
const limits = { depth: 8, aliases: 20, tokens: 2_000, directives: 10 };

/** Refuses a query that is too long, too deep, or has too many aliases or directives, before it is run. */
export function limitQuery(): Plugin[] {
  return [
    maxTokensPlugin({
      n: limits.tokens,
      onReject: [
        () => {
          throw tooMuch("QUERY_TOO_LONG", limits.tokens, "tokens (words and signs)");
        },
      ],
    }) as Plugin,
    maxDepthPlugin({
      n: limits.depth,
      flattenFragments: true,
      propagateOnRejection: false,
      onReject: [report("QUERY_TOO_DEEP", limits.depth, "levels")],
    }) as Plugin,
    maxAliasesPlugin({ n: limits.aliases, propagateOnRejection: false, onReject: [report("TOO_MANY_ALIASES", limits.aliases, "aliases")] }) as Plugin,
    maxDirectivesPlugin({
      n: limits.directives,
      propagateOnRejection: false,
      onReject: [report("TOO_MANY_DIRECTIVES", limits.directives, "directives")],
    }) as Plugin,
  ];
}

const tooMuch = (code: DeskCode, maximum: number, what: string) => refuse(code, `The query has more than ${maximum} ${what}.`, { maximum });

function report(...[code, maximum, what]: Parameters<typeof tooMuch>) {
  return (context: ValidationContext | null, _error: GraphQLError) => context?.reportError(tooMuch(code, maximum, what));
}
