import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { change, figure, handInReport, startReport } from "./ask-report.ts";
import { addColleague, addEditor, addReporter, serveDesk } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const [danang, hanoi] = [await addReporter(database, "VN63 48"), await addReporter(database, "VN63 01")];
const [editor, other] = [await addEditor(database), await addEditor(database)];

const whole =
  "{ id version status handedInAt decidedAt values { indicatorCode value period } events { from to by role reason } office { name } area { code nameVi } }";

test("a report goes from draft over handed in, returned and handed in again to accepted, and each step says who did it, in which role and why", async () => {
  const { id, version, status } = await startReport(desk, danang);
  expect([version, status]).toEqual([1, "DRAFT"]);
  expect(id).toMatch(/^r[a-z0-9]{11}$/);
  const step = async (person: typeof editor, name: string, args: Record<string, unknown>) => (await change(desk, person, name, { id, ...args }, whole)).is;
  expect(await step(danang, "saveReport", { version: 1, values: [figure()] })).toMatchObject({ version: 2, status: "DRAFT", handedInAt: null, events: [] });
  expect(await step(danang, "handIn", { version: 2 })).toMatchObject({ version: 3, status: "HANDED_IN", decidedAt: null });
  expect(await step(editor, "returnReport", { version: 3, reason: " Thiếu\u00a0\u202engày.\u200b " })).toMatchObject({ version: 4, status: "RETURNED" });
  expect((await startReport(desk, danang)).id).toBe(id);
  expect(await step(danang, "saveReport", { version: 4, values: [figure({ value: "130" })] })).toMatchObject({ version: 5, status: "RETURNED" });
  expect(await step(danang, "handIn", { version: 5 })).toMatchObject({ version: 6, status: "HANDED_IN" });
  const accepted = await step(editor, "acceptReport", { version: 6 });
  const reporter = { by: expect.stringMatching(/^Người/), role: "REPORTER", reason: null };
  expect(accepted).toMatchObject({
    status: "ACCEPTED",
    decidedAt: expect.any(String),
    area: { code: "48", nameVi: "Đà Nẵng" },
    values: [{ indicatorCode: "teams", value: "130", period: "2025-03" }],
    events: [
      { from: "DRAFT", to: "HANDED_IN", ...reporter },
      { from: "HANDED_IN", to: "RETURNED", by: expect.stringMatching(/^Người/), role: "EDITOR", reason: "Thiếu ngày." },
      { from: "RETURNED", to: "HANDED_IN", ...reporter },
      { from: "HANDED_IN", to: "ACCEPTED", role: "EDITOR", reason: null },
    ],
  });
  // Its office is told of each decision, in the transaction that writes it down.
  const { email } = await database.prisma.user.findUniqueOrThrow({ where: { id: danang.id } });
  const mails = await database.prisma.mail.findMany({ where: { key: { contains: id } }, orderBy: { id: "asc" } });
  expect(mails.map(({ key, recipient }) => [key.split(":")[0], recipient])).toEqual([
    ["returned", email],
    ["accepted", email],
  ]);
  expect(mails[0]!.text).toContain("Thiếu ngày.");
  // What was decided on can be read later, whatever was typed since.
  const kept = await database.prisma.reportEvent.findMany({ where: { reportId: id }, orderBy: { id: "asc" } });
  expect(kept.map(({ values }) => (values as { value: string }[])[0]!.value)).toEqual(["120", "120", "130", "130"]);
  expect((await change(desk, danang, "saveReport", { id, version: 7, values: [] })).error).toMatchObject({ code: "WRONG_STEP", status: "accepted" });
  expect((await change(desk, editor, "refuseReport", { id, version: 7, reason: "Nhầm" })).error).toMatchObject({ code: "WRONG_STEP" });
});

