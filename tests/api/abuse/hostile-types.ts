import { get, post, raw, write, type Hostile } from "./hostile.ts";

const asked = '{"query":"{ nation { code } }"}';
const query = "?query={nation{code}}";
const unsupported = "UNSUPPORTED_MEDIA_TYPE";
const unacceptable = "NOT_ACCEPTABLE";
const many = (count: number, part: string) => Array.from({ length: count }, () => part).join(",");

/** Media types that are written to mislead or to be slow to read, and methods that are not served. */
export const hostileTypes: Hostile[] = [
  raw("a quote in Accept that never ends", get(query, { accept: `text/plain;a="${"application/json,".repeat(500)}` }), 406, unacceptable),
  raw("eight thousand quotes in Accept", get(query, { accept: `a/b;c=${'"'.repeat(8_001)}` }), 406, unacceptable),
  raw("eight thousand backslashes in a quote", get(query, { accept: `a/b;c="${"\\".repeat(8_001)}",text/plain` }), 406, unacceptable),
  raw("four thousand parameters in Accept", get(query, { accept: `a/b${";q=1".repeat(3_500)}` }), 406, unacceptable),
  raw("a type of ours in the parameter of another", get(query, { accept: 'text/plain;a="b, application/json, c"' }), 406, unacceptable),
  raw("every type refused by its weight", get(query, { accept: "application/json;q=0,application/graphql-response+json;q=0,*/*;q=0" }), 406, unacceptable),
  raw("weights that are no numbers", get(query, { accept: many(700, "application/json;q=x") }), 406, unacceptable),
  raw("a weight below zero", get(query, { accept: "application/json;q=-1" }), 406, unacceptable),
  raw("eight thousand slashes", get(query, { accept: "/".repeat(8_000) }), 406, unacceptable),
  raw("eight thousand blanks around a semicolon", get(query, { accept: `a/b${" ".repeat(8_000)};${" ".repeat(7_000)}` }), 406, unacceptable),
  raw("__proto__ as a type", get(query, { accept: "__proto__/constructor;__proto__=1" }), 406, unacceptable),
  raw("JSON in a quote as the type of a body", post(asked, { "content-type": '"application/json"' }), 415, unsupported),
  raw("a type whose charset is hidden behind another", post(asked, { "content-type": 'application/json; charset="utf-16"; charset=utf-8' }), 415, unsupported),
  raw("a charset of eight thousand letters", post(asked, { "content-type": `application/json; charset=${"u".repeat(8_000)}` }), 415, unsupported),
  raw("three thousand parameters of a body's type", post(asked, { "content-type": `text/plain${";a=b".repeat(3_000)}` }), 415, unsupported),
  raw("two types of a body in one", post(asked, { "content-type": "application/json, text/plain" }), 415, unsupported),
  raw("a type of a body with a quote that never ends", post(asked, { "content-type": 'application/json; charset="utf-16' }), 415, unsupported),
  raw(
    "a form that says it is JSON by a parameter",
    post("query=1", { "content-type": "application/x-www-form-urlencoded; type=application/json" }),
    415,
    unsupported,
  ),
  raw("DELETE with a body", write("DELETE /graphql", { "content-type": "application/json", "content-length": asked.length }, asked), 405, "BAD_REQUEST"),
  raw("PATCH", write("PATCH /graphql", { "content-length": 0 }), 405, "BAD_REQUEST"),
  raw("PROPFIND", write("PROPFIND /graphql", {}), 405, "BAD_REQUEST"),
  raw("a preflight with a body", write("OPTIONS /graphql", { "content-length": 5 }, "12345"), 400, "BAD_REQUEST"),
  raw(
    "a preflight with a body that never ends",
    write("OPTIONS /graphql", { "transfer-encoding": "chunked" }, `FFFF\r\n${"x".repeat(0xffff)}\r\n`),
    400,
    "BAD_REQUEST",
  ),
  raw("a body that never ends for /health", write("POST /health", { "transfer-encoding": "chunked" }, `FFFF\r\n${"x".repeat(0xffff)}\r\n`), 405, "BAD_REQUEST"),
  raw(
    "a body that never ends for a file",
    write("POST /data/latest/", { "transfer-encoding": "chunked" }, `FFFF\r\n${"x".repeat(0xffff)}\r\n`),
    405,
    "BAD_REQUEST",
  ),
  raw("a body with a GET of /ready", write("GET /ready", { "content-length": 1e9 }, "abc"), 400, "BAD_REQUEST"),
  raw("PUT to /health", write("PUT /health", { "content-length": 0 }), 405, "BAD_REQUEST"),
  raw("DELETE to /ready", write("DELETE /ready", {}), 405, "BAD_REQUEST"),
  raw("TRACE to /ready", write("TRACE /ready", {}), 405, "BAD_REQUEST"),
  raw("a hash that is none, instead of a query", post('{"extensions":{"persistedQuery":{"sha256Hash":{"a":[1]}}}}'), 200, "PERSISTED_QUERY_NOT_SUPPORTED"),
];
