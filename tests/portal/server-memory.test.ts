import { existsSync } from "node:fs";
import { expect, inject, test } from "vitest";
import type { Served } from "../browser/serve-portal.ts";

// In MB. Measured: about 300 to 345 after a build from nothing and 395 to 450 while it ran, the more the busier the machine; 210 are there before the first question. Without the flags of `start` 586.
const most = { now: 400, peak: 510 };

test.runIf(existsSync("/proc/self/status"))(
  "a process that has answered a build holds little more when it is done than at its start, and never more than a server under load",
  async () => {
    const memory = ((await (await fetch(inject("portalGate"))).json()) as Served).memory!;
    expect(memory.now).toBeGreaterThan(50);
    expect({ now: memory.now <= most.now, peak: memory.peak <= most.peak }, JSON.stringify(memory)).toEqual({ now: true, peak: true });
  },
);
