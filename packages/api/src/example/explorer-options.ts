import type { GraphiQLOptions } from "graphql-yoga";
import { exampleList } from "./example-queries.ts";

const title = "Tổ Số API";

/** The handler hands every option on to GraphiQL; its type does not list this one. */
interface ExplorerOptions extends GraphiQLOptions {
  variables?: string;
}

/** Returns how GraphiQL opens: the examples in tabs, before them the query that the address carries (`?query=`, `&variables=`). */
export function explorerOptions(address: string): ExplorerOptions {
  const search = new URLSearchParams(address);
  const query = search.get("query");
  const examples = exampleList.map((example) => ({ query: example.query, variables: JSON.stringify(example.variables, null, 2) }));
  if (query === null) return { title, defaultTabs: examples };
  // GraphiQL opens with the first tab and does not look at the address where it is given tabs; the variables of that tab are set apart.
  const variables = search.get("variables") ?? "";
  return { title, variables, defaultTabs: [{ query, variables }, ...examples.filter((example) => example.query !== query)] };
}
