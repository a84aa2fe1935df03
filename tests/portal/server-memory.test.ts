import { existsSync, readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";

/**
 * In megabytes. Measured after a build: 434 to 489, of which 228 are the memory of the embedded database; a process that built itself held 1,850.
 * The rest is room for what other tests ask at the same time.
 */
const most = 650;

test.runIf(existsSync("/proc/self/status"))("after a build the process that serves holds little more than the embedded database", async () => {
  const process = await (await fetch(inject("portalGate"))).text();
  const status = readFileSync(`/proc/${process}/status`, "utf8");
  const megabytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1000;
  expect(megabytes).toBeGreaterThan(50);
  expect(megabytes).toBeLessThan(most);
});
