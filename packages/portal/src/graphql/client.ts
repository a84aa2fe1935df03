import { GraphQLClient } from "graphql-request";
import { print } from "graphql";
import type { TadaDocumentNode } from "gql.tada";
import { buildContext } from "../../build/context.ts";

const answers = new Map<string, Promise<unknown>>();
let client: GraphQLClient | undefined;

/**
 * Asks the API one typed question, pinned to the release of this build or to the one named, and gives the answer's data.
 * The same question asked twice in a build is sent once. A GraphQL error or an unreachable API is thrown.
 */
export function ask<Result, Variables extends { release?: string | null }>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Omit<Variables, "release">,
  release: string = buildContext().release,
): Promise<Result> {
  const question = print(document);
  if (!question.includes("$release")) {
    throw new Error(`Every query of the portal takes $release; this one does not:\n${question}`);
  }
  const pinned = { ...variables, release };
  const key = question + JSON.stringify(pinned);
  const known = answers.get(key) as Promise<Result> | undefined;
  if (known) return known;
  client ??= new GraphQLClient(buildContext().apiUrl);
  const answer = client.request<Result>(question, pinned);
  answers.set(key, answer);
  return answer;
}
