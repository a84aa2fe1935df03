import fc from "fast-check";
import { checkDirectory } from "@toso/api/publish";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writeDataset } from "../fixtures/write-dataset.ts";
import { anyReasons, change, detailsOf, figure, findIn, startReport } from "./ask-report.ts";
import { addReporter, serveDesk, type Person } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const danang = await addReporter(database, "VN63 48", "VN34 48", "VN63 01");

const find = (values: Record<string, unknown>[], area = "VN63 48", person: Person = danang) => findIn(desk, person, values, area);
const codesOf = async (...given: Parameters<typeof find>) => (await find(...given)).findings.map(({ code }) => code);
const plain = { indicatorCode: "communes_covered", value: "12" };

test.each([
  ["a number with signs between thousands", { value: "1.234.567" }, ["NOT_A_NUMBER"]],
  ["a number with a decimal comma", { value: "12,5" }, ["NOT_A_NUMBER"]],
  ["a formula", { value: "=1+1" }, ["NOT_A_NUMBER"]],
  ["no number", { value: " " }, ["NO_VALUE"]],
  ["no date", { period: "" }, ["NO_PERIOD"]],
  ["less than nothing", { value: "-3" }, ["NEGATIVE"]],
  ["half a team", { value: "2.5" }, ["NOT_WHOLE"]],
  ["what may be six or six thousand", { value: "6.000" }, ["NOT_WHOLE"]],
  ["more than all", { indicatorCode: "esignature_pct", value: "101" }, ["OVER_100"]],
  ["a date that is none", { period: "31/12/2024" }, ["BAD_PERIOD"]],
  ["a day that has not come", { period: "2199" }, ["FUTURE_PERIOD"]],
  ["a date after the area", { period: "2026-01" }, ["AFTER_AREA"]],
  ["nothing that shows it", { evidenceUrl: null }, ["NO_EVIDENCE"]],
  ["an address that is none", { evidenceUrl: "javascript:alert(1)" }, ["BAD_ADDRESS"]],
  ["an address of the own machine", { evidenceUrl: "http://127.0.0.1/x" }, ["PRIVATE_ADDRESS"]],
  ["the own machine by name", { evidenceUrl: "http://localhost:4000/x" }, ["PRIVATE_ADDRESS"]],
  ["the own machine as one number", { evidenceUrl: "http://2130706433/" }, ["PRIVATE_ADDRESS"]],
  ["a network of a house", { evidenceUrl: "https://192.168.1.5/bao-cao" }, ["PRIVATE_ADDRESS"]],
  ["a network of an office", { evidenceUrl: "https://10.0.0.1/" }, ["PRIVATE_ADDRESS"]],
  ["the own machine in IPv6", { evidenceUrl: "http://[::1]/" }, ["PRIVATE_ADDRESS"]],
  ["a network of a house in IPv6", { evidenceUrl: "http://[fd00::1]/" }, ["PRIVATE_ADDRESS"]],
  ["the own machine as IPv4 within IPv6", { evidenceUrl: "http://[::ffff:127.0.0.1]/" }, ["PRIVATE_ADDRESS"]],
  ["a server within an office", { evidenceUrl: "https://may-chu.local/a" }, ["PRIVATE_ADDRESS"]],
  ["an address with a password", { evidenceUrl: "https://an:bi-mat@example.org/a" }, ["ADDRESS_WITH_NAME"]],
  ["an address with a name", { evidenceUrl: "https://an@example.org/a" }, ["ADDRESS_WITH_NAME"]],
  ["a word in the place of an address", { evidenceUrl: "https://danang" }, ["BAD_ADDRESS"]],
  ["an address that is not enciphered", { evidenceUrl: "http://danang.gov.vn/a?x=a@b.vn" }, []],
  ["an address by a public number", { evidenceUrl: "https://8.8.8.8/a" }, []],
  ["an address with a Vietnamese name", { evidenceUrl: "https://đànẵng.vn/báo-cáo" }, []],
  ["an address by a public number of IPv6", { evidenceUrl: "https://[2606:4700::1111]/a" }, []],
  ["another definition without a word", { definitionKept: false }, ["NO_DEFINITION_NOTE"]],
  ["a remark of a thousand and one letters", { note: "a".repeat(1001) }, ["TEXT_TOO_LONG"]],
  ["a remark that a spreadsheet would run", { note: '=HYPERLINK("https://example.org")' }, ["BAD_TEXT"]],
  ["a remark with a sign that nobody sees", { note: "a​b" }, ["BAD_TEXT"]],
  ["an indicator that is not there", { indicatorCode: "<b>teams</b>" }, ["UNKNOWN_INDICATOR"]],
  ["an indicator of the nation", { indicatorCode: "provinces_with_teams" }, ["NOT_FOR_PROVINCES"]],
  ["an index below nothing", { indicatorCode: "papi_egov_portal_index", value: "-3" }, ["NEGATIVE_INDEX"]],
  ["a share that may be a part of one", { indicatorCode: "esignature_pct", value: "0.85" }, ["MAY_BE_SHARE"]],
  ["all, as a part of one", { indicatorCode: "esignature_pct", value: "1" }, ["MAY_BE_SHARE"]],
  ["a share of nothing", { indicatorCode: "esignature_pct", value: "0" }, []],
  ["a day that no calendar has", { period: "2025-02-29" }, ["BAD_PERIOD"]],
  ["what is right", {}, []],
])("%s is kept as it was typed, and what is wrong with it is said", async (_, given, codes) => {
  expect(await codesOf([figure({ ...plain, ...given })])).toEqual(codes);
});

