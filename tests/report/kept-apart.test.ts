import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeReleaseFolder } from "@toso/api/export";
import { expect, inject, test, vi } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

// All files of the real dataset are written, which takes a busy machine minutes.
vi.setConfig({ testTimeout: 400_000 });

const { prisma } = await openTestDatabase("dataset");

test("a release folder holds nothing of reports, offices and people", async () => {
  const marks = ["Sở kín đáo", "kin-dao@example.org", "Con số kín"];
  await prisma.office.create({ data: { id: "okin", name: marks[0]!, people: { create: { id: "ukin", name: "Kín", email: marks[1]!, role: "reporter" } } } });
  await prisma.report.create({
    data: {
      id: "rkin",
      officeId: "okin",
      scheme: "VN63",
      code: "48",
      status: "accepted",
      values: { create: { place: 0, indicatorCode: "teams", period: "2026", value: "1", note: marks[2]! } },
    },
  });
  const folder = join(mkdtempSync(join(inject("prepared").folder, "release-")), "folder");
  await writeReleaseFolder(prisma, await prisma.release.findFirstOrThrow(), folder, { site: "https://toso.example" });
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
  expect(files.length).toBeGreaterThan(50);
  const holding = files.filter((path) => marks.some((mark) => readFileSync(path).includes(mark)));
  expect(holding).toEqual([]);
  const names = files.map((path) => path.slice(folder.length + 1));
  expect(names.filter((name) => !name.startsWith("indicators/") && /report|office|evidence|user|mail/i.test(name))).toEqual([]);
});
