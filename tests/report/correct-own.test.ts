import { checkDirectory, publishDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { queueReportMail } from "../../packages/report/src/mail/queue-report-mail.ts";
import { collectReports } from "../../packages/report/src/release/collect-reports.ts";
import { markPublished } from "../../packages/report/src/release/mark-published.ts";
import { listAcceptedReports } from "../../packages/report/src/report/list-accepted-reports.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { acceptReport, type Value } from "./accept-report.ts";
import { change, detailsOf, figure, findIn, handInReport } from "./ask-report.ts";
import { layDataset, linesOf, readAll } from "./lay-dataset.ts";
import { addEditor, addReporter, serveDesk, type Person } from "./serve-desk.ts";

const site = "https://toso.example";
/** A day of November 2026. */
const at = (day: number) => new Date(Date.UTC(2026, 10, day, 3));

describe("an office corrects its own figure", async () => {
  const database = await openTestDatabase("dataset");
  const desk = await serveDesk(database);
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
    const collectNow = (directory: string) => collectReports(database.prisma, { directory, site });
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
      /Thêm 1 số liệu do địa phương báo: Lào Cai \(trước 7\/2025\) 1 \([^)]+\)\. Trong đó 1 số thay cho số mà chính nơi báo đã báo trước: Lào Cai \(trước 7\/2025\), [^:]+, 5\/2025: 888 → 890\./,
    );
    expect(summary).toMatch(/Of these 1 replaces a figure that the same office had reported before: .*, May 2025: 888 → 890\./);
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

describe("of two figures of one office for one date", async () => {
  const database = await openTestDatabase("dataset");
  const desk = await serveDesk(database);
  const collectNow = (directory: string) => collectReports(database.prisma, { directory, site });
  const release = async (directory: string) => {
    expect((await publishDirectory(database.prisma, directory)).findings).toEqual([]);
    await markPublished(database.prisma, (tx, { id }) => queueReportMail(tx, id, "published", site));
  };
  const valuesOf = (folder: string, start: string) =>
    linesOf(folder, "observations.csv")
      .filter((line) => line.startsWith(start))
      .map((line) => line.split(",")[5]);
  const replacedBy = async (id: string) => (await listAcceptedReports(database.prisma)).find((one) => one.id === id)!.values.map((value) => value.replacedBy);
  const mailTo = async (id: string) => (await database.prisma.mail.findFirstOrThrow({ where: { key: { startsWith: `published:${id}` } } })).text;

  test("the one handed in last stands, in whatever order they were accepted and whichever code of its province it came under, and who handed in the other is told so", async () => {
    const { officeId } = await addReporter(database, "VN63 01", "VN34 01");
    const folder = layDataset();
    const value = (number: string, period = "2025-05") => ({ value: number, period });
    const early = await acceptReport(database, [value("910"), value("33", "2025-04")], { code: "01", officeId, handedInAt: at(1), decidedAt: at(20) });
    const late = await acceptReport(database, [value("920")], { scheme: "VN34", code: "01", officeId, handedInAt: at(2), decidedAt: at(10) });
    await collectNow(folder);
    // The dataset has a province that the merger left as it was under one code.
    const standing = () => ["VN63,01,teams,2025-05,", "VN34,01,teams,", "VN63,01,teams,2025-04,"].map((start) => valuesOf(folder, start));
    expect(standing()).toEqual([["920"], [], ["33"]]);
    await release(folder);
    expect([await replacedBy(early), await replacedBy(late)]).toEqual([[late, null], [null]]);
    expect([await mailTo(early), await mailTo(late)]).toEqual([
      expect.stringContaining("Trong đó 1/2 số không có trong bản ấy"),
      expect.not.stringContaining("Trong đó"),
    ]);

    // Nor does one that was handed in before what stands, and accepted after its release.
    const older = await acceptReport(database, [value("900")], { code: "01", officeId, handedInAt: at(1), decidedAt: at(25) });
    expect(await collectNow(folder)).toMatchObject({ replaced: [] });
    expect(standing()).toEqual([["920"], [], ["33"]]);
    await release(folder);
    expect(await replacedBy(older)).toEqual([late]);
    expect(await mailTo(older)).toContain("số liệu của báo cáo không có trong bản ấy");
  });

  test("the office is told of the one that waits when it hands in another, and an editor which of the two will stand", async () => {
    const [office, editor] = [await addReporter(database, "VN63 46", "VN34 46"), await addEditor(database)];
    const codes = ["REPLACES_OWN", "OVERTAKEN_BY_OWN"];
    const seen = async (id: string) =>
      detailsOf((await desk.ask(editor, `{ report(id: "${id}") { findings { code place about details { name value } } } }`)).data.report.findings).filter(
        ([code]) => codes.includes(String(code)),
      );
    const first = await handInReport(desk, office, [figure({ indicatorCode: "members", value: "9100", period: "2026-10" })], "VN63 46");
    const told = (code: string, known: string, report: string) => [code, { known, knownPeriod: "2026-10", report }];
    const found = (await findIn(desk, office, [figure({ indicatorCode: "members", value: "9200", period: "2026-10" })], "VN34 46")).findings;
    expect(detailsOf(found).filter(([code]) => codes.includes(String(code)))).toEqual([told("REPLACES_OWN", "9100", first.id)]);
    const second = await handInReport(desk, office, [figure({ indicatorCode: "members", value: "9200", period: "2026-10" })], "VN34 46");
    const both = [[told("OVERTAKEN_BY_OWN", "9200", second.id)], [told("REPLACES_OWN", "9100", first.id)]];
    expect([await seen(first.id), await seen(second.id)]).toEqual(both);
    expect((await change(desk, editor, "acceptReport", { id: second.id, version: second.version })).error).toBeNull();
    expect([await seen(first.id), await seen(second.id)]).toEqual(both);
    // Another's figure that waits for a decision is nobody else's to read.
    const other = await addReporter(database, "VN63 46");
    expect(
      detailsOf((await findIn(desk, other, [figure({ indicatorCode: "members", value: "9300", period: "2026-10" })], "VN63 46")).findings).map(
        ([code]) => code,
      ),
    ).not.toContain("REPLACES_OWN");
  });

  test("one with the same number that was counted by another definition is a correction too: asked about, and named in the summary", async () => {
    const office = await addReporter(database, "VN63 10");
    const folder = layDataset();
    await acceptReport(database, [{ value: "888", period: "2025-05" }], { code: "10", officeId: office.officeId });
    await collectNow(folder);
    await release(folder);
    const found = async (given: Record<string, unknown>) =>
      (await findIn(desk, office, [figure({ value: "888", period: "2025-05", ...given })], "VN63 10")).findings.filter(({ code }) => code === "REPLACES_OWN")
        .length;
    expect([await found({}), await found({ definitionKept: false, note: "Tính cả tổ cũ" })]).toEqual([0, 1]);
    await acceptReport(database, [{ value: "888", period: "2025-05", definitionKept: false, note: "Tính cả tổ cũ" }], {
      code: "10",
      officeId: office.officeId,
      decidedAt: at(28),
    });
    await collectNow(folder);
    expect(linesOf(folder, "release.csv")[1]).toMatch(/888 → 888 \(đếm khác định nghĩa\)\..*888 → 888 \(counted otherwise\)\./);
  });
});
