import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { change, detailsOf, figure, findIn, handInReport } from "./ask-report.ts";
import { addEditor, addReporter, serveDesk, type Person } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const codesIn = async (person: Person, values: Record<string, unknown>[], area: string) =>
  (await findIn(desk, person, values, area)).findings.map(({ code }) => code);

test("two figures of one report that stand at one day are found, however exact their dates are, and those of two days are not", async () => {
  const hanoi = await addReporter(database, "VN63 01");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
  const find2 = async (one: string, other: string) => {
    const { findings } = await findIn(desk, hanoi, [figure({ value: "510", period: one }), figure({ value: "520", period: other })], "VN63 01");
    return detailsOf(findings.filter(({ code, place }) => code === "SAME_DATE" && place === 1));
  };
  // A year that is not over stands at the day on which it is handed in.
  for (const [one, other] of [
    ["2025-06", "2025-06-30"],
    ["2025-06-30", "2025-06"],
    ["2025", "2025-12-31"],
    ["2025-12", "2025"],
    [today.slice(0, 4), today],
    [today, today.slice(0, 7)],
  ] as const)
    expect([one, other, await find2(one, other)]).toEqual([one, other, [["SAME_DATE", { other: "510", otherPeriod: one }]]]);
  for (const [one, other] of [
    ["2025-06", "2025-06-29"],
    ["2024", "2024-06"],
    ["2024", "2025"],
  ] as const)
    expect([one, other, await find2(one, other)]).toEqual([one, other, []]);
  const members = [figure({ value: "510", period: "2025-06" }), figure({ indicatorCode: "members", value: "500", period: "2025-06-30" })];
  expect((await codesIn(hanoi, members, "VN63 01")).toSorted()).toEqual(["FEWER_MEMBERS_THAN_TEAMS", "JUMP"]);
});

test("a figure of a date for which another was accepted, and no release has it yet, is found by its office and by editors, under both codes of a province; one's own is not", async () => {
  const [one, other, editor] = [await addReporter(database, "VN63 01"), await addReporter(database, "VN63 01", "VN34 01"), await addEditor(database)];
  const seen = async (id: string) =>
    (await desk.ask(editor, `{ report(id: "${id}") { findings { code place about keptReason message details { name value } } } }`)).data.report.findings;
  const first = await handInReport(desk, one, [figure({ value: "510", period: "2025-06" })], "VN63 01");
  const waiting = await handInReport(desk, other, [figure({ value: "520", period: "2025-06-30" })], "VN63 01");
  expect([await seen(first.id), await seen(waiting.id)]).toEqual([[], []]);
  const accepted = await change(desk, editor, "acceptReport", { id: first.id, version: first.version });
  expect(accepted.is).toMatchObject({ status: "ACCEPTED" });
  const { name: office } = await database.prisma.office.findUniqueOrThrow({ where: { id: one.officeId! } });
  const says = ["ACCEPTED_ALREADY", { known: "510", knownPeriod: "2025-06", source: office }];
  expect(await seen(first.id)).toEqual([]);
  expect(await seen(waiting.id)).toMatchObject([{ place: 0, keptReason: null }]);
  expect(detailsOf(await seen(waiting.id))).toEqual([says]);

  for (const area of ["VN63 01", "VN34 01"]) {
    expect(detailsOf((await findIn(desk, other, [figure({ value: "520", period: "2025-06-30" })], area)).findings)).toEqual([
      says,
      // Its own that waits for a decision.
      ["REPLACES_OWN", { known: "520", knownPeriod: "2025-06-30", report: waiting.id }],
    ]);
    // The same number once more is none more.
    expect(detailsOf((await findIn(desk, other, [figure({ value: "510", period: "2025-06" })], area)).findings)).toEqual([says]);
    expect(await codesIn(other, [figure({ value: "520", period: "2025-05" })], area)).toEqual([]);
  }
  const { id, version } = await findIn(desk, other, [figure({ value: "520", period: "2025-06" })], "VN63 01");
  expect((await change(desk, other, "handIn", { id, version })).error).toMatchObject({ code: "NOT_READY", findings: [{ code: "ACCEPTED_ALREADY" }] });
  await database.prisma.report.update({ where: { id: first.id }, data: { status: "published", publishedIn: "2.0.0" } });
  expect(await codesIn(other, [figure({ value: "520", period: "2025-06" })], "VN63 01")).toEqual([]);
});

