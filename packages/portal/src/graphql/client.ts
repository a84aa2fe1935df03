import { GraphQLClient } from "graphql-request";
import { print } from "graphql";
import type { TadaDocumentNode } from "gql.tada";
import { buildContext } from "../../build/context.ts";
import { keepText, nameKept, readKept } from "../../build/kept-texts.ts";

/** The text of each question, which is asked with many variables. */
const written = new WeakMap<object, string>();
const answers = new Map<string, Promise<unknown>>();
let client: GraphQLClient | undefined;

/**
 * Asks the API one typed question, pinned to the release of this build or to the one named, and gives the answer's data.
 * The same question asked twice in a build is sent once, and one that an earlier build asked of the same releases and code not at all. A GraphQL error or an unreachable API is thrown.
 */
export function ask<Result, Variables extends { release?: string | null }>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Omit<Variables, "release">,
  release: string = buildContext().release,
): Promise<Result> {
  const question = written.get(document) ?? print(document);
  written.set(document, question);
  if (!question.includes("$release")) {
    throw new Error(`Every query of the portal takes $release; this one does not:\n${question}`);
  }
  const pinned = { ...variables, release };
  const key = question + JSON.stringify(pinned);
  const known = answers.get(key) as Promise<Result> | undefined;
  if (known) return known;
  const answer = askOrRead<Result>(question, pinned, key);
  answers.set(key, answer);
  return answer;
}

/** Gives what an earlier build was answered of the same release, after the same ones, by the same code of the API; else asks. */
async function askOrRead<Result>(question: string, pinned: { release: string }, key: string): Promise<Result> {
  const name = nameKept(buildContext().answersPrints[pinned.release]!, key);
  const kept = readKept("answers", name);
  if (kept !== null) return JSON.parse(kept) as Result;
  // Over loopback a compressed answer only costs time.
  client ??= new GraphQLClient(buildContext().apiUrl, { headers: { "accept-encoding": "identity" } });
  const answer = await client.request<Result>(question, pinned);
  keepText("answers", name, JSON.stringify(answer));
  return answer;
}
