import { strToU8, unzipSync, zipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { acceptReport } from "./accept-report.ts";
import { startReport } from "./ask-report.ts";
import { fillTemplate } from "./fill-template.ts";
import { addEditor, addReporter, serveDesk, type Person } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const [danang, hanoi, editor] = [await addReporter(database, "VN63 48"), await addReporter(database, "VN63 01"), await addEditor(database)];
const { id } = await startReport(desk, danang);

const template = async (language = "vi") => Buffer.from(await (await desk.send(danang, `/desk/reports/${id}/template.xlsx?lang=${language}`)).arrayBuffer());

async function read(bytes: Uint8Array, person: Person | null = danang) {
  const response = await desk.send(person, `/desk/reports/${id}/workbook`, { method: "POST", body: Buffer.from(bytes) });
  return { status: response.status, ...((await response.json()) as any) };
}

const fill = async (rows: Record<string, unknown[]>, language = "vi") => fillTemplate(await template(language), rows);

test("the template has a row for each indicator of the area with what is known, in both languages, and says how to fill it in", async () => {
  const [vi, help] = await readExcelFile(await template());
  const [en] = await readExcelFile(await template("en"));
  expect([vi!.sheet, help!.sheet, en!.sheet]).toEqual(["Đà Nẵng (trước 7-2025)", "Cách điền", "Da Nang (until 6-2025)"]);
  expect(vi!.data[0]!.slice(0, 11)).toEqual([
    "Mã chỉ tiêu",
    "Nhóm",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Định nghĩa",
    "Số đã công bố",
    "Thời điểm đã công bố",
    "Nguồn đã công bố",
    "Đã chấp nhận, chờ công bố",
    "Số mới",
    "Thời điểm của số mới",
  ]);
  const teams = (rows: unknown[][]) => rows.find(([code]) => code === "teams")!.map((cell) => cell ?? "");
  expect(teams(vi!.data).slice(1, 9)).toEqual([
    "Tổ",
    "Số tổ công nghệ số cộng đồng",
    "số lượng",
    expect.stringContaining("Số tổ"),
    "100",
    "2024-06",
    "A province",
    "",
  ]);
  expect(teams(en!.data).slice(1, 4)).toEqual(["Teams", "Community digital technology teams", "count"]);
  expect(JSON.stringify(help!.data)).toContain("Mẫu này dành riêng cho Đà Nẵng (trước 7/2025) (VN63:48).");
  const { data } = await desk.ask(danang, '{ form(scheme: VN63, code: "48") { indicators { code topic } } }');
  expect(vi!.data.slice(1).map(([code]) => code)).toEqual(data.form.indicators.map(({ code }: { code: string }) => code));
  expect(new Set(data.form.indicators.map(({ topic }: { topic: string }) => topic)).size).toBe(5);
  expect(data.form.indicators.map(({ code }: { code: string }) => code)).not.toContain("provinces_with_teams");
});

test("the template says what was accepted for the area and waits for the next release, with its office", async () => {
  const accepted = await acceptReport(database, [{ value: "1250.5", period: "2025-03" }], { office: "Sở A" });
  const waiting = async (language: string) => (await readExcelFile(await template(language)))[0]!.data.slice(1).map((cells) => cells[8]);
  const [vi, en] = [await waiting("vi"), await waiting("en")];
  await database.prisma.report.delete({ where: { id: accepted } });
  expect([vi[0], en[0], new Set(vi.slice(1))]).toEqual(["1.250,5 (2025-03, Sở A)", "1,250.5 (2025-03, Sở A)", new Set([null])]);
});

test("a filled template comes back as figures, with numbers and dates as people in Viet Nam write them, and each finding names its row", async () => {
  const filled = await fill({
    teams: ["1.234", "06/2025", "hơn", "có", "", "https://example.org/a"],
    members: ["12 345", new Date(Date.UTC(2025, 2, 31)), "", "", "", "https://example.org/a"],
    esignature_pct: ["81,75 %", 2024, "khoảng", "không", "Chỉ tính người đi làm", "https://example.org/a"],
    papi_egov_portal_index: [0.5, "30/6/2024", "exact", "yes", "", "https://example.org/a"],
    communes_covered: ["mười", "2024-06", "chừng", "có", "", ""],
  });
  const { status, values, findings } = await read(filled);
  expect(status).toBe(200);
  const plain = { evidenceUrl: "https://example.org/a", evidenceId: null, kept: [] };
  expect(values).toEqual([
    { indicatorCode: "teams", value: "1234", period: "2025-06", qualifier: "MORE_THAN", definitionKept: true, note: null, ...plain },
    { indicatorCode: "members", value: "12345", period: "2025-03-31", qualifier: "EXACT", definitionKept: true, note: null, ...plain },
    { indicatorCode: "communes_covered", value: "mười", period: "2024-06", qualifier: "ABOUT", definitionKept: true, note: null, ...plain, evidenceUrl: null },
    { indicatorCode: "papi_egov_portal_index", value: "0.5", period: "2024-06-30", qualifier: "EXACT", definitionKept: true, note: null, ...plain },
    { indicatorCode: "esignature_pct", value: "81.75", period: "2024", qualifier: "ABOUT", definitionKept: false, note: "Chỉ tính người đi làm", ...plain },
  ]);
  const [sheet] = await readExcelFile(filled);
  const rowOf = (code: string) => sheet!.data.findIndex(([cell]) => cell === code) + 1;
  expect(findings.map(({ code, row, field }: Record<string, unknown>) => [code, row, field])).toEqual([
    ["JUMP", rowOf("teams"), "value"],
    ["JUMP", rowOf("members"), "value"],
    ["NOT_A_NUMBER", rowOf("communes_covered"), "value"],
    ["NO_EVIDENCE", rowOf("communes_covered"), "evidenceUrl"],
  ]);
  expect((await desk.ask(danang, `{ report(id: "${id}") { version values { value } } }`)).data.report).toEqual({ version: 1, values: [] });
  expect((await read(await template())).findings).toMatchObject([{ code: "EMPTY", row: null }]);
  // Six thousand as in English would be six.
  const english = await read(await fill({ members: ["6,000", "2025", "", "", "", "https://example.org/a"] }));
  expect(english.findings).toMatchObject([{ code: "NOT_WHOLE", row: rowOf("members"), field: "value" }]);
  // Excel keeps 2025.10 as it keeps 2025.1.
  const october = await read(
    await fill({ members: ["6000", 2025.1, "", "", "", "https://example.org/a"], teams: ["5", "", "", "", "", "https://example.org/a"] }),
  );
  expect(october.values).toMatchObject([{ period: "" }, { period: "2025.1" }]);
  expect(october.findings).toMatchObject([{ code: "NO_PERIOD" }, { code: "BAD_PERIOD", row: rowOf("members"), field: "period" }]);
  expect((await read(await fill({ teams: ["5", "2025", "about", "no", "x", ""] }, "en"))).values).toMatchObject([
    { value: "5", qualifier: "ABOUT", definitionKept: false },
  ]);
});

test("a row with a word that its column does not have is not read as exact, or as of the definition: it is named with its word, and all others are read", async () => {
  const filled = await fill({
    teams: ["1.234", "06/2025", "đại khái", "có", "", "https://example.org/a"],
    members: ["12.345", "06/2025", "xấp xỉ", "có", "", "https://example.org/a"],
    communes_covered: ["12", "06/2025", "", "một phần", "", "https://example.org/a"],
  });
  const { values, findings } = await read(filled);
  expect(values).toMatchObject([{ indicatorCode: "members", value: "12345", qualifier: "ABOUT" }]);
  const unread = findings.filter(({ place }: { place: number | null }) => place === null);
  expect(unread).toMatchObject([
    { code: "UNKNOWN_QUALIFIER", indicatorCode: "teams", field: "qualifier", details: [{ name: "row" }, { name: "word", value: "đại khái" }] },
    { code: "UNKNOWN_ANSWER", indicatorCode: "communes_covered", field: "definitionKept", details: [{ name: "row" }, { name: "word", value: "một phần" }] },
  ]);
  const [sheet] = await readExcelFile(filled);
  for (const { row, indicatorCode } of unread) expect(sheet!.data[row - 1]![0]).toBe(indicatorCode);
  const alone = await read(await fill({ teams: ["1.234", "06/2025", "đại khái", "có", "", "https://example.org/a"] }));
  expect([alone.values, alone.findings.map(({ code }: { code: string }) => code)]).toEqual([[], ["UNKNOWN_QUALIFIER"]]);
});

/** Changes one part of the template. */
const broken = async (name: string, change: (text: string) => string) => {
  const parts = unzipSync(await template());
  parts[name] = strToU8(change(new TextDecoder().decode(parts[name] ?? new Uint8Array())));
  return zipSync(parts);
};
const sheet1 = "xl/worksheets/sheet1.xml";

/** Reads a template to which a cell in a row of its own was added, in a format of cells by its number, with its code where it is none that every workbook has. */
const readStyled = async (cell: string, format: string, code = "", change: (parts: Record<string, Uint8Array>) => void = () => {}) => {
  const parts = unzipSync(await template());
  const textOf = (name: string) => new TextDecoder().decode(parts[name]);
  const styles = textOf("xl/styles.xml");
  const place = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)![1]!.match(/<xf[\s/>]/g)!.length;
  const own = code && `<numFmts count="1"><numFmt numFmtId="${format}" formatCode="${code.replaceAll('"', "&quot;")}"/></numFmts>`;
  const styled = styles.replace(/<numFmts.*?<\/numFmts>/s, "").replace(/(<styleSheet[^>]*>)/, (start) => start + own);
  parts["xl/styles.xml"] = strToU8(styled.replace("</cellXfs>", `<xf numFmtId="${format}" applyNumberFormat="1"/></cellXfs>`));
  parts[sheet1] = strToU8(textOf(sheet1).replace("</sheetData>", `<row r="900">${cell.replaceAll("STYLE", String(place))}</row></sheetData>`));
  change(parts);
  return read(zipSync(parts));
};