test("an office takes back what it handed in as long as nobody has decided: the step is in the log, editors see the report no longer, and it is kept though it is a draft again", async () => {
  const office = await addReporter(database, "VN63 48");
  const { id, version } = await handInReport(desk, office);
  expect((await change(desk, hanoi, "takeBack", { id, version })).error).toMatchObject({ code: "NOT_FOUND" });
  expect((await change(desk, editor, "takeBack", { id, version })).error).toMatchObject({ code: "NOT_ALLOWED" });
  expect((await change(desk, office, "takeBack", { id, version: version - 1 })).error).toMatchObject({ code: "CONFLICT", version });
  const back = await change(desk, office, "takeBack", { id, version }, whole);
  const by = expect.stringMatching(/^Người/);
  expect(back.is).toMatchObject({
    version: version + 1,
    status: "DRAFT",
    events: [
      { from: "DRAFT", to: "HANDED_IN" },
      { from: "HANDED_IN", to: "DRAFT", by, role: "REPORTER", reason: null },
    ],
  });
  expect((await change(desk, editor, "acceptReport", { id, version: version + 1 })).error).toMatchObject({ code: "NOT_FOUND" });
  expect((await change(desk, office, "takeBack", { id, version: version + 1 })).error).toMatchObject({ code: "WRONG_STEP", status: "draft" });
  expect((await change(desk, office, "discardDraft", { id, version: version + 1 }, "")).error).toMatchObject({ code: "WRONG_STEP", status: "draft" });

  // What it was at each step can be read beside what it is now.
  expect(await handInReport(desk, office, [figure({ value: "130", note: "Đếm lại" })])).toMatchObject({ id, version: version + 3 });
  await change(desk, editor, "returnReport", { id, version: version + 3, reason: "Thiếu ngày." });
  const { events } = (await desk.ask(editor, `{ report(id: "${id}") { events { to values { value qualifier note evidenceUrl } } } }`)).data.report;
  const [first, second] = [
    { value: "120", qualifier: "EXACT", note: null, evidenceUrl: "https://example.org/report" },
    { value: "130", qualifier: "EXACT", note: "Đếm lại", evidenceUrl: "https://example.org/report" },
  ];
  expect(events).toEqual([
    { to: "HANDED_IN", values: [first] },
    { to: "DRAFT", values: [first] },
    { to: "HANDED_IN", values: [second] },
    { to: "RETURNED", values: [second] },
  ]);
  expect((await change(desk, office, "takeBack", { id, version: version + 4 })).error).toMatchObject({ code: "WRONG_STEP", status: "returned" });
});

test("of an office that takes back and an editor who accepts in one second exactly one is done, and the log has that step alone", async () => {
  const office = await addReporter(database, "VN63 48");
  for (let time = 0; time < 8; time += 1) {
    const { id, version } = await handInReport(desk, office);
    // A report that was taken back is gone on with.
    const events = async () => (await database.prisma.reportEvent.findMany({ where: { reportId: id }, orderBy: { id: "asc" } })).map(({ to }) => to);
    const before = await events();
    const takeBack = () => change(desk, office, "takeBack", { id, version });
    const accept = () => change(desk, editor, "acceptReport", { id, version });
    const answers = await Promise.all(time % 2 ? [takeBack(), accept()] : [accept(), takeBack()]);
    const [done] = answers.filter(({ is }) => is);
    expect(answers.filter(({ is }) => is)).toHaveLength(1);
    // An editor who comes too late may find nothing: it is a draft.
    expect(["CONFLICT", "NOT_FOUND"]).toContain(answers.find(({ error }) => error)!.error!.code);
    expect(await events()).toEqual([...before, done!.is.status.toLowerCase()]);
  }
});

test("of many editors who decide in one second exactly one decides, and all others learn that somebody was faster", async () => {
  const { id, version } = await handInReport(desk, danang);
  const names = Array.from({ length: 24 }, (_, at) => ["acceptReport", "returnReport", "refuseReport"][at % 3]!);
  const answers = await Promise.all(names.map((name, at) => change(desk, at % 2 ? editor : other, name, { id, version, reason: "Đã xem" })));
  expect(answers.filter(({ is }) => is)).toHaveLength(1);
  expect(answers.filter(({ error }) => error?.code === "CONFLICT" && error.version === version + 1)).toHaveLength(names.length - 1);
  const events = await database.prisma.reportEvent.findMany({ where: { reportId: id }, orderBy: { id: "asc" } });
  const decision = answers.find(({ is }) => is)!.is.status.toLowerCase();
  expect(events.map(({ to }) => to)).toEqual(["handed_in", decision]);
  const mails = await database.prisma.mail.findMany({ where: { key: { contains: id } } });
  expect(mails.map(({ key }) => key.split(":")[0])).toEqual([decision]);
});

