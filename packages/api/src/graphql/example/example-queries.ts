import examples from "../../../contract/examples.json" with { type: "json" };

/** A query that is kept under its name: what it asks in both languages, its text, and the variables it is shown with. */
export interface Example {
  name: string;
  titleVi: string;
  titleEn: string;
  query: string;
  variables: Record<string, string>;
}

/** The example queries in the order they are shown; each is run by the tests against the dataset. */
export const exampleList: readonly Example[] = examples as { variables: object }[] as Example[];

/** Returns the text of the example of that name; null when there is none. */
export function exampleNamed(name: string): string | null {
  return exampleList.find((example) => example.name === name)?.query ?? null;
}