test("a number that Excel shows as percent is refused by its cell, for 85,2% is kept as 0.852; the same format on an empty cell or a text is no matter", async () => {
  const number = '<c r="J900" s="STYLE"><v>0.852</v></c>';
  const refused = { status: 422, error: { code: "BAD_FILE", cell: "J900", format: "percent" } };
  expect(await readStyled(number, "10")).toMatchObject(refused);
  expect(await readStyled(number, "199", "0.0%")).toMatchObject(refused);
  expect((await readStyled(number, "2")).status).toBe(200);
  expect((await readStyled('<c r="J900" s="STYLE"/>', "10")).status).toBe(200);
  expect((await readStyled('<c r="J900" s="STYLE" t="inlineStr"><is><t>85,2%</t></is></c>', "10")).status).toBe(200);
});

test("a number that Excel shows in thousands or millions is refused by its cell, for 1510 is kept as 1510400; one with its thousands parted is read", async () => {
  const number = '<c r="J900" s="STYLE"><v>1510400</v></c>';
  for (const code of ["0,", "#,##0,", "0.0,,", '#,##0.0,,"M"', "[>=1000]0,\\K;0", "#,##0_);(#,##0,)"])
    expect([code, await readStyled(number, "199", code)]).toMatchObject([code, { status: 422, error: { code: "BAD_FILE", cell: "J900", format: "scaled" } }]);
  for (const code of ["#,##0", "#,##0.00", '#,##0" tr,"', "#,##0\\,", "_(* #,##0_);_(* (#,##0);_(* \\-??_);_(@_)"])
    expect([code, await readStyled(number, "199", code)]).toMatchObject([code, { status: 200, values: [{ value: "1510400" }] }]);
  expect((await readStyled('<c r="J900" s="STYLE"/>', "199", "0,")).status).toBe(200);
});

