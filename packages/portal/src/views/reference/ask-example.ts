import examples from "@toso/api/examples.json";
import { buildContext } from "../../../build/context.ts";

/** One example query as the contract keeps it. */
export type Example = (typeof examples)[number];

/** Data and cost of an answer as the API gives it. */
export interface ExampleAnswer {
  data: unknown;
  extensions: { cost: { requested: number; maximum: number } };
}

/** Asks the API an example by its name, at build; gives data and cost. Throws when the API refuses it or does not answer. */
export function askExample({ name, variables }: Example): Promise<ExampleAnswer> {
  return get(exampleSearch(name, variables));
}

/** Asks the API a query without variables, at build; gives data and cost. Throws when the API refuses it or does not answer. */
export function askQuery(query: string): Promise<ExampleAnswer> {
  return get(`?${new URLSearchParams({ query })}`);
}

async function get(search: string): Promise<ExampleAnswer> {
  const response = await fetch(`${buildContext().apiUrl}${search}`, { headers: { accept: "application/json" } });
  const answer = (await response.json()) as ExampleAnswer & { errors?: unknown };
  if (answer.errors) throw new Error(`The API refuses ${search}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

/** Gives the part of an address after /graphql that runs an example by its name. */
export function exampleSearch(name: string, variables: object): string {
  const search = new URLSearchParams({ name });
  if (Object.keys(variables).length) search.set("variables", JSON.stringify(variables));
  return `?${search}`;
}

/** Gives the part of an address after /graphql that opens an example in GraphiQL. */
export function explorerSearch({ query, variables }: Example): string {
  return `?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}
