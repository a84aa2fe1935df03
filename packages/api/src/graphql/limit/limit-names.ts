import { GraphQLError, Lexer, Source, TokenKind, type Token } from "graphql";
import type { Plugin } from "graphql-yoga";
import { queryLimits } from "./limits.ts";
import { tooMuch } from "./too-much.ts";

const { nameLength, tokens } = queryLimits;
/** A run of letters that may be a name: a text or a remark holds longer ones rightly. */
const longRun = new RegExp(`[_A-Za-z0-9]{${nameLength + 1}}`);

/**
 * Refuses a query with a name (field, alias, argument, operation, variable, fragment, type, directive, value of an enum) that is longer than any name here, with NAME_TOO_LONG, before it is parsed:
 * an alias stands in the answer once for each row. The names of variables that are given, and of the operation to run, are held to the same.
 */
export function limitNames(): Plugin {
  return {
    onParams({ params: { operationName, variables } }) {
      if (typeof operationName === "string") checkName(operationName);
      if (variables) checkNamesWithin(variables);
    },
    onParse({ params: { source } }) {
      const text = typeof source === "string" ? source : source.body;
      if (longRun.test(text)) checkNamesOf(text);
    },
  };
}

/** Reads no further than a query may be long; where it is no GraphQL, the parser says so better. */
function checkNamesOf(text: string): void {
  const lexer = new Lexer(new Source(text));
  for (let read = 0; read <= tokens; read += 1) {
    const token = advance(lexer);
    if (!token || token.kind === TokenKind.EOF) return;
    if (token.kind === TokenKind.NAME) checkName(token.value);
  }
}

function advance(lexer: Lexer): Token | null {
  try {
    return lexer.advance();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return null;
  }
}

/** How deep variables are is limited elsewhere, before this. */
function checkNamesWithin(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, entry] of Object.entries(value)) {
    checkName(name);
    checkNamesWithin(entry);
  }
}

function checkName(name: string): void {
  if (name.length <= nameLength) return;
  const message = `The name "${name.slice(0, 20)}…" has ${name.length} letters; at most ${nameLength} are allowed, in aliases, fragments and variables too. Take a shorter one.`;
  throw tooMuch("NAME_TOO_LONG", message, nameLength, name.length);
}
