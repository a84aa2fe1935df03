import { bodyMaximum, headMaximum } from "./maxima.ts";
import { get, post, raw, write, type Hostile } from "./hostile.ts";

const asked = '{"query":"{ nation { code } }"}';
const form = "query=%7Bnation%7Bcode%7D%7D";
const megabytes10 = 10 * 1024 * 1024;
const json = { "content-type": "application/json" };
const files =
  '--b\r\ncontent-disposition: form-data; name="operations"\r\n\r\n' +
  `${asked}\r\n--b\r\ncontent-disposition: form-data; name="map"\r\n\r\n{"0":["__proto__.polluted"]}\r\n` +
  '--b\r\ncontent-disposition: form-data; name="0"; filename="a"\r\n\r\nabc\r\n--b--\r\n';
const inText = (bytes: number[]) => Buffer.concat([Buffer.from('{"query":"{ province(code: \\"'), Buffer.from(bytes), Buffer.from('\\") { code } }"}')]);
const unsupported = "UNSUPPORTED_MEDIA_TYPE";

/** Bodies that are too large, no JSON, no UTF-8, or of another kind than they say. */
export const hostileBodies: Hostile[] = [
  raw(
    "a body of ten megabytes, said beforehand",
    write("POST /graphql", { ...json, "content-length": megabytes10 }, "x".repeat(50_000)),
    413,
    "BODY_TOO_LARGE",
    bodyMaximum,
  ),
  raw(
    "a body of ten megabytes that asks first",
    write("POST /graphql", { ...json, expect: "100-continue", "content-length": megabytes10 }),
    413,
    "BODY_TOO_LARGE",
    bodyMaximum,
  ),
  raw(
    "a large body in parts, its size unsaid",
    write("POST /graphql", { ...json, "transfer-encoding": "chunked" }, `1D4C0\r\n${"x".repeat(0x1d4c0)}\r\n0\r\n\r\n`),
    413,
    "BODY_TOO_LARGE",
    bodyMaximum,
  ),
  raw("one byte above the limit", post("x".repeat(bodyMaximum + 1)), 413, "BODY_TOO_LARGE", bodyMaximum),
  raw("a body with a GET", write("GET /graphql?query={nation{code}}", { "content-length": megabytes10 }, "abc"), 400, "BAD_REQUEST"),
  raw("no body", post(""), 400, "BAD_REQUEST"),
  raw("null", post("null"), 400, "BAD_REQUEST"),
  raw("a text", post('"{ nation { code } }"'), 400, "BAD_REQUEST"),
  raw("a hundred queries in one", post(JSON.stringify(Array.from({ length: 100 }, () => JSON.parse(asked)))), 400, "BAD_REQUEST"),
  raw("JSON that breaks off", post('{"query":"{ nation'), 400, "BAD_REQUEST"),
  raw("bytes that are no UTF-8", post(inText([0xff, 0xfe, 0xc3, 0x28])), 400, "BAD_REQUEST"),
  raw("a slash written too long for UTF-8", post(inText([0xc0, 0xaf])), 400, "BAD_REQUEST"),
  raw("half a pair of UTF-16 in UTF-8", post(inText([0xed, 0xa0, 0x80])), 400, "BAD_REQUEST"),
  raw("UTF-16", post(Buffer.from(asked, "utf16le"), { "content-type": "application/json; charset=utf-16" }), 415, unsupported),
  raw("a byte order mark before JSON", post(Buffer.from(`\ufeff${asked}`)), 400, "BAD_REQUEST"),
  raw("no UTF-8 in the address", get("?query=%FF%FE{nation{code}}"), 400, "BAD_REQUEST"),
  raw("a broken escape in the address", get("?query=%zz"), 400, "BAD_REQUEST"),
  raw("a body said to be gzip", post(asked, { "content-encoding": "gzip" }), 415, unsupported),
  raw("a body said to be coded five times", post(asked, { "content-encoding": "br, br, br, br, br" }), 415, unsupported),
  raw("text/plain", post("{ nation { code } }", { "content-type": "text/plain" }), 415, unsupported),
  raw("no type", post(asked, { "content-type": null }), 415, unsupported),
  raw("a form", post(form, { "content-type": "application/x-www-form-urlencoded" }), 415, unsupported),
  raw("application/graphql", post("{ nation { code } }", { "content-type": "application/graphql" }), 415, unsupported),
  raw("XML with an entity bomb", post('<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>', { "content-type": "application/xml" }), 415, unsupported),
  raw("files for __proto__", post(files, { "content-type": "multipart/form-data; boundary=b" }), 415, unsupported),
  raw("a type that only begins like JSON", post(asked, { "content-type": "application/jsonx" }), 415, unsupported),
  raw("an address of twenty kilobytes", get(`?query=${"x".repeat(20_000)}`), 431, "HEADERS_TOO_LARGE", headMaximum),
];
