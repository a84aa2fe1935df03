import queryLimits from "@toso/api/limits.json" with { type: "json" };
import { query, times, type Hostile } from "./hostile.ts";

const { aliases, cost, depth, directives, nameLength, rootFields, selections, tokens } = queryLimits;
const limit = (code: string, maximum: number) => ({ status: 400, code, maximum });
const invalid = { status: 400, code: "GRAPHQL_VALIDATION_FAILED" };
const unreadable = { status: 400, code: "GRAPHQL_PARSE_FAILED" };
const province = `province(code: "48")`;
/** Each of sixty fragments spreads the next one twice: written out, more fields than there are grains of sand. */
const doubling = (type: string, last: string) =>
  `${times(60, (place) => `fragment f${place} on ${type} { ...f${place + 1} ...f${place + 1} }`)} fragment f60 on ${type} { ${last} }`;

/** Queries that grow, go round in circles, or ask for everything at once. */
export const hostileQueries: Hostile[] = [
  query("an alias bomb at the root", `{ ${times(400, (place) => `a${place}: ${province} { code }`)} }`, limit("QUERY_TOO_LONG", tokens)),
  query("an alias bomb below the root", `{ ${province} { ${times(aliases + 60, (place) => `a${place}: code`)} } }`, limit("TOO_MANY_ALIASES", aliases)),
  query(
    "an alias bomb in a fragment",
    `{ ${times(12, (place) => `${place % 2 ? "nation" : "x: nation"} { ...f }`)} } fragment f on Nation { ${times(20, (place) => `a${place}: code`)} }`,
    limit("TOO_MANY_ALIASES", aliases),
  ),
  query("a root field asked a hundred times", `{ ${times(100, () => "nation { code }")} }`, limit("TOO_MANY_ROOT_FIELDS", rootFields)),
  query("root fields that double in fragments", `{ ...f0 } ${doubling("Query", "nation { code }")}`, limit("QUERY_TOO_REPETITIVE", selections)),
  query("fields that double in fragments", `{ ${province} { ...f0 } } ${doubling("Province", "code")}`, limit("QUERY_TOO_REPETITIVE", selections)),
  query(
    "fragments that each spread the next two",
    `{ ${province} { ...f0 } } ${times(100, (place) => `fragment f${place} on Province { ${place < 98 ? `...f${place + 1} ...f${place + 2}` : ""} teams { value } }`)}`,
    limit("QUERY_TOO_REPETITIVE", selections),
  ),
  query("fragments that double and are spread nowhere", `{ ${province} { code } } ${doubling("Province", "code")}`, limit("QUERY_TOO_REPETITIVE", selections)),
  query("a fragment within itself", "{ ...a } fragment a on Query { ...a }", invalid),
  query("two fragments within each other", "{ ...a } fragment a on Query { ...b } fragment b on Query { nation { code } ...a }", invalid),
  query(
    "a hundred fragments in a circle",
    `{ ${province} { ${times(100, (place) => `...f${place}`)} } } ${times(100, (place) => `fragment f${place} on Province { teams { value } ...f${(place + 1) % 100} }`)}`,
    limit("QUERY_TOO_REPETITIVE", selections),
  ),
  query(
    "sixty fragments in two circles",
    `{ ...f0 } ${times(60, (place) => `fragment f${place} on Query { nation { code } ...f${(place + 1) % 60} ...f${(place + 7) % 60} }`)}`,
    limit("QUERY_TOO_REPETITIVE", selections),
  ),
  query("a query of nine hundred levels", `{ ${"a {".repeat(900)} b ${"}".repeat(900)} }`, limit("QUERY_TOO_LONG", tokens)),
  query("others of others of others", `{ nation { teams { ${"others { ".repeat(14)} value ${"}".repeat(14)} } } }`, limit("QUERY_TOO_DEEP", depth)),
  query("inline fragments within each other", `${"{ ... on Query ".repeat(600)} { nation { code } } ${"}".repeat(600)}`, limit("QUERY_TOO_LONG", tokens)),
  query("a deep list", "{ indicators { provinceFigures { figure { others { others { others { others { value } } } } } } } }", limit("QUERY_TOO_COSTLY", cost)),
  query(
    "provinces of regions of provinces",
    `{ provinces { nodes { region { provinces { region { provinces { region { provinces { code slug nameVi nameEn } } } } } } } } }`,
    limit("QUERY_TOO_COSTLY", cost),
  ),
  query(
    "a page of figures for each province, seven times",
    `{ provinces { nodes { ${times(7, (place) => `a${place}: observations(first: 1, from: "201${place}") { totalCount nodes { value } }`)} } } }`,
    limit("QUERY_TOO_COSTLY", cost),
  ),
  query("a page of a hundred thousand", "{ provinces(first: 100000) { nodes { code } } }", limit("PAGE_TOO_LARGE", 100)),
  query("a page of a hundred thousand, by a variable", "query ($n: Int) { provinces(last: $n) { nodes { code } } }", limit("PAGE_TOO_LARGE", 100), {
    n: 100_000,
  }),
  query("a page larger than a number", "{ provinces(first: 99999999999) { nodes { code } } }", invalid),
  query(
    "an introspection bomb by aliases",
    `{ __schema { types { ${times(40, (place) => `a${place}: fields { type { ofType { fields { name description isDeprecated type { ofType { name kind description } } } } } }`)} } } }`,
    limit("QUERY_TOO_COSTLY", cost),
  ),
  query(
    "an introspection bomb by a type",
    `{ ${times(19, (place) => `a${place}: __type(name: "Query") { fields { args { type { ofType { inputFields { name } } } } type { ofType { fields { args { name } type { name ofType { fields { name description args { name description type { name } } } } } } } } } }`)} }`,
    { status: 400, code: "GRAPHQL_VALIDATION_FAILED" },
  ),
  query("introspection that goes round", "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }", invalid),
  query("kinds of kinds of a type", `{ __schema { types { ${"ofType { ".repeat(900)} name ${"}".repeat(900)} } } }`, limit("QUERY_TOO_LONG", tokens)),
  query("a directive nine hundred times", `{ nation ${times(900, () => "@include(if: true)")} { code } }`, limit("QUERY_TOO_LONG", tokens)),
  query("directives that nobody knows", `{ nation ${times(900, (place) => `@a${place}`)} { code } }`, limit("TOO_MANY_DIRECTIVES", directives)),
  query(
    "directives in a fragment",
    `{ ...f } fragment f on Query ${times(200, () => "@include(if: true)")} { nation { code } }`,
    limit("TOO_MANY_DIRECTIVES", directives),
  ),
  query("a field two thousand times", `{ ${province} { ${times(1980, () => "code")} } }`, { status: 400, code: "QUERY_TOO_REPETITIVE" }),
  query("nineteen hundred fields that are not there", `{ nation { ${times(1900, (place) => `z${place}`)} } }`, invalid),
  query("a name of ninety thousand letters", `{ ${"x".repeat(90_000)} }`, limit("NAME_TOO_LONG", nameLength)),
  query("a type of ninety thousand letters", `{ nation { ... on ${"X".repeat(90_000)} { code } } }`, limit("NAME_TOO_LONG", nameLength)),
  query(
    "a hundred and eighty operations and none chosen",
    times(180, (place) => `query Q${place} { nation { code } }`),
    { status: 400, code: "OPERATION_RESOLUTION_FAILURE" },
  ),
  query("four hundred variables", `query (${times(400, (place) => `$a${place}: Int = 1`)}) { nation { code } }`, limit("QUERY_TOO_LONG", tokens)),
  query("a mutation", "mutation { nation { code } }", { status: 400, code: "OPERATION_RESOLUTION_FAILURE" }),
  query("a subscription", "subscription { nation { code } }", { status: 400, code: "OPERATION_RESOLUTION_FAILURE" }),
  query("nineteen hundred braces", "{".repeat(1900), unreadable),
  query("a query that breaks off", "{ nation { code", unreadable),
];
