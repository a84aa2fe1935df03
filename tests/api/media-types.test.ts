import { request } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const server = await listenWithoutGrace({ database: await openTestDatabase("dataset") });
afterAll(() => server.stop());

const json = "application/json";
const graphql = "application/graphql-response+json";
const query = "{ nation { code } }";

/** Asks with these headers and no others, which fetch would add. */
function ask(method: "GET" | "POST", headers: Record<string, string>): Promise<{ status: number; type: string; body: any }> {
  return new Promise((resolve, reject) => {
    const path = method === "GET" ? `/graphql?${new URLSearchParams({ query })}` : "/graphql";
    const asking = request(server.address + path, { method, headers }, async (response) => {
      let text = "";
      for await (const part of response.setEncoding("utf8")) text += part;
      resolve({ status: response.statusCode!, type: response.headers["content-type"]!, body: JSON.parse(text) });
    });
    asking.on("error", reject);
    asking.end(method === "POST" ? JSON.stringify({ query }) : undefined);
  });
}

describe("by Accept comes the type that the client likes best", () => {
  test.each([
    [json, json],
    [graphql, graphql],
    ["APPLICATION/JSON", json],
    ["Application/GraphQL-Response+JSON", graphql],
    [`${json}; charset=utf-8`, json],
    [`${json};charset=UTF-8`, json],
    [`${json} ; charset="utf-8"`, json],
    [`${graphql}; charset=utf-8, ${json}; charset=utf-8`, graphql],
    [`${json}; charset=utf-8, ${graphql}; charset=utf-8`, json],
    [`${graphql}; charset=utf-8, ${json}; charset=utf-8; q=0.9`, graphql],
    [`${graphql};q=0.4, ${json};q=0.5`, json],
    [`${json};q=0.1, ${graphql};Q=0.2`, graphql],
    [`${json};q=0, */*`, graphql],
    [`${json}; profile="a,b;q=0"; version=1`, json],
    [`${json}; profile="a\\"b;q=0"`, json],
    [`multipart/mixed;deferSpec=20220824, ${graphql}, ${json}`, graphql],
    ["text/event-stream, */*;q=0.1", json],
    ["*/*", json],
    ["*", json],
    ["image/gif, *; q=.2", json],
    ["application/*", json],
    ["application/*;q=0.5, text/html;q=0.4", json],
    ["", json],
    [", ,", json],
  ])("%s: %s", async (accept, type) => {
    for (const method of ["GET", "POST"] as const) {
      const answer = await ask(method, { accept, ...(method === "POST" ? { "content-type": json } : {}) });
      expect([answer.status, answer.type, answer.body.data]).toEqual([200, `${type}; charset=utf-8`, { nation: { code: "VN" } }]);
    }
  });

  test("the default without the header", async () => {
    expect((await ask("GET", {})).type).toBe(`${json}; charset=utf-8`);
  });

  test.each(["text/plain", "image/*", `${json};q=0`, `${json};q=0, ${graphql};q=0.0`, "*/*;q=0", "application/jsonx", "json", '"application/json"', ";q=1"])(
    "406 with a code for %s",
    async (accept) => {
      const { status, type, body } = await ask("GET", { accept });
      expect([status, type, body.errors[0].extensions.code]).toEqual([406, `${json}; charset=utf-8`, "NOT_ACCEPTABLE"]);
    },
  );
});

describe("who likes a page better is shown the explorer", () => {
  test.each([
    ["text/html", 303],
    ["TEXT/HTML; charset=utf-8", 303],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", 303],
    [`${json}, text/html;q=0.5`, 200],
    [`text/html;q=0, ${json}`, 200],
    [`${json}, text/plain, */*`, 200],
  ])("%s: %i", async (accept, status) => {
    expect((await fetch(`${server.address}/graphql?${new URLSearchParams({ query })}`, { headers: { accept }, redirect: "manual" })).status).toBe(status);
  });
});

describe("a body is read by its Content-Type", () => {
  test.each([
    json,
    "APPLICATION/JSON",
    "Application/Json; Charset=UTF-8",
    `${json}; charset=utf-8`,
    `${json} ; charset=utf-8`,
    `${json};charset="UTF-8"`,
    `${json}; charset=utf8`,
    `${json}; charset=us-ascii`,
    `${json}; charset = utf-8`,
    `${json}; odata=verbose; charset=utf-8`,
    `${json}; profile="a;charset=utf-16"`,
    `${json};`,
  ])("%s", async (type) => {
    const { status, body } = await ask("POST", { "content-type": type });
    expect([status, body.data]).toEqual([200, { nation: { code: "VN" } }]);
  });

  test.each([
    "text/json",
    "text/plain",
    "application/graphql",
    graphql,
    "application/jsonx",
    "application/json/x",
    "x application/json",
    `${json}, text/plain`,
    `${json}; charset=utf-16`,
    `${json}; charset="iso-8859-1"`,
    `${json}; charset=`,
    `${json}; charset=utf-16; charset=utf-8`,
    "multipart/form-data; boundary=b",
    ";charset=utf-8",
    "",
  ])("but with 415 and a code it is refused as %s", async (type) => {
    for (const accept of [json, graphql]) {
      const { status, body } = await ask("POST", { "content-type": type, accept });
      expect([status, body.errors[0].extensions.code]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    }
  });
});
