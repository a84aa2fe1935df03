import queryLimits from "@toso/api/limits.json" with { type: "json" };
import { get, post, query, raw, type Hostile } from "./hostile.ts";

const { depth, listLength, textLength } = queryLimits;
const tooLarge = (maximum: number) => ({ status: 400, code: "VALUE_TOO_LARGE", maximum });
const invalid = { status: 400, code: "GRAPHQL_VALIDATION_FAILED" };
const unfit = { status: 400, code: "BAD_VARIABLES" };
const long = "x".repeat(90_000);
const many = Array.from({ length: 9000 }, (_, place) => `m${place}`);
const byCode = "query ($code: String!) { province(code: $code) { code } }";
const twentyTimes = `query ($code: String!) { ${Array.from({ length: 20 }, (_, place) => `a${place}: province(code: $code) { code }`).join(" ")} }`;

/** Variables and values that are huge, nested, of the wrong kind, or named like what every object has. */
export const hostileValues: Hostile[] = [
  query("a code of ninety thousand letters", byCode, tooLarge(textLength), { code: long }),
  query("the same code asked twenty times", twentyTimes, tooLarge(textLength), { code: long }),
  query("a long code in the query", `{ province(code: "${long}") { code } }`, tooLarge(textLength)),
  query("a long search", "query ($text: String) { provinces(search: $text) { totalCount } }", tooLarge(textLength), { text: long }),
  query("a long date", "query ($day: Period) { nation(asOf: $day) { code } }", tooLarge(textLength), { day: "9".repeat(90_000) }),
  query("a long cursor", "query ($after: String) { provinces(after: $after) { totalCount } }", tooLarge(textLength), { after: "A".repeat(90_000) }),
  query("a long text where an object is not wanted", byCode, tooLarge(textLength), { code: { inner: long } }),
  query("nine thousand provinces to compare", "query ($list: [String!]!) { comparison(provinces: $list) { __typename } }", tooLarge(listLength), {
    list: many,
  }),
  query("nine thousand variables", byCode, tooLarge(listLength), Object.fromEntries(many.map((name) => [name, 1]))),
  query("a long list in the query", `{ comparison(provinces: [${'"48" '.repeat(900)}]) { __typename } }`, tooLarge(listLength)),
  raw(
    "forty thousand lists within each other",
    post(`{"query":"{ nation { code } }","variables":{"a":${"[".repeat(40_000)}${"]".repeat(40_000)}}}`),
    400,
    "VALUE_TOO_LARGE",
    depth,
  ),
  raw(
    "nine thousand objects within each other",
    post(`{"query":"{ nation { code } }","variables":${'{"a":'.repeat(9000)}1${"}".repeat(9000)}}`),
    400,
    "VALUE_TOO_LARGE",
    depth,
  ),
  query("nine hundred lists within each other in the query", `{ province(code: ${"[".repeat(900)}${"]".repeat(900)}) { code } }`, invalid),
  query("a variable that is missing", byCode, unfit, {}),
  query("a number beyond all bounds", "query ($n: Int) { provinces(first: $n) { totalCount } }", unfit, { n: 1e308 }),
  query("an object for a text", byCode, unfit, { code: { toString: "48" } }),
  query("variables that are a text", "{ nation { code } }", { status: 400, code: "BAD_REQUEST" }, "variables"),
  query("variables that are a list", "{ nation { code } }", { status: 400, code: "BAD_REQUEST" }, [1]),
  raw("a query that is a number", post('{"query":5}'), 400, "BAD_REQUEST"),
  raw("an operation name that is an object", post('{"query":"{ nation { code } }","operationName":{}}'), 400, "OPERATION_RESOLUTION_FAILURE"),
  raw("a parameter that nobody knows", post('{"query":"{ nation { code } }","polluted":1}'), 400, "BAD_REQUEST"),
  raw("__proto__ as a parameter", post('{"__proto__":{"polluted":1},"query":"{ nation { code } }"}'), 400, "BAD_REQUEST"),
  raw(
    "variables below __proto__",
    post(JSON.stringify({ query: byCode }).replace("}}", "}}").slice(0, -1) + ',"variables":{"__proto__":{"code":"48","polluted":1}}}'),
    400,
    "BAD_VARIABLES",
  ),
  query("__proto__ as a field", "{ __proto__ { code } }", invalid),
  query("constructor as a field", "{ constructor { prototype } }", invalid),
  query("toString as a field", "{ nation { toString } }", invalid),
  query("__proto__ as an argument", '{ province(__proto__: "48") { code } }', invalid),
  query("__proto__ as a value of an enum", "{ provinces(orderBy: __proto__) { totalCount } }", invalid),
  query("constructor as a fragment", "{ nation { ...constructor } }", invalid),
  query("__proto__ as a variable without a value", "query ($__proto__: String!) { province(code: $__proto__) { code } }", unfit),
  raw("__proto__ as the operation", post('{"query":"query A { nation { code } }","operationName":"__proto__"}'), 400, "OPERATION_RESOLUTION_FAILURE"),
  raw("constructor as the name of an example", post('{"documentId":"constructor"}'), 400, "UNKNOWN_EXAMPLE"),
  raw("a long name of an example", get(`?name=${"x".repeat(9000)}`), 400, "UNKNOWN_EXAMPLE"),
  raw("variables in the address that are no JSON", get("?query={nation{code}}&variables={"), 400, "BAD_REQUEST"),
  raw("extensions in the address that are no JSON", get("?query={nation{code}}&extensions=x"), 400, "BAD_REQUEST"),
];
