import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import { anyDocument } from "./any-document.ts";

/** A request that is wrong somewhere, as far as it is up to us: what is sent as JSON, and what was done to it. */
export interface WrongRequest {
  fault: string;
  body: unknown;
}

type Body = { query: string; variables: unknown; operationName?: unknown };
/** Does one wrong thing to a request; `at` gives a whole number below a limit. */
type Break = (body: Body, at: (limit: number) => number) => void;

const oneOf = <Kind>(list: readonly Kind[], at: (limit: number) => number): Kind => list[at(list.length)]!;
/** Puts another text in the place of one of those that the pattern finds; where it finds none, in front of all. */
const replaceOne = (body: Body, pattern: RegExp, at: (limit: number) => number, write: (found: string) => string): void => {
  const found = [...body.query.matchAll(pattern)];
  const one = found.length > 0 ? oneOf(found, at) : { 0: "", index: 0 };
  body.query = body.query.slice(0, one.index) + write(one[0]) + body.query.slice(one.index + one[0].length);
};

const signs = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "!",
  "$",
  "@",
  "=",
  "...",
  "|",
  "&",
  '"',
  '"""',
  "#",
  "\\",
  "\0",
  "é",
  "\u{1f600}",
  "-",
  "0x1",
  "1.",
  "\ufeff",
];
const oddTexts = [
  "",
  " ",
  "x",
  "\0",
  "\ud800",
  "__proto__",
  "48 ",
  "Đà Nẵngg",
  "VN99:48",
  "S999",
  "9.9.9",
  "2024-13",
  "0000",
  "2024-02-30",
  "eA==",
  "💥",
  "a".repeat(300),
];
const oddNumbers = ["-1", "0", "-0", "501", "1001", "2147483648", "-2147483649", "1e400", "1.5", "1e308"];
const oddValues: unknown[] = [null, 0, -1, 1e308, "", "x", true, [], [null], [[]], {}, { a: 1 }, ["48", 48]];
const oddLiterals = [
  "null",
  "true",
  "1.5",
  "1e400",
  '"x"',
  "NOWHERE",
  "[]",
  "[[1]]",
  "{}",
  "{ a: 1 }",
  '"""block"""',
  "$nobody",
  '"\\u{110000}"',
  "99999999999999999999",
];
const names = /[A-Za-z_]\w*/g;
const lists = ["provinces", "communes", "sources", "changes", "observations"];

