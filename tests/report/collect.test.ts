import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@toso/api/database";
import { checkDirectory } from "@toso/api/publish";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { collectReports } from "../../packages/report/src/release/collect-reports.ts";
import { look, makePlace } from "../database/open-test-database.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { collectCommand } from "../fixtures/scripts.ts";
import { runRelease, startScript } from "../publish/run-process.ts";
import { acceptReport } from "./accept-report.ts";
import { layDataset, linesOf, readAll } from "./lay-dataset.ts";

const place = await makePlace("dataset");
afterAll(place.remove);
const collectAndDie = fileURLToPath(new URL("collect-and-die.ts", import.meta.url));
const env = { TOSO_SITE: "https://toso.example" };
const collect = (folder: string) => startScript(collectCommand, [folder], place, env).ended;
const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });

let [daNang, caoBang] = ["", ""];
beforeAll(() =>
  look(place, async (database) => {
    const note = 'Tính theo hộ; "tạm"';
    daNang = await acceptReport(database, [
      { value: "2123" },
      { value: "82.5", indicatorCode: "smartphone_pct", period: "2025", qualifier: "about", definitionKept: false, note },
    ]);
    // In Viet Nam the next day has begun. The merger left this one as it was, so that its name stands for one alone.
    const decidedAt = new Date("2026-11-20T18:00:00Z");
    caoBang = await acceptReport(database, [{ value: "2071", period: "2026-10-01" }], { code: "04", office: "Sở KH, CN Cao Bằng", decidedAt });
  }),
);

/** Lists the lines that a file has and did not have; throws where one that it had is gone or elsewhere. */
function addedLines(folder: string, file: string): string[] {
  const before = linesOf(realDataset, file);
  const added = linesOf(folder, file).filter((line) => line !== before[0] || (before.shift(), false));
  expect(before).toEqual([]);
  return added;
}

describe("release:collect", () => {
  test("adds the rows of accepted reports and no other line, in the order of the file, with the page of each report as its source", async () => {
    const folder = layDataset();
    expect(await collect(folder)).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("version 3.2.0") });
    expect(addedLines(folder, "sources.csv")).toEqual([
      `S203,Sở Khoa học và Công nghệ Đà Nẵng,Báo cáo số liệu về Đà Nẵng (trước 7/2025),https://toso.example/bao-so-lieu/${daNang}/,2026-11-20,${today()},official,,vi`,
      `S204,"Sở KH, CN Cao Bằng",Báo cáo số liệu về Cao Bằng,https://toso.example/bao-so-lieu/${caoBang}/,2026-11-21,${today()},official,,vi`,
    ]);
    expect(addedLines(folder, "observations.csv")).toEqual([
      "VN63,04,teams,2026-10-01,stated,2071,exact,A,reported,S204,,",
      'VN63,48,smartphone_pct,2025,stated,82.5,about,D,reported,S203,"In the words of the office: Tính theo hộ; ""tạm""","Tính theo hộ; ""tạm"""',
      "VN63,48,teams,2026-06,stated,2123,exact,A,reported,S203,,",
    ]);
    const keys = linesOf(folder, "observations.csv")
      .slice(1, -1)
      .map((line) => line.split(",").slice(0, 4).join(","));
    expect(keys).toEqual(keys.toSorted());
    const named = (name: string) => `${name} 2 (Sở Khoa học và Công nghệ Đà Nẵng); Cao Bằng 1 (Sở KH, CN Cao Bằng).`;
    expect(linesOf(folder, "release.csv")).toEqual([
      "version,date,summary_vi,summary_en",
      `3.2.0,${today()},"Thêm 3 số liệu do địa phương báo: ${named("Đà Nẵng (trước 7/2025)")}","3 figures added that offices reported: ${named("Da Nang (until June 2025)").replace("Cao Bằng 1", "Cao Bang 1")}"`,
      "",
    ]);
    expect(readdirSync(folder).sort()).toEqual(readdirSync(realDataset).sort());
    expect(await runRelease(place, "check", folder)).toMatchObject({ code: 0, stdout: expect.stringContaining("3 figures added, 0 corrected, 0 removed") });

    const before = readAll(folder);
    expect(await collect(folder)).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing was changed") });
    expect(readAll(folder)).toEqual(before);
  });

  test("keeps what was prepared by hand for the same release, and says so beside it", async () => {
    const folder = layDataset();
    writeFileSync(join(folder, "release.csv"), "version,date,summary_vi,summary_en\n4.0.0,2026-11-29,Sửa một số.,One figure corrected.\n");
    await collect(folder);
    expect(linesOf(folder, "release.csv")[1]).toMatch(/^4\.0\.0,.*,"?Sửa một số\. Thêm 3 số liệu .*One figure corrected\. 3 figures added/);
  });

  test("writes with the line ends and separators that a spreadsheet left", async () => {
    const folder = layDataset((text) => text.replaceAll("\n", "\r\n"));
    expect(await collect(folder)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "observations.csv"), "utf8").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(await runRelease(place, "check", folder)).toMatchObject({ code: 0 });
  });

  test("changes nothing in a dataset that cannot be read, and says where", async () => {
    const folder = layDataset();
    writeFileSync(join(folder, "sources.csv"), "id,publisher\nS1,Ai\n");
    const before = readAll(folder);
    expect(await collect(folder)).toMatchObject({ code: 1, stderr: expect.stringContaining("sources.csv") });
    expect(readAll(folder)).toEqual(before);
  });
});

describe("a collecting process is killed", () => {
  const filesOf = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [[entry.name, readFileSync(join(folder, entry.name), "utf8")]] : [])),
    );

  // A folder is made and three files are written into it, then it is named, the three files are moved and it is removed; at 13 the process ends by itself.
  test("at any change of its files: half of it is never published, and the next one brings every row once", async () => {
    const database = await openDatabase(place.where);
    onTestFinished(() => database.close());
    const collectAgain = (directory: string) => collectReports(database.prisma, { directory, site: env.TOSO_SITE });
    const whole = layDataset();
    await collectAgain(whole);
    const ends: string[] = [];
    for (let step = 1; step <= 13; step += 1) {
      const folder = layDataset();
      expect(await startScript(collectAndDie, [folder, String(step)], place, env).ended).toMatchObject({ signal: step < 13 ? "SIGKILL" : null });
      const half = filesOf(folder);
      const is = (other: string) => Object.entries(half).every(([file, text]) => text === readFileSync(join(other, file), "utf8"));
      ends.push(is(realDataset) ? "old" : is(whole) ? "new" : (await checkDirectory(database.prisma, folder)).findings.length > 0 ? "refused" : "half");
      await collectAgain(folder);
      expect(readAll(folder)).toEqual(readAll(whole));
    }
    expect(ends).toEqual([...Array<string>(9).fill("old"), "refused", "refused", "new", "new"]);
  });
});