test("an empty report, one figure twice and a date before the area are found", async () => {
  expect(await codesOf([])).toEqual(["EMPTY"]);
  expect(await codesOf([figure(plain), figure(plain)])).toEqual(["DUPLICATE"]);
  expect(await codesOf([figure({ ...plain, period: "2024" })], "VN34 48")).toEqual(["BEFORE_AREA"]);
  // Ha Noi went through the merger as it was.
  expect(await codesOf([figure({ ...plain, period: "2026-01" })], "VN63 01")).toEqual([]);
});

test("beside what stands, a jump, fewer members than teams, more communes than there are, another value for a date and an older one are found, and kept with a reason", async () => {
  expect(detailsOf((await find([figure({ value: "131" })])).findings)).toEqual([["JUMP", { known: "100", knownPeriod: "2024-06", percent: "31" }]]);
  expect(detailsOf((await find([figure({ value: "130" })])).findings)).toEqual([]);
  expect(detailsOf((await find([figure({ value: "101", period: "2024-06-30" })])).findings)).toEqual([
    ["DIFFERS_FROM_PUBLISHED", { known: "100", source: "A province" }],
  ]);
  expect(detailsOf((await find([figure({ value: "99", period: "2023" })])).findings)).toEqual([["OLDER_THAN_KNOWN", { knownPeriod: "2024-06" }]]);
  expect(detailsOf((await find([figure({ value: "110" }), figure({ indicatorCode: "members", value: "109" })])).findings)).toEqual(
    [
      ["FEWER_MEMBERS_THAN_TEAMS", { members: "109", teams: "110" }],
      ["JUMP", { known: "600", knownPeriod: "2024-06", percent: "-81.8" }],
    ].toReversed(),
  );
  expect(detailsOf((await find([figure({ ...plain, value: "21" })])).findings)).toEqual([["COVERAGE_OVER_100", { percent: "105", period: "2025-03" }]]);

  const doubtful = await find([figure({ value: "131" })]);
  const refused = await change(desk, danang, "handIn", { id: doubtful.id, version: doubtful.version });
  expect(refused.error).toMatchObject({ code: "NOT_READY", findings: [{ code: "JUMP", keptReason: null, place: 0 }] });
  const kept = await find([figure({ value: "131", kept: [{ code: "JUMP", reason: "Lập thêm tổ ở thôn mới." }] })]);
  expect(kept.findings).toMatchObject([{ code: "JUMP", keptReason: "Lập thêm tổ ở thôn mới." }]);
  expect((await change(desk, danang, "handIn", { id: kept.id, version: kept.version })).is).toMatchObject({ status: "HANDED_IN" });
});