test("a reason keeps a finding on the figure that it was given for: another number, date, wording, definition or figure beside it is asked about again", async () => {
  const office = await addReporter(database, "VN63 48");
  const reason = "Lập thêm tổ ở thôn mới.";
  const jump = figure({ value: "131" });
  const { about } = (await findIn(desk, office, [jump], "VN63 48")).findings[0]!;
  const keptAs = async (given: Record<string, unknown>, ...others: Record<string, unknown>[]) => {
    const { findings } = await findIn(desk, office, [{ ...jump, kept: [{ code: "JUMP", reason, about }], ...given }, ...others], "VN63 48");
    return findings.filter(({ place, code }) => place === 0 && code === "JUMP").map(({ keptReason }) => keptReason);
  };
  expect(await keptAs({})).toEqual([reason]);
  for (const given of [{ value: "1310" }, { value: "132" }, { period: "2025-04" }, { period: "2025-03-31" }, { qualifier: "ABOUT" }])
    expect([given, await keptAs(given)]).toEqual([given, [null]]);
  // As it was it holds again, however the number is written.
  expect(await keptAs({ value: "131.0" })).toEqual([reason]);
  const { id, version } = await findIn(desk, office, [{ ...jump, value: "140", kept: [{ code: "JUMP", reason, about }] }], "VN63 48");
  expect((await change(desk, office, "handIn", { id, version })).error).toMatchObject({ code: "NOT_READY", findings: [{ code: "JUMP", keptReason: null }] });

  const members = (value: string, kept: unknown[] = []) => figure({ indicatorCode: "members", value, kept });
  const few = (await findIn(desk, office, [figure({ value: "130" }), members("129")], "VN63 48")).findings.find(
    ({ code }) => code === "FEWER_MEMBERS_THAN_TEAMS",
  )!;
  const kept = [{ code: "FEWER_MEMBERS_THAN_TEAMS", reason, about: few.about }];
  const reasonBeside = async (teams: string) =>
    (await findIn(desk, office, [figure({ value: teams }), members("129", kept)], "VN63 48")).findings.find(({ code }) => code === "FEWER_MEMBERS_THAN_TEAMS")!
      .keptReason;
  expect([await reasonBeside("130"), await reasonBeside("135")]).toEqual([reason, null]);

  // What keeps nothing by then is not handed in, and so not published as a reason; what was written down before nobody knew for what, is asked again.
  const mended = await findIn(desk, office, [figure({ value: "130", kept: [{ code: "JUMP", reason, about }] })], "VN63 48");
  await database.prisma.reportedValue.updateMany({ where: { reportId: id }, data: { kept: { JUMP: "Từ trước." } } });
  const asked = `{ report(id: "${id}") { values { kept { code reason about } } findings { code keptReason } } }`;
  expect((await desk.ask(office, asked)).data.report).toMatchObject({ values: [{ kept: [{ code: "JUMP", reason: "Từ trước.", about: null }] }], findings: [] });
  await database.prisma.reportedValue.updateMany({ where: { reportId: id }, data: { value: "131" } });
  expect((await desk.ask(office, asked)).data.report.findings).toEqual([{ code: "JUMP", keptReason: null }]);
  await database.prisma.reportedValue.updateMany({ where: { reportId: id }, data: { value: "130" } });
  expect((await change(desk, office, "handIn", { id, version: mended.version })).is).toMatchObject({ status: "HANDED_IN" });
  expect((await desk.ask(office, asked)).data.report).toMatchObject({ values: [{ kept: [] }], findings: [] });
});

