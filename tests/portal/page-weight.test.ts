import { expect, inject, test } from "vitest";
import { weighPage } from "../load/weigh-page.ts";

const kilobyte = 1000;

test.each([["/"], ["/en/"], ["/?chi-tieu=teams&tinh=ha-giang"]])(
  "home at %s weighs at most 200 kB compressed in all, of which at most 90 kB are scripts",
  async (path) => {
    const { total, byKind } = await weighPage(inject("portal") + path);
    expect(byKind.get("script")).toBeGreaterThan(10 * kilobyte);
    expect(byKind.get("script")).toBeLessThanOrEqual(90 * kilobyte);
    expect(total).toBeGreaterThan(50 * kilobyte);
    expect(total).toBeLessThanOrEqual(200 * kilobyte);
  },
);
