import { existsSync, readFileSync } from "node:fs";
import { expect, inject, test, vi } from "vitest";

/**
 * In megabytes, after V8 has given back the pages that the build needed, which it keeps for some seconds. Measured: 540 at the end of a build, 282 half a minute later,
 * of which the memory of the embedded database is 150; a process that built itself held 1,850. The rest is room for what other tests ask at the same time.
 */
const most = 550;

test.runIf(existsSync("/proc/self/status"))(
  "after a build the process that serves holds little more than the embedded database",
  async () => {
    const process = await (await fetch(inject("portalGate"))).text();
    const megabytes = () => Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1]) / 1000;
    expect(megabytes()).toBeGreaterThan(50);
    await vi.waitFor(() => expect(megabytes()).toBeLessThan(most), { timeout: 90_000, interval: 2_000 });
  },
  100_000,
);
