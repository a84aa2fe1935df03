import fc from "fast-check";

/** What is written on one connection. */
export interface Exchange {
  /** One request, or two or three that do not wait for each other. */
  requests: { method: string; bytes: string }[];
  /** Where the bytes are parted into two writes, as a share of them; null where they are written at once. */
  parted: number | null;
  /** How much is written before the client leaves, as a share; null where all is written. */
  cut: number | null;
}

const question = "{ nation { code } }";
const escaped = encodeURIComponent(question);

const methods = fc.oneof(
  { weight: 6, arbitrary: fc.constant("GET") },
  { weight: 3, arbitrary: fc.constantFrom("POST", "HEAD") },
  { weight: 1, arbitrary: fc.constantFrom("OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "G\0T", "") },
);

/** What the server has, so that requests can name it. */
export interface Served {
  /** Paths of files and pages. */
  paths: string[];
  /** ETags of some of them. */
  tags: string[];
  /** When one was last written, as HTTP says it. */
  dates: string[];
}

const routesOfApi = ["/graphql", "/graphql", "/graphql", "/graphiql", "/graphiql/nothing.js", "/health", "/ready", "/nowhere", "/data/nothing.csv"];
const searches = [
  "",
  "?",
  `?query=${escaped}`,
  "?query={",
  "?query=%",
  "?query=%ff%fe",
  `?query=${escaped}&variables=%7B`,
  `?query=${escaped}&variables=null&operationName=`,
  `?query=${escaped}&extensions=[]`,
  "?id=nothing",
  "?query=</script><script>",
  "?a=b&a=c#d",
];
const oddTargets = [
  "*",
  "",
  "//",
  "/../../etc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/%00",
  "/%",
  "/%zz",
  "/%c3%28",
  "/data/..%2f..%2f",
  "/\\..\\",
  "http://other.test/graphql",
  "http://[::1/",
  "http://",
  "graphql",
  "/graphql/",
  "//graphql",
  "/GRAPHQL",
  "/graphql%20",
  "/__proto__",
  "/.git/config",
  "/ü",
  `/${"a".repeat(9_000)}`,
  `/${"a/".repeat(2_000)}`,
];
const targetsOf = ({ paths }: Served) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...routesOfApi, ...paths), fc.constantFrom(...searches)).map(([route, search]) => route + search) },
    { weight: 2, arbitrary: fc.constantFrom(...oddTargets) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }).map((text) => `/${text.replaceAll(/[\s]/g, "")}`) },
  );

const numbers = ["0", "1", "7", "8", "500", "69999", "70000", "100000", "18446744073709551616", "-1", "", "x", "1e3", "0x10"];
const oneRange = fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers)).map(([from, to]) => `${from}-${to}`);
const ranges = fc.oneof(
  fc.constantFrom("bytes=0-0", "bytes=-8", "bytes=0-", "bytes=1-7", "bytes=500-100", "bytes=500-69999", "bytes=999999-", "bytes=-0"),
  fc
    .tuple(fc.constantFrom("bytes=", "bytes=", "bytes", "items=", "BYTES=", "bytes = ", ""), fc.array(oneRange, { maxLength: 4 }))
    .map(([unit, all]) => unit + all.join()),
);
const oddTags = ['"a"', 'W/"a"', "*", '"', '"a", W/"b"', "a", "", '"\u00e9"'];
const oddDates = ["Sat, 28 Nov 2026 10:00:00 GMT", "yesterday", "0", "", "Sat, 99 Nov 2026 99:99:99 GMT"];
const value = (name: string, values: fc.Arbitrary<string>) => values.map((text): [string, string] => [name, text]);
/** Headers that ask for a part of a file, or for it on a condition. */
function conditionsOf(served: Served): fc.Arbitrary<[string, string]> {
  const tags = fc.oneof(fc.constantFrom(...served.tags), fc.constantFrom(...oddTags));
  const dates = fc.oneof(fc.constantFrom(...served.dates), fc.constantFrom(...oddDates));
  return fc.oneof(
    { weight: 3, arbitrary: value("Range", ranges) },
    value("If-Range", fc.oneof(tags, dates)),
    value("If-None-Match", tags),
    value("If-Match", tags),
    value("If-Modified-Since", dates),
    value("If-Unmodified-Since", dates),
  );
}

