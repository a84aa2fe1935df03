import { request } from "node:http";
import { listen } from "@toso/api/server";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

const database = await openTestDatabase("dataset");
const server = await listen({ database, port: 0 });
afterAll(() => server.stop());

/** Posts a body in parts, without saying its length, and returns status and answer. */
function postInParts(parts: (string | Uint8Array)[]): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const post = request(`${server.address}/graphql`, { method: "POST", headers: { "content-type": "application/json" } }, async (response) => {
      let text = "";
      for await (const part of response.setEncoding("utf8")) text += part;
      resolve({ status: response.statusCode!, text });
    });
    post.on("error", reject);
    for (const part of parts) post.write(part);
    post.end();
  });
}

test("a body whose length is not said is read to its end, letters that lie across two parts too", async () => {
  const body = Buffer.from(JSON.stringify({ query: `{ provinces(search: "hà nội") { nodes { nameVi } } }` }));
  const across = body.indexOf("à") + 1;
  const { status, text } = await postInParts([body.subarray(0, across), body.subarray(across)]);
  expect([status, JSON.parse(text).data.provinces.nodes[0].nameVi]).toEqual([200, "Hà Nội"]);
});

test("a body of more than 25 million bytes is refused, whether its length is said or not", async () => {
  const large = " ".repeat(1_000_000);
  expect((await postInParts(Array<string>(26).fill(large))).status).toBe(413);
  const said = await fetch(`${server.address}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: large.repeat(26) });
  expect([said.status, (await said.json()).errors[0].extensions.code]).toEqual([413, "REQUEST_ENTITY_TOO_LARGE"]);
});
