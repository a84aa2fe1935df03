import { GraphQLError, parse } from "graphql";
import examples from "../../api/contract/examples.json" with { type: "json" };

/** What stands in a tab. */
interface Tab {
  query: string;
  variables: string;
}

/** How the explorer opens. */
interface Opening {
  /** What the address asks for; null where it asks for nothing. */
  asked: Tab | null;
  /** On which line of it, from 0, the operation begins that the address names; null where there is none of that name. */
  line: number | null;
  /** The tabs of a reader who has none of their own yet: what the address asks for, then the examples. */
  tabs: Tab[];
}

/** Reads from the search of an address (`?query=`, `&variables=`, `&operationName=`) how the explorer opens. Whatever stands there is text in an editor, and nothing else. */
export function openTabs(search: string): Opening {
  const given = new URLSearchParams(search);
  const query = given.get("query");
  const shown = examples.map(({ titleVi, titleEn, query, variables }) => ({
    query: `# ${titleVi}\n# ${titleEn}\n${query}`,
    variables: Object.keys(variables).length ? JSON.stringify(variables, null, 2) : "",
  }));
  if (query === null) return { asked: null, line: null, tabs: shown };
  const place = examples.findIndex((example) => example.query === query);
  const asked = { query: shown[place]?.query ?? query, variables: indent(given.get("variables") ?? "") };
  return { asked, line: lineOf(given.get("operationName"), asked.query), tabs: [asked, ...shown.filter((_tab, other) => other !== place)] };
}

/** Returns JSON over several lines; what is none as it stands, and nothing for an object without entries. */
function indent(text: string): string {
  try {
    const indented = JSON.stringify(JSON.parse(text), null, 2);
    return indented === "{}" ? "" : indented;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return text;
  }
}

function lineOf(operation: string | null, query: string): number | null {
  if (operation === null) return null;
  try {
    const named = parse(query).definitions.find((definition) => "name" in definition && definition.name?.value === operation);
    return named?.loc ? named.loc.startToken.line - 1 : null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return null;
  }
}
