import { expect, inject, test } from "vitest";
import { auditPages } from "../load/audit-page.ts";

const portal = inject("portal");
const asked = ["accessibility", "best-practices", "seo"] as const;

test("Lighthouse gives home, province, indicator and compare pages 100 for accessibility, best practices and SEO on a phone", async () => {
  const paths = ["/", "/tinh/da-nang/", "/chi-tieu/households-internet-pct/", "/so-sanh/"];
  const audits = await auditPages(
    paths.map((path) => portal + path),
    asked,
  );
  expect(audits.map(({ points, lost }, place) => ({ path: paths[place], ...points, lost }))).toEqual(
    paths.map((path) => ({ path, accessibility: 100, "best-practices": 100, seo: 100, lost: [] })),
  );
}, 300_000);
