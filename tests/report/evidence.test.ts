import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { launchBrowser } from "../browser/launch-browser.ts";
import { changePdf, writePdf, writePdfWithStream } from "../fixtures/write-pdf.ts";
import { change, figure, startReport } from "./ask-report.ts";
import { addEditor, addReporter, serveDesk, type Person } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const [danang, hanoi, editor] = [await addReporter(database, "VN63 48"), await addReporter(database, "VN63 01"), await addEditor(database)];

const pdf = writePdf;
/** A PDF of so many bytes. */
const sized = (bytes: number) => pdf("a", 2 * (bytes - 1_000) + 1_000 - pdf("a", bytes - 1_000).length);

/** Uploads bytes under a name; returns the status and what is said. */
async function upload(person: Person | null, reportId: string, name: string, body: BodyInit, init: RequestInit & { duplex?: "half" } = {}) {
  const response = await desk.send(person, `/desk/reports/${reportId}/evidence?name=${encodeURIComponent(name)}`, { method: "POST", body, ...init });
  return { status: response.status, said: (await response.json()) as any };
}

const download = (person: Person | null, id: string) => desk.send(person, `/desk/evidence/${id}`);

test("a PDF is read by its office alone until it is handed in, then by editors, and by everybody only when its owner allows it and the report is accepted", async () => {
  const { id } = await startReport(desk, danang);
  const { status, said } = await upload(danang, id, "Báo cáo quý I.pdf", pdf());
  expect([status, said]).toEqual([
    201,
    { id: expect.stringMatching(/^e[a-z0-9]{11}$/), fileName: "Báo cáo quý I.pdf", size: pdf().length, isPublic: false, uploadedAt: expect.any(String) },
  ]);
  const readers = async () => Promise.all([danang, hanoi, editor, null].map(async (person) => (await download(person, said.id)).status));
  expect(await readers()).toEqual([200, 404, 404, 404]);
  const values = [figure({ evidenceUrl: null, evidenceId: said.id })];
  const saved = await change(desk, danang, "saveReport", { id, version: 1, values });
  const handed = await change(desk, danang, "handIn", { id, version: saved.is.version });
  expect(await readers()).toEqual([200, 404, 200, 404]);
  expect(await change(desk, danang, "allowEvidence", { id: said.id, isPublic: true }, "{ isPublic }")).toEqual({ is: { isPublic: true }, error: null });
  expect(await readers()).toEqual([200, 404, 200, 404]);
  await change(desk, editor, "acceptReport", { id, version: handed.is.version });
  expect(await readers()).toEqual([200, 200, 200, 200]);
  expect((await change(desk, editor, "allowEvidence", { id: said.id, isPublic: false }, "{ id }")).error).toMatchObject({ code: "NOT_ALLOWED" });
  expect((await change(desk, hanoi, "allowEvidence", { id: said.id, isPublic: false }, "{ id }")).error).toMatchObject({ code: "NOT_FOUND" });
  expect((await change(desk, danang, "removeEvidence", { id: said.id }, "")).error).toMatchObject({ code: "WRONG_STEP" });

  const response = await download(null, said.id);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename=\"B_o c_o qu_ I.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I.pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "no-store",
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(pdf())).toBe(true);
});

test("what is no PDF, is too large, or belongs to another office's report is refused, and nothing of it is kept", async () => {
  const { id } = await startReport(desk, hanoi, "VN63 01");
  expect((await upload(hanoi, id, "a.pdf", "<script>alert(1)</script>")).said.error).toMatchObject({ code: "BAD_FILE" });
  expect((await upload(hanoi, id, "a.pdf", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0]))).said.error).toMatchObject({ code: "BAD_FILE" });
  expect((await upload(hanoi, id, "a.pdf", "")).said.error).toMatchObject({ code: "BAD_FILE" });
  const large = sized(10_000_001);
  expect(await upload(hanoi, id, "a.pdf", large)).toMatchObject({ status: 413, said: { error: { code: "TOO_LARGE", maximum: 10_000_000 } } });
  // Without a length that says so before.
  const body = new ReadableStream({
    start: (controller) => (controller.enqueue(large.subarray(0, 6_000_000)), controller.enqueue(large.subarray(6_000_000)), controller.close()),
  });
  expect(await upload(hanoi, id, "a.pdf", body, { duplex: "half" })).toMatchObject({ status: 413, said: { error: { code: "TOO_LARGE" } } });
  expect((await upload(hanoi, id, "a.pdf", sized(10_000_000))).status).toBe(201);
  expect((await upload(danang, id, "a.pdf", pdf())).said.error).toMatchObject({ code: "NOT_FOUND" });
  expect((await upload(editor, id, "a.pdf", pdf())).said.error).toMatchObject({ code: "NOT_ALLOWED" });
  expect((await upload(null, id, "a.pdf", pdf())).said.error).toMatchObject({ code: "NOT_SIGNED_IN" });
  expect(await database.prisma.evidence.count({ where: { reportId: id } })).toBe(1);
  expect((await desk.ask(hanoi, `{ report(id: "${id}") { evidence { size } } }`)).data.report.evidence).toEqual([{ size: 10_000_000 }]);
});