test("colleagues who save one version at once never overwrite each other, and those who begin at once write in one report", async () => {
  const [office, area] = [await addReporter(database, "VN63 49"), "VN63 49"];
  const colleague = await addColleague(database, office);
  const begun = await Promise.all(Array.from({ length: 8 }, (_, at) => startReport(desk, at % 2 ? office : colleague, area)));
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  const { id } = begun[0]!;
  const saves = await Promise.all(
    Array.from({ length: 8 }, (_, at) => change(desk, at % 2 ? office : colleague, "saveReport", { id, version: 1, values: [figure({ value: String(at) })] })),
  );
  const winner = saves.findIndex(({ is }) => is);
  expect(saves.filter(({ error }) => error?.code === "CONFLICT")).toHaveLength(7);
  expect((await desk.ask(office, `{ report(id: "${id}") { version values { value } } }`)).data.report).toEqual({
    version: 2,
    values: [{ value: String(winner) }],
  });
});

test("an office sees its own reports alone, an editor all but drafts, and nobody learns that another report is there", async () => {
  const draft = await startReport(desk, hanoi, "VN63 01");
  const read = async (person: typeof editor | null, id: string) => {
    const { data, errors } = await desk.ask(person, `{ report(id: "${id}") { id } }`);
    return data?.report?.id ?? errors![0]!.extensions.code;
  };
  expect(await read(hanoi, draft.id)).toBe(draft.id);
  const unknown = [await desk.ask(danang, `{ report(id: "${draft.id}") { id } }`), await desk.ask(danang, `{ report(id: "rzzzzzzzzzzz") { id } }`)];
  expect(unknown[0]).toEqual(unknown[1]);
  expect([await read(danang, draft.id), await read(editor, draft.id), await read(null, draft.id)]).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_SIGNED_IN"]);
  for (const [name, args] of [
    ["saveReport", { values: [] }],
    ["handIn", {}],
    ["discardDraft", {}],
  ] as const)
    expect((await change(desk, danang, name, { id: draft.id, version: 1, ...args }, name === "discardDraft" ? "" : "{ id }")).error).toMatchObject({
      code: "NOT_FOUND",
    });
  expect((await desk.ask(danang, 'mutation { startReport(scheme: VN63, code: "01") { id } }')).errors![0]!.extensions.code).toBe("NOT_FOUND");
  expect((await desk.ask(editor, 'mutation { startReport(scheme: VN63, code: "01") { id } }')).errors![0]!.extensions.code).toBe("NOT_ALLOWED");
  expect((await change(desk, danang, "acceptReport", { id: draft.id, version: 1 })).error).toMatchObject({ code: "NOT_ALLOWED" });
  const list = async (person: typeof editor) => (await desk.ask(person, "{ reports { status office { name reports { status } } } }")).data.reports;
  expect((await list(hanoi)).map(({ status }: { status: string }) => status)).toEqual(["DRAFT"]);
  const seen = await list(editor);
  expect(seen.length).toBeGreaterThan(1);
  expect(JSON.stringify(seen)).not.toContain("DRAFT");
});

test("a draft can be discarded with all that is in it, and a report that was handed in cannot", async () => {
  const office = await addReporter(database, "VN63 10");
  const { id } = await startReport(desk, office, "VN63 10");
  await change(desk, office, "saveReport", { id, version: 1, values: [figure()] });
  expect(await change(desk, office, "discardDraft", { id, version: 2 }, "")).toEqual({ is: true, error: null });
  expect(await database.prisma.reportedValue.count({ where: { reportId: id } })).toBe(0);
  const { id: handed, version } = await handInReport(desk, office, [figure()], "VN63 10");
  expect((await change(desk, office, "discardDraft", { id: handed, version }, "")).error).toMatchObject({ code: "WRONG_STEP", status: "handed_in" });
});
