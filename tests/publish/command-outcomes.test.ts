import { expect, test } from "vitest";
import { freshPlace, look } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { realDataset, replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";
import { runRelease } from "./run-process.ts";

test("checking a good dataset ends with 0, says so, and publishes nothing", async () => {
  const place = await freshPlace("migrated");
  const { code, stdout, stderr } = await runRelease(place, "check", writeDataset());
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("7 figures checked: no errors found");
  expect(await look(place, ({ prisma }) => prisma.release.count())).toBe(0);
});

test("the real dataset is published with all of its 2,434 figures", async () => {
  const place = await freshPlace("migrated");
  expect((await runRelease(place, "publish", realDataset)).stdout).toContain(`Release ${readRows("release.csv")[0]!.version} is published: 2434 figures added`);
});

test("a fall in figures that is meant is published with --allow-fall", async () => {
  const place = await freshPlace("tiny");
  const folder = writeDataset({ "release.csv": replaceOnce("1.0.0", "1.1.0"), "observations.csv": (text) => text.split("\n").slice(0, 3).join("\n") });
  expect((await runRelease(place, "publish", folder)).code).toBe(1);
  const { code, stdout } = await runRelease(place, "publish", folder, "--allow-fall");
  expect(code).toBe(0);
  expect(stdout).toContain("0 figures added, 0 corrected, 5 removed, 2 unchanged");
});

test("the same content as 1.0.1, its rows in another order, adds no figure and has the same checksum", async () => {
  const place = await freshPlace("tiny");
  const reversed = (text: string) => [text.split("\n")[0], ...text.trim().split("\n").slice(1).reverse(), ""].join("\n");
  const { stdout } = await runRelease(place, "publish", writeDataset({ "release.csv": replaceOnce("1.0.0", "1.0.1"), "observations.csv": reversed }));
  expect(stdout).toContain("Release 1.0.1 is published: 0 figures added, 0 corrected, 0 removed, 7 unchanged.");
  const releases = await look(place, ({ prisma }) =>
    prisma.release.findMany({ orderBy: { id: "asc" }, select: { version: true, checksum: true, observationCount: true } }),
  );
  expect(releases).toEqual([
    { ...releases[1], version: "1.0.0" },
    { ...releases[0], version: "1.0.1" },
  ]);
  expect(await look(place, ({ prisma }) => prisma.observation.count())).toBe(7);
});

test.each([[[]], [["check"]], [["publish"]], [["delete", "folder"]]])("wrong use %j ends with 2 and tells the right one", async (args) => {
  const place = await freshPlace("migrated");
  const { code, stderr } = await runRelease(place, ...args);
  expect(code).toBe(2);
  expect(stderr).toContain("Use: pnpm release:check DIR");
});

test("a wrong setting is named before anything is opened", async () => {
  const { code, stderr } = await runRelease({ env: { DATABASE_URL: "mysql://nowhere" } }, "check", writeDataset());
  expect(code).toBe(1);
  expect(stderr).toMatch(/environment is not right[\s\S]*DATABASE_URL/);
});
