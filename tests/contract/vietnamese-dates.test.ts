import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { formatPeriod } from "../../packages/portal/src/parts/format/period.ts";
import { writeDay } from "../../packages/portal/src/parts/time/moment.ts";

test("a day is written in one form on Vietnamese pages, 01/07/2025: in the words of the pages, in tables and in what the browser writes", () => {
  const folder = fileURLToPath(new URL("../../packages/portal/src/i18n/vi/", import.meta.url));
  const days = globSync("*.ts", { cwd: folder }).flatMap((file) =>
    [...readFileSync(folder + file, "utf8").matchAll(/(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/g)].map(([day]) => ({ file, day })),
  );
  expect(days.length).toBeGreaterThan(20);
  expect(days.filter(({ day }) => !/^\d{2}\/\d{2}\/\d{4}$/.test(day))).toEqual([]);
  for (const write of [formatPeriod, writeDay]) expect(write("2025-07-01", "vi")).toBe("01/07/2025");
});
