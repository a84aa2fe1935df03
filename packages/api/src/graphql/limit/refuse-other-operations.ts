import { GraphQLError, OperationTypeNode, type OperationDefinitionNode, type ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Refuses mutations and subscriptions with OPERATION_RESOLUTION_FAILURE: figures are only read here. */
export function refuseOtherOperations(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => ({
        OperationDefinition({ operation }: OperationDefinitionNode) {
          if (operation === OperationTypeNode.QUERY) return;
          const message = `There is no ${operation} here. Send a query; figures are changed by publishing a release.`;
          context.reportError(new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400, spec: false } } }));
        },
      }));
    },
  };
}
