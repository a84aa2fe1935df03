import { expect, test } from "vitest";
import { freshPlace, look } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";
import { runRelease } from "./run-process.ts";

test("publishing a good dataset into an empty database ends with 0, shows each step and the count", async () => {
  const place = await freshPlace("blank");
  const { code, stdout } = await runRelease(place, "publish", writeDataset());
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /figures: 7 of 7[\s\S]*catalogue: 1 of 1[\s\S]*figures stored: 7 of 7[\s\S]*map classes: 1 of 1[\s\S]*Release 1\.0\.0 is published: 7 figures added, 0 corrected, 0 removed, 0 unchanged\./,
  );
  expect(await look(place, ({ prisma }) => prisma.release.findMany({ select: { id: true, version: true, observationCount: true } }))).toEqual([
    { id: 1, version: "1.0.0", observationCount: 7 },
  ]);
});

test.each([
  ["publishing", "publish"],
  ["checking", "check"],
])("%s with several findings ends with 1, prints each on a line of its own, and changes nothing", async (_, command) => {
  const place = await freshPlace("tiny");
  const before = await look(place, takeSnapshot);
  const folder = writeDataset({
    "release.csv": replaceOnce("1.0.0", "1.1.0"),
    "observations.csv": (text) => text.replace("81.7", "181.7").replace("VN63,49,teams", "VN63,94,teams"),
    "areas.csv": replaceOnce("province,NMM,600", "province,NNM,600"),
  });
  const { code, stdout, stderr } = await runRelease(place, command, folder);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^areas\.csv:3 region_code: There is no region "NNM"\. .*NMM/),
    expect.stringMatching(/^observations\.csv:6 value: 181\.7 is not a percentage.* Write /),
    expect.stringMatching(/^observations\.csv:7 area_code: There is no province "VN63 94"\. Use /),
    "3 findings. Nothing was published.",
  ]);
  expect(await look(place, takeSnapshot)).toEqual(before);
});

test("a correction, an addition and a removal are counted as such, and the checksum changes", async () => {
  const place = await freshPlace("tiny");
  const folder = writeDataset({
    "release.csv": replaceOnce("1.0.0", "1.1.0"),
    "observations.csv": (text) =>
      text.replace(",81.7,", ",82.7,").replace("VN63,49,teams,2024-06", "VN63,49,teams,2024-07") + "VN63,10,teams,2024-06,stated,9,exact,A,reported,S3,,\n",
  });
  const { stdout } = await runRelease(place, "publish", folder);
  expect(stdout).toContain("Release 1.1.0 is published: 2 figures added, 1 corrected, 1 removed, 5 unchanged.");
  const checksums = await look(place, ({ prisma }) => prisma.release.findMany({ select: { checksum: true } }));
  expect(new Set(checksums.map(({ checksum }) => checksum)).size).toBe(2);
});

test("publishing with --when-new publishes once, and ends with 0 and changes nothing where the version stands already", async () => {
  const place = await freshPlace("empty");
  const folder = writeDataset();
  expect((await runRelease(place, "publish", folder, "--when-new")).stdout).toContain("Release 1.0.0 is published: 7 figures added");
  const before = await look(place, takeSnapshot);
  const { code, stdout } = await runRelease(place, "publish", folder, "--when-new");
  expect([code, stdout]).toEqual([0, "Release 1.0.0 is there already: nothing to publish.\n"]);
  expect(await look(place, takeSnapshot)).toEqual(before);
  expect((await runRelease(place, "publish", folder)).code).toBe(1);
});