const breaks: Record<string, Break> = {
  "a sign too many": (body, at) => {
    const place = at(body.query.length + 1);
    body.query = body.query.slice(0, place) + oneOf(signs, at) + body.query.slice(place);
  },
  "a sign missing": (body, at) => replaceOne(body, /[{}()[\]:!$@=]/g, at, () => ""),
  "cut off": (body, at) => void (body.query = body.query.slice(0, at(body.query.length))),
  "a name that is not there": (body, at) =>
    replaceOne(body, names, at, (name) => oneOf([`${name}x`, name.slice(1), "nowhere", "__proto__", "__type", "on"], at)),
  "a name of elsewhere": (body, at) => {
    const others = [...body.query.matchAll(names)].map(([name]) => name);
    replaceOne(body, names, at, () => oneOf(others, at) ?? "x");
  },
  "an argument that is not there": (body, at) =>
    replaceOne(body, /\(/g, at, () => `(${oneOf(["nowhere", "first", "code", "if"], at)}: ${oneOf(oddLiterals, at)}, `),
  "no arguments": (body, at) => replaceOne(body, /\([^()]*\)/g, at, () => oneOf(["", "()"], at)),
  "a value of another kind": (body, at) => replaceOne(body, /(?<=\w: )[^\s,()[\]{}]+/g, at, () => oneOf(oddLiterals, at)),
  "a text that means nothing": (body, at) => replaceOne(body, /"[^"]*"/g, at, () => JSON.stringify(oneOf(oddTexts, at))),
  "a number that means nothing": (body, at) => replaceOne(body, /(?<=: )\d+/g, at, () => oneOf(oddNumbers, at)),
  "a directive that is not there, or not here": (body, at) =>
    replaceOne(
      body,
      /(?<=\w) \{/g,
      at,
      (brace) => ` ${oneOf(["@nowhere", "@skip", "@include(if: 1)", "@deprecated", "@skip(if: true) @skip(if: true)", "@defer", "@stream"], at)}${brace}`,
    ),
  "a fragment that is not there": (body, at) => replaceOne(body, /\{/g, at, () => `{ ...${oneOf(["Nowhere", "on", "F0"], at)} `),
  "a fragment within itself": (body) => void (body.query = `${body.query.replace("{", "{ ...Round ")} fragment Round on Query { ...Round }`),
  "a fragment on what is no object": (body, at) =>
    void (body.query = `${body.query} fragment Odd on ${oneOf(["Int", "Boundary", "Nowhere", "CriterionAnswer"], at)} { __typename }`),
  "fields below a leaf, or none below an object": (body, at) =>
    replaceOne(body, /\{[^{}]*\}/g, at, (selection) => oneOf(["", "{ }", `{ __typename ${selection} }`, "{ __typename { x } }"], at)),
  "a type of a variable that is none": (body, at) =>
    replaceOne(body, /(?<=\$\w+: )[\w[\]!]+/g, at, () => oneOf(["Nowhere", "Province!", "[Int", "Int!!", "CriterionAnswer", "Boolean! = null"], at)),
  "two operations of one name, or none of a name": (body, at) =>
    void (body.query += oneOf([" query One { __typename }", " { __typename }", " query Two { __typename } query Two { __typename }"], at)),
  "another kind of operation": (body, at) =>
    void (body.query = oneOf(["mutation { x }", "subscription { x }", "type Query { x: Int }", "extend type Query { x: Int }"], at)),
  "a variable that is missing": (body, at) => {
    const entries = Object.entries(body.variables as object);
    entries.splice(at(entries.length + 1), 1);
    body.variables = Object.fromEntries(entries);
    body.query = body.query.replace(/^query (\w*)\(/, "query $1($missing: Int!, ");
  },
  "a variable of another kind": (body, at) => {
    const keys = Object.keys(body.variables as object);
    if (keys.length > 0) (body.variables as Record<string, unknown>)[oneOf(keys, at)] = oneOf(oddValues, at);
    else Object.assign(body, { query: "query ($odd: Int!) { provinces(first: $odd) { totalCount } }", variables: { odd: oneOf(oddValues, at) } });
  },
  "variables that are no object": (body, at) => void (body.variables = oneOf([[], "x", 1, true, "{}", [1], null], at)),
  "an operation that is not there": (body, at) => void (body.operationName = oneOf<unknown>(["Nowhere", "", "__proto__", 1, {}, [], false], at)),
  "a query that is none": (body, at) => void (body.query = oneOf<unknown>([null, 1, {}, [], "", " ", "#", "fragment F on Query { __typename }"], at) as string),
  "a page that is none": (body, at) => {
    const size = oneOf(["", `first: ${oneOf(oddNumbers, at)}`, `last: ${oneOf(oddNumbers, at)}`, "first: 1, last: 1", "first: 1", "last: null"], at);
    const cursors = oneOf(
      ["", `after: ${JSON.stringify(oneOf(oddTexts, at))}`, `before: ${JSON.stringify(oneOf(oddTexts, at))}`, 'after: "eA==", before: "eA=="'],
      at,
    );
    const list = `${oneOf(lists, at)}(${size || "first: 0"} ${cursors}) { totalCount edges { cursor } }`;
    body.query = oneOf([`{ ${list} }`, `{ nation { observations(${size || "last: -1"} ${cursors}) { totalCount } } ${list} }`], at);
    body.variables = {};
  },
  "an id that is none": (body, at) => {
    const ids = [
      ...oddTexts,
      "Province~VN63~48",
      "Province~VN63~48~9.9.9",
      "Nowhere~x~1.0.0",
      "Province~VN63~48~1.0.0_2024-13-01",
      "Figure~~~~~1.0.0",
      "~",
      "Release~1.0.0~1.0.0",
    ];
    const some = Array.from({ length: 1 + at(3) }, () => oneOf(ids, at));
    body.query = "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }";
    body.variables = { id: some[0], ids: oneOf<unknown>([some, some[0], [null], [1.5], []], at) };
  },
  "a code or a date that is none": (body, at) => {
    const text = () => JSON.stringify(oneOf(oddTexts, at));
    const fields = [
      `province(code: ${text()}) { code }`,
      `indicator(code: ${text()}) { code }`,
      `nation(asOf: ${text()}) { code }`,
      `nation(release: ${text()}) { code }`,
      `observations(areas: [${text()}], from: ${text()}) { totalCount }`,
      `group(provinces: ["48", ${text()}]) { sum(indicator: ${text()}) { value } }`,
      `comparison(provinces: [${text()}, ${text()}]) { provinces { code } }`,
      `scorecard(province: "48", set: ${text()}) { set { code } }`,
      `whatItWouldTake(province: "48", measure: ${text()}, level: ${oneOf(oddNumbers, at)}) { needed }`,
    ];
    body.query = `{ a: ${oneOf(fields, at)} b: ${oneOf(fields, at)} }`;
    body.variables = {};
  },
};

/** Returns any request that is wrong in one way of these, or in two: a valid document of the schema that something was done to. Now and then it stays valid by chance. */
export function anyWrongRequest(schema: GraphQLSchema): fc.Arbitrary<WrongRequest> {
  return fc.tuple(anyDocument(schema), fc.gen()).map(([asked, g]) => {
    const at = (limit: number) => (limit > 0 ? g(fc.nat, { max: limit - 1 }) : 0);
    const body: Body = structuredClone(asked);
    const fault = oneOf(Object.keys(breaks), at);
    breaks[fault]!(body, at);
    if (at(5) === 0 && typeof body.query === "string") breaks["a sign too many"]!(body, at);
    return { fault, body: at(40) === 0 ? oneOf<unknown>([[body], null, "x", 1, [], {}], at) : body };
  });
}
