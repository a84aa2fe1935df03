import { existsSync } from "node:fs";
import { expect, inject, test } from "vitest";
import type { Served } from "../browser/serve-portal.ts";

// In MB. Measured: about 300 after a build from nothing and at most 395 while it ran, of which 210 are there before the first question; without the flags of `start` 586.
const most = { now: 350, peak: 450 };

test.runIf(existsSync("/proc/self/status"))(
  "a process that has answered a build holds little more when it is done than at its start, and never more than a server under load",
  async () => {
    const memory = ((await (await fetch(inject("portalGate"))).json()) as Served).memory!;
    expect(memory.now).toBeGreaterThan(50);
    expect({ now: memory.now <= most.now, peak: memory.peak <= most.peak }, JSON.stringify(memory)).toEqual({ now: true, peak: true });
  },
);
