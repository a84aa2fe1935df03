import { raw, write, type Hostile } from "./hostile.ts";

const script = "</script><script>alert(1)</script>";
const get = (rest: string, headers: Record<string, string | number> = {}) => write(`GET ${rest}`, { accept: "text/html", ...headers });

/** Addresses of the explorer that would like to be markup, headers, files or another site, and floods of it. */
export const hostileExplorer: Hostile[] = [
  raw("a script as the query of the explorer", get(`/graphiql?query=${encodeURIComponent(script)}`), 200, null),
  raw("a script as the query of the explorer, not encoded", get(`/graphiql?query=${script}`), 200, null),
  raw("a script as the variables of the explorer", get(`/graphiql?query=a&variables=${encodeURIComponent(script)}`), 200, null),
  raw("a script as the operation of the explorer", get(`/graphiql?query=a&operationName=${encodeURIComponent(script)}`), 200, null),
  raw("a script on the way to the explorer", get(`/graphql?query=${script}`), 303, null),
  raw("a line of a header on the way to the explorer", get("/graphql?query=%0d%0aset-cookie:%20a=b"), 303, null),
  raw("another site on the way to the explorer", get("/graphql?//other.example/%5c%5cother.example"), 303, null),
  raw("bytes beyond ASCII on the way to the explorer", get("/graphql?query=\u0080\u00ff"), 400, "BAD_REQUEST"),
  raw("fifteen kilobytes for the explorer", get(`/graphiql?query=${"%3C".repeat(5_000)}`), 200, null),
  raw("a way out of the files of the explorer", get("/graphiql/../../src/server.ts"), 404, null),
  raw("an encoded way out of the files of the explorer", get("/graphiql/%2e%2e%2f%2e%2e%2fpackage.json"), 404, null),
  raw("a file of the explorer named __proto__", get("/graphiql/__proto__"), 404, null),
  raw("a query sent to the explorer", write("POST /graphiql", { "content-type": "application/json", "content-length": 2 }, "{}"), 405, "BAD_REQUEST"),
  raw("a body that comes with a look at the explorer", write("GET /graphiql", { "content-length": 5 }, "abcde"), 400, "BAD_REQUEST"),
  raw("a coded body for the explorer", write("POST /graphiql", { "content-encoding": "gzip", "content-length": 3 }, "abc"), 405, "BAD_REQUEST"),
  raw("a range of the explorer that ends before it begins", get("/graphiql", { range: "bytes=500-100" }), 200, null),
  raw(
    "two thousand codings for the explorer",
    get("/graphiql", { "accept-encoding": Array.from({ length: 2_000 }, (_, place) => `a${place}`).join() }),
    200,
    null,
  ),
  raw("a thousand ETags for the explorer", get("/graphiql", { "if-none-match": Array.from({ length: 1_000 }, (_, place) => `"${place}"`).join() }), 200, null),
];
