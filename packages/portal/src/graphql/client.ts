import { GraphQLClient } from "graphql-request";
import { print } from "graphql";
import type { TadaDocumentNode } from "gql.tada";

const answers = new Map<string, Promise<unknown>>();
let client: GraphQLClient | undefined;

/**
 * Asks the API one typed question, pinned to the release of this build or to the one named, and gives the answer's data.
 * The same question asked twice in a build is sent once. A GraphQL error or an unreachable API is thrown.
 */
export function ask<Result, Variables extends { release?: string | null }>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Omit<Variables, "release">,
  release: string = settingFromBuild("TOSO_RELEASE"),
): Promise<Result> {
  const question = print(document);
  if (!question.includes("$release")) {
    throw new Error(`Every query of the portal takes $release; this one does not:\n${question}`);
  }
  const pinned = { ...variables, release };
  const key = question + JSON.stringify(pinned);
  const known = answers.get(key) as Promise<Result> | undefined;
  if (known) return known;
  client ??= new GraphQLClient(settingFromBuild("TOSO_API_URL"));
  const answer = client.request<Result>(question, pinned);
  answers.set(key, answer);
  return answer;
}

function settingFromBuild(name: "TOSO_API_URL" | "TOSO_RELEASE"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: build the portal with "node packages/portal/build/build.ts", which starts the API first.`);
  return value;
}
