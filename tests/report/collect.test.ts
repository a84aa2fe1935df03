import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@toso/api/database";
import { checkDirectory, publishDirectory } from "@toso/api/publish";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { collectReports } from "../../packages/report/src/release/collect-reports.ts";
import { markPublished } from "../../packages/report/src/release/mark-published.ts";
import { listAcceptedReports } from "../../packages/report/src/report/list-accepted-reports.ts";
import { look, makePlace, openTestDatabase } from "../database/open-test-database.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { collectCommand } from "../fixtures/scripts.ts";
import { runRelease, startScript } from "../publish/run-process.ts";
import { acceptReport, type Value } from "./accept-report.ts";
import { detailsOf, figure, findIn } from "./ask-report.ts";
import { addReporter, type Person, serveDesk } from "./serve-desk.ts";

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

/** Copies the dataset into a folder of its own, removed after the test. */
function layDataset(change: (text: string) => string = (text) => text): string {
  const folder = mkdtempSync(join(tmpdir(), "toso-collect-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(realDataset, folder, { recursive: true });
  for (const file of ["observations.csv", "sources.csv"]) writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  return folder;
}

const linesOf = (folder: string, file: string) => readFileSync(join(folder, file), "utf8").split("\n");
/** Lists the lines that a file has and did not have; throws where one that it had is gone or elsewhere. */
function addedLines(folder: string, file: string): string[] {
  const before = linesOf(realDataset, file);
  const added = linesOf(folder, file).filter((line) => line !== before[0] || (before.shift(), false));
  expect(before).toEqual([]);
  return added;
}
const readAll = (folder: string) => Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));

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

describe("an office corrects its own figure", async () => {
  const database = await openTestDatabase("dataset");
  const desk = await serveDesk(database);
  const at = (day: number) => new Date(`2026-11-${day}T03:00:00Z`);
  const sourceOf = (folder: string, id: string) =>
    linesOf(folder, "sources.csv")
      .find((line) => line.includes(id))
      ?.split(",")[0];
  const figuresOf = (folder: string) =>
    linesOf(folder, "observations.csv")
      .filter((line) => line.startsWith("VN63,10,teams,2025-05,"))
      .map((line) => line.split(",").filter((_, column) => column === 5 || column === 9));

  test("the later report's row takes the place of the earlier one, whether that was collected or not; another office's stays, and all that tells of it says so", async () => {
    const [own, other] = [await addReporter(database, "VN63 10"), await addReporter(database, "VN63 10")];
    const collectNow = (directory: string) => collectReports(database.prisma, { directory, site: env.TOSO_SITE });
    const report = (value: string, day: number, { officeId } = own, ...values: Value[]) =>
      acceptReport(database, [{ value, period: "2025-05" }, ...values], { code: "10", officeId, decidedAt: at(day) });
    const nameOf = async ({ officeId }: Person) => (await database.prisma.office.findUniqueOrThrow({ where: { id: officeId! } })).name;
    const told = ["REPLACES_OWN", "DIFFERS_FROM_PUBLISHED", "ACCEPTED_ALREADY", "JUMP"];
    const finds = async (person: Person, period: string, value = "889") =>
      detailsOf((await findIn(desk, person, [figure({ value, period })], "VN63 10")).findings.filter(({ code }) => told.includes(code)));
    const folder = layDataset();
    const [wrong, beside] = [await report("888", 11, own, { value: "877", period: "2025-04" }), await report("870", 12, other)];
    await collectNow(folder);
    expect(figuresOf(folder)).toEqual([
      ["888", sourceOf(folder, wrong)],
      ["870", sourceOf(folder, beside)],
    ]);
    const before = linesOf(folder, "observations.csv");
    expect((await publishDirectory(database.prisma, folder)).findings).toEqual([]);
    await markPublished(database.prisma);
    const replaces = (known: string, by: string) => ["REPLACES_OWN", { known, knownPeriod: "2025-05", report: by }];
    const differs = async (known: string, from: Person) => ["DIFFERS_FROM_PUBLISHED", { known, source: await nameOf(from) }];
    expect(await finds(own, "2025-05")).toEqual([replaces("888", wrong), await differs("870", other)]);
    expect(await finds(own, "2025-05", "888")).toEqual([await differs("870", other)]);
    // Another text of a date is another row, which stands beside.
    expect(await finds(own, "2025-05-31")).toEqual([await differs("888", own)]);
    expect(await finds(other, "2025-05")).toEqual([replaces("870", beside), await differs("888", own)]);

    // The first of two corrections is in no release: its office corrected it before.
    const [hasty, right] = [await report("8900", 13), await report("890", 14)];
    expect(await finds(own, "2025-05")).toEqual([replaces("890", right), await differs("870", other)]);
    const waits = ["ACCEPTED_ALREADY", { known: "890", knownPeriod: "2025-05", source: await nameOf(own) }];
    expect(await finds(own, "2025-05-31")).toContainEqual(waits);
    expect(await finds(other, "2025-05")).toContainEqual(waits);
    expect(await collectNow(folder)).toMatchObject({ version: "3.3.0", replaced: [{ before: { value: 888 }, after: { value: "890" } }] });
    expect(figuresOf(folder)).toEqual([
      ["870", sourceOf(folder, beside)],
      ["890", sourceOf(folder, right)],
    ]);
    for (const id of [wrong, hasty]) expect(sourceOf(folder, id)).toMatch(/^S\d+$/);
    const now = linesOf(folder, "observations.csv");
    expect(before.filter((line) => !now.includes(line))).toEqual([`VN63,10,teams,2025-05,stated,888,exact,A,reported,${sourceOf(folder, wrong)},,`]);
    expect(now.filter((line) => !before.includes(line))).toEqual([`VN63,10,teams,2025-05,stated,890,exact,A,reported,${sourceOf(folder, right)},,`]);
    const [, summary] = linesOf(folder, "release.csv");
    expect(summary).toMatch(
      /Thêm 1 số liệu do địa phương báo: Lào Cai \(trước 7\/2025\) 1 \([^)]+\)\. Trong đó 1 số thay cho số mà chính nơi báo đã báo trước: Lào Cai \(trước 7\/2025\), [^:]+, 05\/2025: 888 → 890\./,
    );
    expect(summary).toMatch(/Of these 1 replaces a figure that the same office had reported before: .*, 2025-05: 888 → 890\./);
    expect(await checkDirectory(database.prisma, folder)).toMatchObject({ findings: [], changes: { added: 1, corrected: 0, removed: 1 } });
    const whole = readAll(folder);
    expect(await collectNow(folder)).toBeNull();
    expect(readAll(folder)).toEqual(whole);

    expect((await publishDirectory(database.prisma, folder)).findings).toEqual([]);
    expect((await markPublished(database.prisma)).map(({ id }) => id).toSorted()).toEqual([hasty, right].toSorted());
    const reports = await listAcceptedReports(database.prisma);
    const replacedBy = (id: string) => reports.find((one) => one.id === id)!.values.map((value) => value.replacedBy);
    expect([wrong, hasty, right, beside].map(replacedBy)).toEqual([[right, null], [right], [null], [null]]);
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
