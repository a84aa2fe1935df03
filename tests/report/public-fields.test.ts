import { expect, test } from "vitest";
import { listAcceptedReports } from "../../packages/report/src/report/list-accepted-reports.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { acceptReport, makeId } from "./accept-report.ts";
import { addReporter, serveDesk } from "./serve-desk.ts";
import { handInReport, startReport } from "./ask-report.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const ask = async (query: string) => (await desk.ask(null, query)).data;

test("before anything came in there is nothing to tell, and no time of decisions", async () => {
  expect(await ask("{ participation { waiting } decisionTimes { decided } acceptedReports { id } }")).toEqual({
    participation: [],
    decisionTimes: null,
    acceptedReports: [],
  });
});

test("everybody sees by area how many reports stand where, but for drafts, and after how many days it was decided", async () => {
  const office = await addReporter(database, "VN63 48");
  await handInReport(desk, office);
  await startReport(desk, office);
  const day = (days: number) => new Date(Date.parse("2026-11-01T00:00:00Z") + days * 86_400_000);
  const report = (status: "accepted" | "refused" | "published", handed: number, decided: number) =>
    database.prisma.report.create({
      data: { id: makeId("r"), scheme: "VN63", code: "01", status, handedInAt: day(handed), decidedAt: day(decided), officeId: office.officeId! },
    });
  await report("accepted", 0, 1);
  await report("refused", 0, 2.5);
  await report("published", 3, 13);
  const { participation, decisionTimes } = await ask(`{
    participation { area { scheme code nameVi sharesName slug } waiting returned accepted refused published newest }
    decisionTimes { decided medianDays longestDays }
  }`);
  expect(participation).toEqual([
    {
      area: expect.objectContaining({ nameVi: "Đà Nẵng", sharesName: true }),
      waiting: 1,
      returned: 0,
      accepted: 0,
      refused: 0,
      published: 0,
      newest: expect.any(String),
    },
    // By its present code: the merger left it as it was.
    {
      area: { scheme: "VN34", code: "01", nameVi: "Hà Nội", sharesName: false, slug: "ha-noi" },
      waiting: 0,
      returned: 0,
      accepted: 1,
      refused: 1,
      published: 1,
      newest: day(3).toISOString(),
    },
  ]);
  expect(decisionTimes).toEqual({ decided: 3, medianDays: 2.5, longestDays: 10 });
});

test("everybody reads an accepted report with its public evidence alone; any other report is not there", async () => {
  const id = await acceptReport(database, [{ value: "2123", note: "<b>" }], { office: "Sở A" });
  const evidence = (isPublic: boolean, fileName: string) => ({ id: makeId("e"), fileName, content: Buffer.from("%PDF-"), size: 5, sha256: "", isPublic });
  await database.prisma.report.update({ where: { id }, data: { evidence: { create: [evidence(true, "mo.pdf"), evidence(false, "kin.pdf")] } } });
  const whole = "id office area { code } handedInAt decidedAt publishedIn values { value note } evidence { id size }";
  const { acceptedReport, acceptedReports } = await ask(`{ acceptedReport(id: "${id}") { ${whole} } acceptedReports { id } }`);
  expect(acceptedReport).toMatchObject({
    id,
    office: "Sở A",
    publishedIn: null,
    values: [{ value: "2123", note: "<b>" }],
    evidence: [{ id: expect.any(String), size: 5 }],
  });
  // The name of a document may hold a person, and pages that are made of it would keep it.
  expect((await desk.ask(null, `{ acceptedReport(id: "${id}") { evidence { fileName } } }`)).errors).toBeDefined();
  expect(JSON.stringify(await listAcceptedReports(database.prisma))).not.toContain(".pdf");
  expect(acceptedReports.map((one: { id: string }) => one.id)).toContain(id);
  const waiting = await database.prisma.report.findFirstOrThrow({ where: { status: "handed_in" } });
  expect(await ask(`{ acceptedReport(id: "${waiting.id}") { id } }`)).toEqual({ acceptedReport: null });
});
