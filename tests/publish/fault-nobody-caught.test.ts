import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { makePlace } from "../database/open-test-database.ts";
import { startScript } from "./run-process.ts";

const script = fileURLToPath(new URL("serve-and-break.ts", import.meta.url));

/** Starts the server that breaks; `get` asks it for a path on a connection of its own and `log` gives what it logged so far. */
async function startBreaking(patience: number) {
  const place = await makePlace("dataset");
  onTestFinished(place.remove);
  const running = startScript(script, [String(patience)], place);
  const lines: Record<string, unknown>[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    running.onLine((line) => {
      lines.push(JSON.parse(line));
      const [first] = lines;
      if (lines.length === 1) resolve(String(first!["address"]));
    });
    void running.ended.then(({ stderr }) => reject(new Error(`The server ended at once:\n${stderr}`)));
  });
  const get = (path: string) => fetch(new URL(path, address), { headers: { connection: "close" } });
  return { running, lines, get };
}

/** Asks until /ready says that the process stops. */
async function untilNotReady(get: (path: string) => Promise<Response>): Promise<[number, unknown]> {
  for (;;) {
    const response = await get("/ready");
    if (response.status !== 200) return [response.status, await response.json()];
    await response.text();
  }
}

test.each([
  ["/throw", "thrown beside everything"],
  ["/reject", "rejected and left"],
  ["/reject-text", "Thrown was no error but { reason: 'only words' }"],
])(
  "after %s, which nobody caught, /ready says no, the answer under way comes whole, the log has the stack and the process ends with 1",
  async (path, message) => {
    const { running, lines, get } = await startBreaking(60_000);
    const slow = await get("/slow");
    await (await get(path)).text();
    expect(await untilNotReady(get)).toEqual([503, { status: "stopping", code: "NOT_READY" }]);
    const asked = await get("/graphql?query={release{version}}");
    expect([asked.status, await asked.json()]).toMatchObject([200, { data: { release: { version: expect.any(String) } } }]);
    await (await get("/finish")).text();
    expect(await slow.text()).toBe("first second");
    expect(await running.ended).toMatchObject({ code: 1, signal: null, stderr: "" });
    const faults = lines.filter(({ level }) => level === 60);
    expect(faults).toEqual([
      expect.objectContaining({
        msg: "Nobody caught this: the process finishes the answers under way and ends",
        err: expect.objectContaining({ message, stack: expect.stringMatching(/\n +at .*\.ts:\d+/) }),
      }),
    ]);
  },
);

test("an answer that never ends and a second fault do not keep the process: it ends with 1 when its patience is over", async () => {
  const { running, lines, get } = await startBreaking(1_500);
  const slow = await get("/slow");
  await (await get("/throw")).text();
  await untilNotReady(get);
  await (await get("/reject")).text();
  await expect(slow.text()).rejects.toThrow();
  expect(await running.ended).toMatchObject({ code: 1, signal: null });
  expect(lines.filter(({ level }) => level === 60).map(({ msg, err }) => (err as Error | undefined)?.message ?? msg)).toEqual([
    "thrown beside everything",
    "rejected and left",
    "Something under way did not end: the process ends without it",
  ]);
});

test("a handler that throws while it answers breaks its own request alone: 500, logged with its stack, and the process goes on", async () => {
  const { running, lines, get } = await startBreaking(60_000);
  const broken = await get("/throw-at-once");
  expect([broken.status, await broken.json()]).toMatchObject([500, { status: "fault", errors: [{ extensions: { code: "INTERNAL_ERROR" } }] }]);
  expect((await get("/ready")).status).toBe(200);
  running.process.kill("SIGTERM");
  expect((await running.ended).code).toBe(0);
  expect(lines.filter(({ level }) => level === 50)).toEqual([
    expect.objectContaining({ msg: "A request broke", err: expect.objectContaining({ message: "thrown while answering" }) }),
  ]);
});

test("a process that is asked to end and breaks meanwhile ends with 1", async () => {
  const { running, get } = await startBreaking(1_500);
  const slow = await get("/slow");
  const breaking = await get("/throw");
  await untilNotReady(get);
  running.process.kill("SIGTERM");
  await breaking.text();
  await get("/finish").then((finished) => finished.text());
  await slow.text();
  expect((await running.ended).code).toBe(1);
});