/** Headers that change an answer at most. */
const otherHeader = fc.oneof(
  value(
    "Accept",
    fc.constantFrom(
      "*/*",
      "application/json",
      "application/json; charset=utf-8",
      "text/html",
      "text/event-stream",
      "a/b",
      "",
      "*/*;q=0",
      ",,;=",
      "application/graphql-response+json;q=x",
    ),
  ),
  value("Accept-Encoding", fc.constantFrom("gzip", "br", "identity;q=0", "*;q=0", "gzip;q=x,,br", "")),
  value(
    "Content-Type",
    fc.constantFrom(
      "application/json",
      "APPLICATION/JSON",
      "application/json; charset=utf-16",
      "multipart/form-data; boundary=a",
      "application/x-www-form-urlencoded",
      "text/plain",
      "",
      ";",
    ),
  ),
  value("Connection", fc.constantFrom("close", "keep-alive", "upgrade", "close, keep-alive", "Range", "")),
  value("Upgrade", fc.constantFrom("websocket", "h2c", "")),
  value("Origin", fc.constantFrom("http://other.test", "null", "")),
  value("Access-Control-Request-Method", fc.constantFrom("POST", "x y", "")),
  value("Access-Control-Request-Headers", fc.constantFrom("content-type", "x-y, z", "\u00e9")),
  value("X-Request-Id", fc.constantFrom("abc", "a b\tc", "x".repeat(500), "\u00e9")),
  value("X-Forwarded-For", fc.constantFrom("203.0.113.1", "me", "::1, 10.0.0.1")),
  value("Cookie", fc.constantFrom("a=b", "x".repeat(3_000))),
);

/** Headers for which most requests are refused. */
const oddHeader = fc.oneof(
  value("Content-Encoding", fc.constantFrom("gzip", "identity", "x")),
  value("Content-Length", fc.constantFrom("0", "5", "100", "1000000000", "-1", "x", "5, 5", "+5", "0x5")),
  value("Transfer-Encoding", fc.constantFrom("chunked", "gzip", "gzip, chunked", "chunked, chunked", "identity", " chunked", "x")),
  value("Expect", fc.constantFrom("100-continue", "100-Continue", "200-ok", "")),
  // Mostly the second one of its name.
  value("Host", fc.constantFrom("other.test", "", "a b", "[::1]:80", "x".repeat(300))),
  fc.constantFrom<[string, string]>(
    ["X : y", "z"],
    ["", "z"],
    ["X\0", "z"],
    ["X", "a\0b"],
    ["X", "a\r\n b"],
    ["X", "a\nY: b"],
    ["X", "y".repeat(20_000)],
    ["__proto__", "x"],
  ),
);

const bodies = fc.constantFrom(
  "",
  JSON.stringify({ query: question }),
  JSON.stringify({ query: question, variables: { a: 1 }, operationName: "b" }),
  JSON.stringify([{ query: question }]),
  JSON.stringify({ query: "{ nation { nothing } }" }),
  JSON.stringify({ query: 1 }),
  '{"query":"{ nation { code }',
  "null",
  "[]",
  '"text"',
  '{"__proto__":{"query":"{ nation { code } }"}}',
  "{".repeat(5_000),
  "\0\u00ff\u00fe",
  "x".repeat(1_500),
  "5\r\nabcde\r\n0\r\n\r\n",
  "5\r\nabc",
  "zz\r\nabc\r\n0\r\n\r\n",
  "ffffffffffffffff1\r\na",
);

const requestTo = (served: Served) =>
  fc
    .record({
      method: methods,
      target: targetsOf(served),
      version: fc.oneof(
        { weight: 12, arbitrary: fc.constant("HTTP/1.1") },
        { weight: 1, arbitrary: fc.constantFrom("HTTP/1.0", "HTTP/2.0", "HTTP/1.9", "HTTP", "") },
      ),
      headers: fc.array(fc.oneof({ weight: 4, arbitrary: conditionsOf(served) }, { weight: 4, arbitrary: otherHeader }, { weight: 1, arbitrary: oddHeader }), {
        maxLength: 5,
      }),
      host: fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      /** Whether length and type of the body are said as they are. */
      honest: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      body: bodies,
      lineEnd: fc.oneof({ weight: 20, arbitrary: fc.constant("\r\n") }, { weight: 1, arbitrary: fc.constantFrom("\n", "\r", "\r\r\n") }),
    })
    .map(({ method, target, version, headers, host, honest, body, lineEnd }) => {
      const sent = method === "POST" || !honest ? body : "";
      const said: [string, string][] =
        honest && sent
          ? [
              ["Content-Length", String(Buffer.byteLength(sent, "latin1"))],
              ["Content-Type", "application/json"],
            ]
          : [];
      const lines = [...(host ? [["Host", "toso.test"]] : []), ...headers, ...said].map(([name, text]) => `${name}: ${text}`);
      return { method, bytes: [`${method} ${target} ${version}`, ...lines, "", sent].join(lineEnd) };
    });

const seldom = (weight: number) => fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) });

/** Anything that somebody may write to the port: mostly what is nearly right, to every route, at times two or three requests at once, in two parts or cut off. */
export const anyExchange = (served: Served): fc.Arbitrary<Exchange> =>
  fc.record({
    requests: fc.array(requestTo(served), { minLength: 1, maxLength: 3 }),
    parted: seldom(4),
    cut: seldom(8),
  });
