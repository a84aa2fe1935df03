import { GraphQLError } from "graphql";

/** What a message may take, in characters; GraphQL repeats in it whatever a client sent. */
const longestMessage = 500;

/** Returns the error with a message of at most 500 characters, at the same place in the query. */
export function shortenMessage(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = error;
  if (message.length <= longestMessage) return error;
  return new GraphQLError(`${message.slice(0, longestMessage)}…`, { nodes, source, positions, path, extensions });
}
