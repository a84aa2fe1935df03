import { request } from "node:http";
import { listen } from "@toso/api/server";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

const database = await openTestDatabase("dataset");
const server = await listen({ database, port: 0 });
afterAll(() => server.stop());

/** Posts a body in parts, without saying its length unless a header does, and returns status and answer as soon as there is one. */
function postInParts(parts: (string | Uint8Array)[], headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const post = request(`${server.address}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers } }, async (response) => {
      let text = "";
      for await (const part of response.setEncoding("utf8")) text += part;
      resolve({ status: response.statusCode!, text });
    });
    post.on("error", reject);
    post.flushHeaders();
    for (const part of parts) post.write(part);
    // A length that was said and is not kept leaves the request open: the refusal must not wait for the rest.
    if (!headers["content-length"]) post.end();
  });
}

test("a body whose length is not said is read to its end, letters that lie across two parts too", async () => {
  const body = Buffer.from(JSON.stringify({ query: `{ provinces(search: "hà nội") { nodes { nameVi } } }` }));
  const across = body.indexOf("à") + 1;
  const { status, text } = await postInParts([body.subarray(0, across), body.subarray(across)]);
  expect([status, JSON.parse(text).data.provinces.nodes[0].nameVi]).toEqual([200, "Hà Nội"]);
});

test("a body of more than 100,000 bytes is refused, whether its length is said or not, and one of 100,000 is read", async () => {
  const [most, more] = [Array<string>(10).fill(" ".repeat(10_000)), "  "];
  expect((await postInParts(most)).status).toBe(400);
  for (const { status, text } of [await postInParts([...most, more]), await postInParts([more], { "content-length": "100001" })]) {
    expect(status).toBe(413);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: "BODY_TOO_LARGE", maximum: 100_000 });
  }
});