test("since the merger a count far from what stood before it is asked about: both numbers are told, no rate of the two, and no sum where an old province has none", async () => {
  const office = await addReporter(database, "VN34 48", "VN34 01", "VN63 01");
  const findings = async (given: Record<string, unknown>, area: string) =>
    (await findIn(desk, office, [figure({ period: "2026-01", ...given })], area)).findings;
  const [sum] = await findings({ value: "900" }, "VN34 48");
  expect(detailsOf([sum!])).toEqual([["FAR_FROM_OLD_PROVINCES", { known: "400", provinces: "2", knownPeriods: "2024-06" }]]);
  expect(sum).toMatchObject({ severity: "PLAUSIBILITY", message: expect.stringContaining("old provinces"), remedy: expect.stringContaining("Look once more") });
  for (const area of ["VN34 01", "VN63 01"])
    expect(detailsOf(await findings({ value: "900" }, area))).toEqual([["FAR_FROM_BEFORE_MERGER", { known: "500", knownPeriod: "2024-06" }]]);
  for (const [given, area] of [
    [{ value: "420" }, "VN34 48"],
    // Quảng Nam has no count of members, shares do not add up, and communes were drawn anew on the same day.
    [{ indicatorCode: "members", value: "9000" }, "VN34 48"],
    [{ indicatorCode: "internet_users_pct", value: "20" }, "VN34 48"],
    [{ indicatorCode: "communes_covered", value: "2" }, "VN34 48"],
    [{ value: "900", definitionKept: false, note: "Cả tổ cấp tỉnh" }, "VN34 48"],
    [{ value: "510" }, "VN34 01"],
  ] as const)
    expect([given, detailsOf(await findings(given, area))]).toEqual([given, []]);
  // Before the merger it is a jump of the one series.
  expect(await codesIn(office, [figure({ value: "900", period: "2025-06" })], "VN63 01")).toEqual(["JUMP"]);
});

test("a part of another figure of its day, by what the indicators are, is not more than that: told once, beside what is handed in, accepted or published", async () => {
  const [office, other, editor] = [await addReporter(database, "VN63 49"), await addReporter(database, "VN63 49"), await addEditor(database)];
  const period = "2024-06";
  const of = (indicatorCode: string, value: string, given = {}) => figure({ indicatorCode, value, period, ...given });
  const over = async (values: Record<string, unknown>[], area = "VN63 49", person = office) =>
    (await findIn(desk, person, values, area)).findings
      .filter(({ code }) => code === "PART_OVER_WHOLE")
      .map(({ place, details }) => [place, ...["parts", "whole", "partsEn", "wholeVi"].map((name) => details.find((one) => one.name === name)!.value)]);
  const [teams, members, filing] = ["Số tổ công nghệ số cộng đồng", "Số thành viên tổ", "Tỷ lệ hồ sơ nộp trực tuyến"];
  for (const [values, told] of [
    [[of("teams", "1234"), of("commune_teams", "2102")], [[1, "2102", "1234", "Commune-level teams", teams]]],
    [[of("hamlet_teams", "2102"), of("teams", "1234")], [[0, "2102", "1234", "Hamlet-level teams", teams]]],
    [[of("members_trained", "12000"), of("members", "9871")], [[0, "12000", "9871", "Members trained", members]]],
    [[of("full_process_filing_pct", "80.5"), of("online_filing_pct", "80")], [[0, "80.5", "80", "Files handled end-to-end online", filing]]],
    // Each by itself is less, both together are not.
    [[of("teams", "100"), of("commune_teams", "60"), of("hamlet_teams", "50")], [[1, "110", "100", "Commune-level teams + Hamlet-level teams", teams]]],
    [[of("teams", "110"), of("commune_teams", "60"), of("hamlet_teams", "50")], []],
    [[of("teams", "1234"), of("commune_teams", "2102", { period: "2024-07" })], []],
    [[of("teams", "1234", { period: "2024-06-30" }), of("commune_teams", "2102")], [[1, "2102", "1234", "Commune-level teams", teams]]],
    [[of("teams", "1234"), of("commune_teams", "2102", { definitionKept: false, note: "Cả tổ ở thôn" })], []],
  ] as const)
    expect([values, await over([...values])]).toEqual([values, told]);
  // Da Nang has 100 teams published for that day, and none for the next.
  const danang = await addReporter(database, "VN63 48");
  expect(await over([of("hamlet_teams", "101")], "VN63 48", danang)).toEqual([[0, "101", "100", "Hamlet-level teams", teams]]);
  expect(await over([of("hamlet_teams", "101", { period: "2024-07" })], "VN63 48", danang)).toEqual([]);
  const { id, version } = await handInReport(desk, other, [of("commune_teams", "2102")], "VN63 49");
  expect((await change(desk, editor, "acceptReport", { id, version })).error).toBeNull();
  expect(await over([of("teams", "1234")])).toEqual([[0, "2102", "1234", "Commune-level teams", teams]]);
  const { id: members2, version: read } = await handInReport(desk, other, [of("members", "500")], "VN63 49");
  expect((await change(desk, editor, "acceptReport", { id: members2, version: read })).error).toBeNull();
  expect(await codesIn(office, [of("teams", "501")], "VN63 49")).toContain("FEWER_MEMBERS_THAN_TEAMS");
});