test("a date is read as it is shown: a month where no day is, a year where neither is; what is shown without a year is no date", async () => {
  const periodOf = async (
    format: string,
    code?: string,
    cell = '<c r="K900" s="STYLE"><v>46296</v></c>',
    change?: (parts: Record<string, Uint8Array>) => void,
  ) => {
    const { values, findings } = await readStyled(`<c r="J900"><v>5</v></c>${cell}`, format, code, change);
    return [code ?? format, values?.[0].period, findings.some(({ code: found }: { code: string }) => found === "BAD_PERIOD")];
  };
  // 46296 is the day 2026-10-01.
  for (const code of ["mm/yyyy", "mmm\\-yy", "[$-42A]mmmm\\ yyyy;@", '"Tháng" m/yyyy', 'yyyy"/"mm', "mm/yyyy h:mm", "MM/YYYY"])
    expect(await periodOf("199", code)).toEqual([code, "2026-10", false]);
  for (const code of ["yyyy", '"Năm "yyyy', "yy", "yyyy;@"]) expect(await periodOf("199", code)).toEqual([code, "2026", false]);
  for (const code of ["dd/mm/yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "yyyy-mm-dd h:mm:ss AM/PM"])
    expect(await periodOf("199", code)).toEqual([code, "2026-10-01", false]);
  for (const code of ["dd/mm", "mmmm", "h:mm", "mm:ss"]) expect(await periodOf("199", code)).toEqual([code, expect.stringContaining("?"), true]);
  expect([await periodOf("17"), await periodOf("14"), await periodOf("16")]).toEqual([
    ["17", "2026-10", false],
    ["14", "2026-10-01", false],
    ["16", "01/10/?", true],
  ]);
  // Days that are counted from 1904, and dates that are written out.
  const from1904 = (parts: Record<string, Uint8Array>) => {
    const workbook = new TextDecoder().decode(parts["xl/workbook.xml"]).replace(/<workbookPr[^>]*>/, "");
    parts["xl/workbook.xml"] = strToU8(workbook.replace(/(<workbook[^>]*>)/, '$1<workbookPr date1904="1"/>'));
  };
  expect((await periodOf("17", undefined, '<c r="K900" s="STYLE"><v>44834.5</v></c>', from1904))[1]).toBe("2026-10");
  expect((await periodOf("17", undefined, '<c r="K900" s="STYLE" t="d"><v>2026-10-01T00:00:00</v></c>'))[1]).toBe("2026-10");
  // A number that is shown as a year is a date for all that, and a text stays what it is.
  expect((await readStyled('<c r="J900" s="STYLE"><v>46296</v></c>', "199", "yyyy")).findings).toContainEqual(
    expect.objectContaining({ code: "NOT_A_NUMBER" }),
  );
  expect((await periodOf("17", undefined, '<c r="K900" s="STYLE" t="inlineStr"><is><t>30/6/2025</t></is></c>'))[1]).toBe("2025-06-30");
});

test("a template that was made for another area is refused, whichever language it is in; one filled in for this area is read", async () => {
  const { id: other } = await startReport(desk, hanoi, "VN63 01");
  for (const language of ["vi", "en"]) {
    const ofOther = Buffer.from(await (await desk.send(hanoi, `/desk/reports/${other}/template.xlsx?lang=${language}`)).arrayBuffer());
    const filled = await fillTemplate(ofOther, { teams: ["5", "2025", "", "", "", "https://example.org/a"] });
    expect(await read(filled)).toMatchObject({ status: 422, error: { code: "BAD_FILE", madeFor: "VN63:01", madeForVi: "Hà Nội" } });
    expect((await read(await fill({ teams: ["5", "2025", "", "", "", "https://example.org/a"] }, language))).values).toMatchObject([{ value: "5" }]);
  }
});

test("the templates of two provinces of one name are told apart by their files, their sheets, what stands in them, and what is said of one that was mixed up", async () => {
  const present = await addReporter(database, "VN34 48");
  const { id: other } = await startReport(desk, present, "VN34 48");
  const said = { madeFor: "VN34:48", madeForVi: "Đà Nẵng (từ 7/2025)", madeForEn: "Da Nang (since July 2025)" };
  for (const [language, files, sheet] of [
    ["vi", ["so-lieu-da-nang-truoc-7-2025.xlsx", "so-lieu-da-nang-tu-7-2025.xlsx"], "Đà Nẵng (từ 7-2025)"],
    ["en", ["figures-da-nang-until-june-2025.xlsx", "figures-da-nang-since-july-2025.xlsx"], "Da Nang (since 7-2025)"],
  ] as const) {
    const [own, ofPresent] = await Promise.all([
      desk.send(danang, `/desk/reports/${id}/template.xlsx?lang=${language}`),
      desk.send(present, `/desk/reports/${other}/template.xlsx?lang=${language}`),
    ]);
    expect([own, ofPresent].map(({ headers }) => /filename="(.+)"/.exec(headers.get("content-disposition")!)![1])).toEqual(files);
    const bytes = Buffer.from(await ofPresent.arrayBuffer());
    const [figures, help] = await readExcelFile(bytes);
    expect([figures!.sheet, JSON.stringify(help!.data)]).toEqual([sheet, expect.stringContaining(said[language === "vi" ? "madeForVi" : "madeForEn"])]);
    const filled = await fillTemplate(bytes, { teams: ["5", "2025", "", "", "", "https://example.org/a"] });
    const message = expect.stringMatching(/Da Nang \(since July 2025\) \(VN34:48\); this report is of Da Nang \(until June 2025\) \(VN63:48\)/);
    expect(await read(filled)).toMatchObject({ status: 422, error: { code: "BAD_FILE", message, ...said } });
  }
});

test("a formula is never worked out: the cell that holds one is named, whatever it says", async () => {
  for (const formula of ['<f>HYPERLINK("https://example.org")</f>', "<f>1+1</f>", '<f t="shared" si="0"/>', '<f t="array" ref="I2">A1</f>'])
    expect(
      await read(await broken(sheet1, (text) => text.replace("</sheetData>", `<row r="900"><c r="J900">${formula}<v>5</v></c></row></sheetData>`))),
    ).toMatchObject({
      status: 422,
      error: { code: "BAD_FILE", cell: "J900" },
    });
});

test("a formula is found in whatever part the workbook reads as a sheet, wherever that lies and whatever its elements are called", async () => {
  const formula = (at: string) => `<row r="900"><${at}c r="J900"><${at}f>1+1</${at}f><${at}v>5</${at}v></${at}c></row></sheetData>`;
  for (const [place, target, at] of [
    ["xl/other/figures.xml", "other/figures.xml", ""],
    ["figures.xml", "/figures.xml", ""],
    ["xl/sheet1.xml", "sheet1.xml", ""],
    [sheet1, "worksheets/sheet1.xml", "x-y:"],
  ] as const) {
    const parts = unzipSync(await template());
    const sheet = new TextDecoder().decode(parts[sheet1]);
    const rels = new TextDecoder().decode(parts["xl/_rels/workbook.xml.rels"]).replace(/Target="[^"]*worksheets\/sheet1\.xml"/, `Target="${target}"`);
    expect(rels).toContain(`Target="${target}"`);
    delete parts[sheet1];
    const moved = { ...parts, "xl/_rels/workbook.xml.rels": strToU8(rels) };
    expect([place, (await read(zipSync({ ...moved, [place]: strToU8(sheet) }))).status]).toEqual([place, 200]);
    const worked = zipSync({ ...moved, [place]: strToU8(sheet.replace("</sheetData>", formula(at))) });
    expect([place, await read(worked)]).toMatchObject([place, { status: 422, error: { code: "BAD_FILE", cell: "J900" } }]);
  }
  // What charts and names of cells refer by is no formula of a cell.
  const chart = strToU8('<c:chartSpace xmlns:c="x"><c:c r="A1"/><c:f>Sheet1!$A$1</c:f></c:chartSpace>');
  expect((await read(zipSync({ ...unzipSync(await template()), "xl/charts/chart1.xml": chart }))).status).toBe(200);
});

test("a cell far down and far right is refused by its workbook alone, and what the desk is asked meanwhile is answered", async () => {
  const far = (cell: string) =>
    broken(sheet1, (text) => text.replace("</sheetData>", `<row r="${/\d+/.exec(cell)![0]}"><c r="${cell}"><v>5</v></c></row></sheetData>`));
  for (const cell of ["XFD1048576", "XFD200000", "ZZ1048576"]) {
    const reading = read(await far(cell));
    let isDone = false;
    void reading.finally(() => (isDone = true));
    let answered = 0;
    while (!isDone) {
      expect((await desk.send(danang, `/desk/reports/${id}/template.xlsx`)).status).toBe(200);
      answered += 1;
    }
    expect([cell, (await reading).error?.code]).toEqual([cell, "TOO_LARGE"]);
    expect(answered, cell).toBeGreaterThan(2);
  }
  // A little beside the template is read as it is.
  expect((await read(await far("Z300"))).status).toBe(200);
});

test("settings of a printer, which Excel writes for a sheet whose page was set up, are left out; other parts that are no text are refused by what they are", async () => {
  const parts = unzipSync(await fill({ teams: ["1.234", "06/2025", "", "", "", "https://example.org/a"] }));
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`;
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = strToU8(rels);
  parts["xl/printerSettings/printerSettings1.bin"] = Uint8Array.from({ length: 600 }, (_, at) => at & 255);
  expect(await read(zipSync(parts))).toMatchObject({ status: 200, values: [{ indicatorCode: "teams", value: "1234" }] });
  const others: [name: string, says: string][] = [
    ["xl/vbaProject.bin", "macros"],
    ["xl/printerSettings/vbaProject.bin", "macros"],
    ["xl/activeX/activeX1.bin", "macros"],
    ["xl/activeX/activeX1.xml", "macros"],
    ["xl/macrosheets/sheet1.xml", "macros"],
    ["xl/embeddings/oleObject1.bin", "embedded"],
    ["xl/embeddings/Microsoft_Word_Document.docx", "embedded"],
    ["xl/printerSettings/other.bin", "embedded"],
    ["xl/printerSettings1.bin", "embedded"],
  ];
  for (const [name, says] of others) {
    const { error } = await read(zipSync({ ...parts, [name]: strToU8("x") }));
    expect([name, error]).toMatchObject([name, { code: "BAD_FILE", message: expect.stringContaining(says) }]);
  }
});

test("macros, bombs, entities and what is no workbook are refused, and other offices and nobody learn nothing", async () => {
  expect((await read(await broken("xl/vbaProject.bin", () => "x"))).error).toMatchObject({ code: "BAD_FILE", message: expect.stringContaining("macros") });
  expect((await read(await broken("[Content_Types].xml", (text) => text.replace("sheet.main+xml", "sheet.macroEnabled.main+xml")))).error).toMatchObject({
    code: "BAD_FILE",
  });
  expect((await read(await broken(sheet1, (text) => text.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>')))).error).toMatchObject({ code: "BAD_FILE" });
  const bomb = zipSync({ "xl/workbook.xml": strToU8("<a/>"), [sheet1]: new Uint8Array(25_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect((await read(bomb)).error).toMatchObject({ code: "TOO_LARGE" });
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`xl/${at}.xml`, strToU8("<a/>")]));
  expect((await read(zipSync(many))).error).toMatchObject({ code: "TOO_LARGE" });
  // Says that it is small, and is not.
  const lying = Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<a/>"), [sheet1]: new Uint8Array(25_000_000) }));
  for (let at = lying.indexOf("PK\u0001\u0002"); at !== -1; at = lying.indexOf("PK\u0001\u0002", at + 1)) lying.writeUInt32LE(10, at + 24);
  expect((await read(lying)).error).toMatchObject({ code: "BAD_FILE" });
  expect((await read(Buffer.alloc(2_000_001))).error).toMatchObject({ code: "TOO_LARGE" });
  for (const bytes of [Buffer.from(""), Buffer.from("a;b\n1;2"), zipSync({ "a.txt": strToU8("x") }), zipSync({ "xl/workbook.xml": strToU8("<a/>") })])
    expect((await read(bytes)).error).toMatchObject({ code: "BAD_FILE" });
  expect((await read(await broken(sheet1, (text) => text.slice(0, 900)))).error).toMatchObject({ code: "BAD_FILE" });
  const good = await template();
  expect([(await read(good, hanoi)).error.code, (await read(good, editor)).error.code, (await read(good, null)).error.code]).toEqual([
    "NOT_FOUND",
    "NOT_ALLOWED",
    "NOT_SIGNED_IN",
  ]);
  expect((await desk.send(hanoi, `/desk/reports/${id}/template.xlsx`)).status).toBe(404);
});