test.each([
  ["communes_covered", "0002", "2"],
  ["communes_covered", "12.0", "12"],
  ["communes_covered", "-0", "0"],
  ["esignature_pct", "082.50", "82.50"],
  ["esignature_pct", "-0.00", "0.00"],
  ["papi_egov_portal_index", "0.1234567890123456789012345", "0.1234567890123456789012345"],
])("for %s %j is kept as %j once it is handed in, in the log too", async (indicatorCode, typed, kept) => {
  const office = await addReporter(database, "VN63 79");
  const { id, version, findings } = await find([figure({ indicatorCode, value: typed, kept: anyReasons })], "VN63 79", office);
  expect(findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  expect((await database.prisma.reportedValue.findFirstOrThrow({ where: { reportId: id } })).value).toBe(typed);
  expect((await change(desk, office, "handIn", { id, version })).is).toMatchObject({ status: "HANDED_IN" });
  expect((await database.prisma.reportedValue.findFirstOrThrow({ where: { reportId: id } })).value).toBe(kept);
  expect((await database.prisma.reportEvent.findFirstOrThrow({ where: { reportId: id } })).values).toMatchObject([{ value: kept }]);
});

const anyText = fc.oneof(
  fc.constantFrom("", "Theo báo cáo", "=1+1", "a b", "@x", "  ", 'tổ, "cụm"\nxã'),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 10 }),
);
const anyFigure = fc.record({
  indicatorCode: fc.constantFrom("teams", "members", "esignature_pct", "papi_egov_portal_index", "communes", "provinces_with_teams", "x"),
  value: fc.oneof(
    fc.nat(3000).map(String),
    fc.double({ noNaN: true, min: -5, max: 200 }).map(String),
    fc.constantFrom("1e3", "1,234", "1.234", "1234567890123456", "0.1", " 12 ", "１２", "-0", "+5", "0x10", "Infinity", ""),
    fc.string({ maxLength: 8 }),
  ),
  period: fc.oneof(
    fc.constantFrom("2024", "2025-01", "2025-02-29", "2024-02-29", "2026-12", "2030", "24", " 2024 ", "2024-1", "1899", "2025-06-30"),
    fc.string({ maxLength: 10 }),
  ),
  qualifier: fc.constantFrom("EXACT", "ABOUT", "MORE_THAN", "NEARLY"),
  definitionKept: fc.boolean(),
  note: fc.option(anyText),
  evidenceUrl: fc.oneof(fc.constant("https://example.org/a"), fc.webUrl(), anyText),
  kept: fc.constant(anyReasons),
});

test("what is taken in, the check of a release takes, whatever is typed", async () => {
  const quoted = (cell: unknown) => `"${String(cell ?? "").replaceAll('"', '""')}"`;
  let taken = 0;
  const rows: string[] = [];
  const sources: string[] = [];
  const isText = (text: unknown) => typeof text !== "string" || (!text.includes("\0") && text.isWellFormed());
  const office = await addReporter(database, "VN63 49");
  await fc.assert(
    fc.asyncProperty(fc.array(anyFigure, { minLength: 1, maxLength: 3 }), async (values) => {
      fc.pre(values.every((value) => Object.values(value).every(isText)));
      const { id, version } = await startReport(desk, office, "VN63 49");
      const saved = await change(desk, office, "saveReport", { id, version, values });
      const { is, error } = await change(desk, office, "handIn", { id, version: saved.is.version });
      if (!is) return void expect(error?.code).toBe("NOT_READY");
      taken += 1;
      for (const { value, period, note, indicatorCode, qualifier, definitionKept, evidenceUrl } of await database.prisma.reportedValue.findMany({
        where: { reportId: id },
      })) {
        const source = `R${sources.length}`;
        sources.push([source, "Sở", "Báo cáo", evidenceUrl, "", "2026-01-01", "official", "", "vi"].map(quoted).join(","));
        rows.push(
          ["VN63", "49", indicatorCode, period, "stated", value, qualifier, definitionKept ? "A" : "D", "reported", source, "", note].map(quoted).join(","),
        );
      }
    }),
    {
      numRuns: 25,
      examples: [
        [[figure({ value: "310" }) as never]],
        [[figure({ value: " 310 ", note: 'tổ, "cụm"\nxã', definitionKept: false, kept: anyReasons }) as never]],
      ],
    },
  );
  expect(taken).toBeGreaterThan(1);
  const day = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
  const folder = writeDataset({
    "release.csv": `version,date,summary_vi,summary_en\n2.0.0,${day},Bản thử,A trial\n`,
    // What was expected by then would have come.
    "calendar.csv": (text) => `${text.split("\n")[0]}\n`,
    "sources.csv": (text) => `${text.trimEnd()}\n${sources.join("\n")}\n`,
    "observations.csv": (text) => `${text.trimEnd()}\n${rows.join("\n")}\n`,
  });
  expect((await checkDirectory(database.prisma, folder)).findings).toEqual([]);
});
