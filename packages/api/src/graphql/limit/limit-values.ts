import type { StringValueNode, ListValueNode, ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import { queryLimits } from "./limits.ts";
import { tooMuch } from "./too-much.ts";

const { depth, textLength, listLength } = queryLimits;

/** Refuses variables that are larger than anything the API could take with VALUE_TOO_LARGE, before they are looked at. */
export function limitVariables(): Plugin {
  return {
    onParams({ params: { variables } }) {
      if (variables) checkValue(variables, depth);
    },
  };
}

/** Refuses texts and lists within a query that are longer than anything the API could take with VALUE_TOO_LARGE. */
export function limitValues(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => ({
        StringValue({ value }: StringValueNode) {
          if (value.length > textLength) context.reportError(textTooLong(value.length));
        },
        ListValue({ values }: ListValueNode) {
          if (values.length > listLength) context.reportError(listTooLong(values.length));
        },
      }));
    },
  };
}

function checkValue(value: unknown, levels: number): void {
  if (typeof value === "string" && value.length > textLength) throw textTooLong(value.length);
  if (typeof value !== "object" || value === null) return;
  const entries = Array.isArray(value) ? value : Object.values(value);
  if (entries.length > listLength) throw listTooLong(entries.length);
  if (levels === 0)
    throw tooMuch("VALUE_TOO_LARGE", `The variables are nested more than ${depth} levels deep, the limit. No argument takes lists within lists.`, depth);
  for (const entry of entries) checkValue(entry, levels - 1);
}

const textTooLong = (given: number) =>
  tooMuch("VALUE_TOO_LARGE", `A text has ${given} characters; at most ${textLength} are allowed. No argument takes a longer one.`, textLength, given);

const listTooLong = (given: number) =>
  tooMuch(
    "VALUE_TOO_LARGE",
    `A list has ${given} entries; at most ${listLength} are allowed. Send several queries, or ask for all by leaving the list out.`,
    listLength,
    given,
  );
