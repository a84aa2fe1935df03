import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { makePlace } from "../database/open-test-database.ts";
import { serverScript } from "../fixtures/scripts.ts";
import { runRelease, startScript } from "./run-process.ts";
import { writeDataset } from "../fixtures/write-dataset.ts";

/** Starts the server of the API as its own process on a free port. */
async function startServer(content: "dataset" | "migrated" | "blank") {
  const place = await makePlace(content);
  onTestFinished(place.remove);
  const running = startScript(serverScript, [], place, { PORT: "0", LOG_LEVEL: "info" });
  const address = await new Promise<string>((resolve, reject) => {
    running.onLine((line) => resolve(JSON.parse(line).address));
    void running.ended.then(({ stderr }) => reject(new Error(`The server ended at once:\n${stderr}`)));
  });
  return { place, running, address };
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s under a request: the request is answered with 200, no new one is taken, and the process ends with 0",
  async (signal) => {
    const { running, address } = await startServer("dataset");
    const body = JSON.stringify({ query: `{ province(code: "48") { nameVi } }` });
    const answer = await new Promise<{ status?: number; text: string; refused: boolean }>((resolve, reject) => {
      const asking = request(
        address,
        { method: "POST", headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), expect: "100-continue" } },
        (response) => {
          let text = "";
          response.on("data", (data) => (text += data)).on("end", () => resolve({ status: response.statusCode, text, refused }));
        },
      );
      let refused = false;
      asking.on("error", reject);
      // The server has the head of the request: it is under way. Half of its body comes before the signal, half after the port is closed.
      asking.on("continue", () => {
        asking.write(body.slice(0, 10));
        running.process.kill(signal);
        void untilRefused(address).then(() => {
          refused = true;
          asking.end(body.slice(10));
        });
      });
      asking.flushHeaders();
    });
    expect(answer).toMatchObject({ status: 200, refused: true });
    expect(JSON.parse(answer.text).data).toEqual({ province: { nameVi: "Đà Nẵng" } });
    expect(await running.ended).toMatchObject({ code: 0, signal: null });
  },
);

/** Waits until the server takes no new connection. */
async function untilRefused(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(new URL("/health", address), { headers: { connection: "close" } });
    } catch {
      return;
    }
  }
}

test("a server on an empty database starts, makes its tables, and says that there is no release", async () => {
  const { running, address } = await startServer("blank");
  const response = await fetch(new URL("/ready", address));
  expect([response.status, await response.json()]).toEqual([503, { status: "no release", code: "NO_RELEASE" }]);
  running.process.kill("SIGTERM");
  expect((await running.ended).code).toBe(0);
});

test("a stopped server leaves the database free: it can be published into", async () => {
  const { place, running, address } = await startServer("migrated");
  expect((await fetch(new URL("/health", address))).status).toBe(200);
  running.process.kill("SIGTERM");
  await running.ended;
  expect((await runRelease(place, "publish", writeDataset())).code).toBe(0);
});