test("a report that waits beside one that was just accepted, of the same area, is not accepted from a page opened before: it is looked at anew", async () => {
  const [one, other, editor] = [await addReporter(database, "VN63 01"), await addReporter(database, "VN63 48", "VN34 01"), await addEditor(database)];
  const first = await handInReport(desk, one, [figure({ value: "510", period: "2025-06" })], "VN63 01");
  const beside = await handInReport(desk, other, [figure({ value: "520", period: "2025-06-30" })], "VN34 01");
  const members = await handInReport(desk, one, [figure({ indicatorCode: "members", value: "300", period: "2025-06" })], "VN63 01");
  const elsewhere = await handInReport(desk, other, [figure({ value: "101", period: "2025-06" })], "VN63 48");
  const updated = async () => (await database.prisma.report.findUniqueOrThrow({ where: { id: beside.id } })).updatedAt;
  const before = await updated();
  const accept = ({ id, version }: { id: string; version: number }) => change(desk, editor, "acceptReport", { id, version });
  expect((await accept(first)).is).toMatchObject({ status: "ACCEPTED" });
  for (const report of [beside, members]) expect((await accept(report)).error).toMatchObject({ code: "CONFLICT", version: report.version + 1 });
  const { data } = await desk.ask(editor, `{ report(id: "${members.id}") { findings { code } } }`);
  expect(data.report.findings).toContainEqual({ code: "FEWER_MEMBERS_THAN_TEAMS" });
  // No change of its office: the time of its last change stays.
  expect(await updated()).toEqual(before);
  expect((await accept(elsewhere)).is).toMatchObject({ status: "ACCEPTED" });
  expect((await accept({ ...beside, version: beside.version + 1 })).is).toMatchObject({ status: "ACCEPTED" });
});

test("of reports on one area that editors accept in one moment each is accepted or to be looked at anew, and no two from pages that show neither", async () => {
  const editors = [await addEditor(database), await addEditor(database)];
  for (let round = 0; round < 5; round += 1) {
    const offices = [await addReporter(database, "VN63 48"), await addReporter(database, "VN63 48")];
    const reports = [];
    for (const office of offices)
      reports.push(await handInReport(desk, office, [figure({ value: `${110 + round}`, period: `2025-0${round + 1}` })], "VN63 48"));
    const outcomes = await Promise.all(reports.map(({ id, version }, at) => change(desk, editors[at]!, "acceptReport", { id, version })));
    expect(outcomes.map(({ is, error }) => is?.status ?? error?.code).toSorted()).toEqual(["ACCEPTED", "CONFLICT"]);
  }
});
