import { get, post, raw, write, type Hostile } from "./hostile.ts";
import { headMaximum } from "./maxima.ts";

const asked = '{"query":"{ nation { code } }"}';
const json = { "content-type": "application/json" };
const manyHeaders = Object.fromEntries(Array.from({ length: 3000 }, (_, place) => [`a${place}`, "b"]));

/** Heads that try to mean two things at once, are no HTTP, or ask for what is not served. */
export const hostileHeads: Hostile[] = [
  raw("a length and parts at once", write("POST /graphql", { ...json, "content-length": 5, "transfer-encoding": "chunked" }, "0\r\n\r\n"), 400, "BAD_REQUEST"),
  raw("two lengths", "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcdef", 400, "BAD_REQUEST"),
  raw("a length below zero", write("POST /graphql", { ...json, "content-length": -5 }), 400, "BAD_REQUEST"),
  raw("a hexadecimal length", write("POST /graphql", { ...json, "content-length": "0x10" }), 400, "BAD_REQUEST"),
  raw("a length beyond all bounds", write("POST /graphql", { ...json, "content-length": "9".repeat(30) }), 400, "BAD_REQUEST"),
  raw("a body in gzip parts", write("POST /graphql", { ...json, "transfer-encoding": "gzip" }, "abc"), 400, "BAD_REQUEST"),
  ...["gzip, chunked", "identity, chunked", "chunked, chunked"].map((coding) =>
    raw(
      `parts coded as ${coding}`,
      write("POST /graphql", { ...json, "transfer-encoding": coding }, `${asked.length.toString(16)}\r\n${asked}\r\n0\r\n\r\n`),
      400,
      "BAD_REQUEST",
    ),
  ),
  raw("a part whose size is no number", write("POST /graphql", { ...json, "transfer-encoding": "chunked" }, "ZZ\r\nabc"), 400, "BAD_REQUEST"),
  raw("a NUL in a header", "GET /graphql HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n", 400, "BAD_REQUEST"),
  raw("a header over two lines", "GET /graphql HTTP/1.1\r\nhost: a\r\nx: a\r\n b\r\n\r\n", 400, "BAD_REQUEST"),
  raw("a blank before a colon", "GET /graphql HTTP/1.1\r\nhost: a\r\nx : a\r\n\r\n", 400, "BAD_REQUEST"),
  raw("three thousand headers", get("?query={nation{code}}", manyHeaders), 431, "HEADERS_TOO_LARGE", headMaximum),
  raw("a header of twenty kilobytes", get("?query={nation{code}}", { x: "a".repeat(20_000) }), 431, "HEADERS_TOO_LARGE", headMaximum),
  raw("no host", "GET /graphql?query={nation{code}} HTTP/1.1\r\n\r\n", 400, "BAD_REQUEST"),
  raw("two hosts", "GET /graphql?query={nation{code}} HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", 400, "BAD_REQUEST"),
  raw("the same host twice, for a page", "GET /graphiql HTTP/1.1\r\nHost: a\r\nHOST: a\r\n\r\n", 400, "BAD_REQUEST"),
  raw("a second host, for a file", "GET /data/latest/nothing.csv HTTP/1.1\r\nhost: a\r\nx: y\r\nHost: \r\n\r\n", 400, "BAD_REQUEST"),
  raw("a method that is none", write("FROB /graphql", {}), 400, "BAD_REQUEST"),
  raw("PUT", write("PUT /graphql", { "content-length": 0 }), 405, "BAD_REQUEST"),
  raw("TRACE", write("TRACE /graphql", {}), 405, "BAD_REQUEST"),
  raw("CONNECT", write("CONNECT toso.test:80", {}), 405, "BAD_REQUEST"),
  raw("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "BAD_REQUEST"),
  raw("TLS", Buffer.from([22, 3, 1, 0, 5, 1, 0, 0, 1, 1]), 400, "BAD_REQUEST"),
  raw("two thousand zeros", Buffer.alloc(2000), 400, "BAD_REQUEST"),
  raw("an upgrade to a socket", get("", { connection: "upgrade", upgrade: "websocket", accept: null }), 400, "BAD_REQUEST"),
  raw("an expectation that cannot be met", post(asked, { expect: "200-ok" }), 417, "BAD_REQUEST"),
  raw("a stream of events wanted", post(asked, { accept: "text/event-stream" }), 406, "NOT_ACCEPTABLE"),
  raw("two thousand media types wanted, none of ours", post(asked, { accept: Array.from({ length: 2000 }, () => "a/b").join() }), 406, "NOT_ACCEPTABLE"),
  raw("a mutation by GET", get("?query=mutation{nation{code}}"), 405, "BAD_REQUEST"),
  raw("another method by a header", get("?query=", { "x-http-method-override": "POST" }), 400, "BAD_REQUEST"),
];
