import { Kind, separateOperations, visit, type DocumentNode, type OperationDefinitionNode } from "graphql";
import { refusal } from "../../errors.ts";

/**
 * Refuses an operation with BAD_VARIABLES where a variable that is null stands as the condition of a directive, whether execution would come to it or not.
 * A variable with a default may stand there and still be given null; graphql-js then fails the field around it as if the fault were ours.
 */
export function refuseNullConditions(
  document: DocumentNode,
  { name, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const nulls = new Set(variableDefinitions.map(({ variable }) => variable.name.value).filter((variable) => variables[variable] === null));
  if (nulls.size === 0) return;
  // Fragments of other operations are left out: theirs may have variables of the same name.
  visit(separateOperations(document)[name?.value ?? ""]!, {
    Directive({ name: directive, arguments: given = [] }) {
      for (const { name: argument, value } of given)
        if (value.kind === Kind.VARIABLE && nulls.has(value.name.value))
          throw refusal(
            "BAD_VARIABLES",
            `Variable "$${value.name.value}" is null, and @${directive.value}(${argument.value}:) takes true or false.`,
            { http: { status: 400, spec: false } },
            value,
          );
    },
  });
}
