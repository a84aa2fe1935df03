import queryLimits from "@toso/api/limits.json" with { type: "json" };
import { get, post, query, raw, times, type Hostile } from "./hostile.ts";

const { cost, nameLength, tokens } = queryLimits;
const tooLong = { status: 400, code: "NAME_TOO_LONG", maximum: nameLength };
const tooCostly = { status: 400, code: "QUERY_TOO_COSTLY", maximum: cost };
const long = "b".repeat(90_000);
/** As long as a body may hold four times. */
const repeated = "b".repeat(20_000);
/** The first name beyond the limit, and the last within it. */
const beyond = "b".repeat(nameLength + 1);
const longest = (place: number) => `b${place}`.padEnd(nameLength, "b");
const everywhere = (inner: string) => `{ indicators { provinceFigures { ${inner} } } }`;

/** Names that are long wherever a name can stand, and answers that are made large by them. */
export const hostileNames: Hostile[] = [
  query("an alias of ninety thousand letters in a list", everywhere(`${long}: __typename`), tooLong),
  query(
    "the same alias twenty times",
    `{ ${times(20, (place) => `a${place}: indicators { ...F }`)} } fragment F on Indicator { provinceFigures { ${long}: __typename } }`,
    tooLong,
  ),
  query("an alias one letter too long", `{ nation { ${beyond}: code } }`, tooLong),
  query("a field one letter too long", `{ nation { ${beyond} } }`, tooLong),
  query("an argument", `{ province(${long}: "48") { code } }`, tooLong),
  query("an operation", `query ${long} { nation { code } }`, tooLong),
  query("a variable", `query ($${repeated}: String!) { province(code: $${repeated}) { code } }`, tooLong, { [repeated]: "48" }),
  query("a variable that is given and not asked for", "{ nation { code } }", tooLong, { [long]: 1 }),
  query("a name within a variable", "query ($code: String!) { province(code: $code) { code } }", tooLong, { code: [{ [beyond]: 1 }] }),
  query("a fragment", `{ nation { ...${repeated} } } fragment ${repeated} on Nation { code }`, tooLong),
  query("a type of a fragment", `{ nation { ...f } } fragment f on ${long} { code }`, tooLong),
  query("a type of a variable", `query ($a: ${long}) { nation { code } }`, tooLong),
  query("a directive", `{ nation { code @${long} } }`, tooLong),
  query("an argument of a directive", `{ nation { code @include(${long}: true) } }`, tooLong),
  query("a field of an object", `{ province(code: { ${long}: 1 }) { code } }`, tooLong),
  query("a value of an enum", `{ provinces(boundary: ${long}) { totalCount } }`, tooLong),
  query("a long name about the schema", `{ __schema { types { ${long}: name } } }`, tooLong),
  query("a long name in a query that breaks off", `{ nation { ${long}`, tooLong),
  query("a long name after two thousand others", `{ ${times(tokens, () => "code")} ${repeated} }`, { status: 400, code: "QUERY_TOO_LONG", maximum: tokens }),
  query("a long name in a remark and another as an alias", `# ${repeated}\n{ nation { ${beyond}: code } }`, tooLong),
  raw("the operation to run", post(JSON.stringify({ query: "query A { nation { code } }", operationName: long })), 400, "NAME_TOO_LONG", nameLength),
  raw("the operation to run, by GET", get(`?query={nation{code}}&operationName=${"b".repeat(9000)}`), 400, "NAME_TOO_LONG", nameLength),
  query("forty aliases of a hundred letters for each figure", everywhere(times(40, (place) => `${longest(place)}: __typename`)), tooCostly),
  query(
    "a name of a hundred letters for each of others of others",
    everywhere(`figure { others { ${times(5, (place) => `${longest(place)}: value`)} } }`),
    tooCostly,
  ),
];