/** The bytes of a PDF with a piece of its text changed. */
const changed = (piece: string | RegExp, by: string) => Buffer.from(pdf().toString("latin1").replace(piece, by), "latin1");

test.each([
  ["four bytes", Buffer.from("%PDF")],
  ["a first line alone", Buffer.from("%PDF-")],
  ["a page of the web behind a first line", Buffer.from("%PDF-\n<script>alert(1)</script>")],
  ["a page of the web behind a whole first line", Buffer.from("%PDF-1.7\n<script>alert(1)</script>\n%%EOF\n")],
  ["objects that no table names", Buffer.from("%PDF-1.7\n1 0 obj\n<< /Title (x) >>\nendobj\ntrailer\n<<>>\n%%EOF\n")],
  ["a version that there is not", changed("%PDF-1.7", "%PDF-9.7")],
  ["a half", pdf().subarray(0, 300)],
  ["a whole one without its last line", changed("%%EOF", "")],
  ["no place of the table", changed("startxref", "startxyz")],
  ["another place than that of the table", changed(/startxref\n\d+/, "startxref\n20")],
  ["a place behind the end", changed(/startxref\n\d+/, "startxref\n9999999")],
  ["a table that leads to nothing", changed(/\d{10} 00000 n/g, "0000000003 00000 n")],
  ["a table without a document", changed("/Root", "/Boot")],
  ["more behind it than a reader looks for", Buffer.concat([pdf(), Buffer.alloc(5_000, "<script>")])],
  ["a table that names itself as the one before", changed("/Root 1 0 R", "/Prev 400")],
])("%s is no PDF and is not kept", async (_, bytes) => {
  const office = await addReporter(database, "VN63 17");
  const { id } = await startReport(desk, office, "VN63 17");
  expect(await upload(office, id, "a.pdf", bytes)).toMatchObject({ status: 422, said: { error: { code: "BAD_FILE" } } });
  expect(await database.prisma.evidence.count({ where: { reportId: id } })).toBe(0);
});

test("what a browser prints, what is written by hand with a table or a packed stream, and what a program changed later are PDFs", async () => {
  const office = await addReporter(database, "VN63 19");
  const { id } = await startReport(desk, office, "VN63 19");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<h1>Báo cáo</h1>${"<p>Tổ công nghệ số cộng đồng</p>".repeat(200)}`);
    for (const tagged of [false, true]) expect((await upload(office, id, "a.pdf", Buffer.from(await page.pdf({ tagged, outline: tagged })))).status).toBe(201);
  } finally {
    await browser.close();
  }
  const others = [pdf(), writePdfWithStream(), changePdf(pdf()), changePdf(changePdf(pdf())), changed("%PDF-1.7\n", "%PDF-2.0\n"), changed(/\n$/, "")];
  for (const bytes of others) expect((await upload(office, id, "a.pdf", Buffer.from(bytes))).status).toBe(201);
});

test.each([
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Báo cáo\\tháng 6.PDF", "tháng 6.pdf"],
  ['<img src=x onerror="alert(1)">.pdf', "img src=x onerror=alert(1).pdf"],
  ["=cmd|' /C calc'!A0.pdf", "C calc!A0.pdf"],
  ["a\r\nSet-Cookie: b=c.pdf", "aSet-Cookie b=c.pdf"],
  ["\u202efdp.exe.pdf", "fdp.exe.pdf"],
  ["", "evidence.pdf"],
  ["....", "evidence.pdf"],
  ["ê".repeat(300), `${"ê".repeat(196)}.pdf`],
])("the name %j is kept as %j", async (given, kept) => {
  const office = await addReporter(database, "VN63 10");
  const { id } = await startReport(desk, office, "VN63 10");
  expect((await upload(office, id, given, pdf())).said.fileName).toBe(kept);
});

test("a report has twenty files at most, however many come at once, and a figure whose evidence is removed has none", async () => {
  const office = await addReporter(database, "VN63 15");
  const { id } = await startReport(desk, office, "VN63 15");
  const answers = await Promise.all(Array.from({ length: 24 }, (_, at) => upload(office, id, `${at}.pdf`, pdf(String(at)))));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
  const evidenceId = answers.find(({ status }) => status === 201)!.said.id;
  const { is } = await change(desk, office, "saveReport", { id, version: 1, values: [figure({ evidenceUrl: null, evidenceId })] });
  expect(await change(desk, office, "removeEvidence", { id: evidenceId }, "")).toEqual({ is: true, error: null });
  expect((await change(desk, office, "handIn", { id, version: is.version })).error).toMatchObject({ code: "NOT_READY", findings: [{ code: "NO_EVIDENCE" }] });
  const foreign = (await upload(danang, (await startReport(desk, danang)).id, "b.pdf", pdf())).said.id;
  const stolen = await change(desk, office, "saveReport", { id, version: is.version, values: [figure({ evidenceId: foreign })] });
  expect(stolen.error).toMatchObject({ code: "BAD_ARGUMENT", field: "values.0.evidenceId" });
});
