import { setTimeout } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { memoryOf } from "../database/memory-of.ts";
import { freshPlace } from "../database/open-test-database.ts";
import { serverScript } from "../fixtures/scripts.ts";
import { startScript } from "../publish/run-process.ts";

/** As `start`, the image of the API and docs/deploy.md start it. */
const node = ["--max-semi-space-size=8", "--heap-growing-percent=100"];

// In MB, the embedded database included, with room above what decision 0033 measured. A hundred answers are kept too.
const most = { pglite: { idle: 300, asked: 400, peak: 450 }, postgresql: { idle: 200, asked: 350, peak: 350 } }[inject("engine")];

/** A question that was not asked before, of the largest kinds: the whole map, or all observations of a province. */
function questionOf(turn: number): string {
  const figure = "value unit period qualifier obsStatus missing source { code publisher title url } disagreement { lowest highest }";
  return turn % 2
    ? `query T${turn} { provinces { nodes { code nameVi region { nameVi } teams { ${figure} } skills { skill { code } indicators { indicator { code } figure { ${figure} } } } } } }`
    : `query T${turn} { province(code: "48") { nameVi observations { totalCount nodes { ${figure} indicator { nameVi } } } coverage { communesCovered { value } } } }`;
}

test(`a server holds at most ${most.idle} MB after its start, ${most.asked} MB after a hundred questions, and never more than ${most.peak} MB`, async () => {
  const place = await freshPlace("dataset");
  const running = startScript(node[0]!, [node[1]!, serverScript], place, { PORT: "0", LOG_LEVEL: "info", TOSO_RATE: "off" });
  const address = await new Promise<string>((resolve, reject) => {
    running.onLine((line) => line.includes("The API listens") && resolve(JSON.parse(line).address));
    void running.ended.then(({ stderr }) => reject(new Error(`The server ended at once:\n${stderr}`)));
  });
  const pid = running.process.pid!;
  // What the start has left in the hands of the collector is given back in the background.
  await setTimeout(2_000);
  const idle = memoryOf(pid).now;
  for (let turn = 0; turn < 100; turn += 4) {
    await Promise.all(
      [0, 1, 2, 3].map(async (more) => {
        const response = await fetch(address, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: questionOf(turn + more) }),
        });
        expect(await response.json()).not.toHaveProperty("errors");
      }),
    );
  }
  const { now: asked, peak } = memoryOf(pid);
  running.process.kill("SIGTERM");
  await running.ended;
  expect({ idle: idle <= most.idle, asked: asked <= most.asked, peak: peak <= most.peak }, JSON.stringify({ idle, asked, peak })).toEqual({
    idle: true,
    asked: true,
    peak: true,
  });
});
