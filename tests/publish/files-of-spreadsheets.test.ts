import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkDirectory, publishDirectory } from "@toso/api/publish";
import { tables } from "@toso/api/tables";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma } = await openTestDatabase("migrated");
const findingsOf = async (changes: Changes) => (await checkDirectory(prisma, writeDataset(changes))).findings;
const figure = (value: string): Changes => ({ "observations.csv": replaceOnce(",300,", `,${value},`) }); // line 7, a count
const share = (value: string): Changes => ({ "observations.csv": replaceOnce("81.7", value) }); // line 6, a percentage

/** Writes a file as Excel does under the regional settings of Viet Nam: byte order mark, semicolons, decimal commas, line ends of Windows. */
const asVietnameseExcel = (text: string) => {
  const rows = (parse(text) as string[][]).map((cells) =>
    cells.map((cell) => (/^-?\d+\.\d+$/.test(cell) ? cell.replace(".", ",") : /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";"),
  );
  return `\u{feff}${rows.join("\r\n")}\r\n`;
};

test("an accent as a character of its own is published as one letter", async () => {
  const decomposed = await checkDirectory(prisma, writeDataset({ "areas.csv": (text) => text.normalize("NFD") }));
  const names = (checked: typeof decomposed) => checked.dataset["areas.csv"].map(({ name_vi }) => name_vi);
  expect(names(decomposed)).toEqual(names(await checkDirectory(prisma, writeDataset())));
});

test("the line sep=; above the header, which is for Excel alone, is passed over, and the lines below it keep their numbers", async () => {
  const withSep = (text: string) => `\u{feff}sep=;\r\n${asVietnameseExcel(text).slice(1)}`;
  expect(await findingsOf({ "observations.csv": withSep })).toEqual([]);
  expect(await findingsOf({ "observations.csv": (text) => withSep(replaceOnce(",300,", ",many,")(text)) })).toMatchObject([{ line: 8, column: "value" }]);
});

describe("one cause gives one finding:", () => {
  const emptyRow = ",,,,,,,,,,,\n";
  test.each<[string, Changes, string, number, RegExp, RegExp]>([
    ["an empty file", { "honours.csv": "" }, "honours.csv", 1, /The file is empty/, /Write the header area_scheme,/],
    ["a file of a byte order mark alone", { "honours.csv": "\u{feff}" }, "honours.csv", 1, /The file is empty/, /Write the header/],
    ["a file of blank lines", { "honours.csv": "\n\r\n \n" }, "honours.csv", 1, /The file is empty/, /Write the header/],
    [
      "a title above the header",
      { "observations.csv": (text) => `Figures,,,,,,,,,,,\n${text}` },
      "observations.csv",
      1,
      /Above the header stands a row/,
      /Take it out/,
    ],
    [
      "a title alone in its row",
      { "observations.csv": (text) => `Figures of 2026\n${text}` },
      "observations.csv",
      1,
      /Above the header stands a row/,
      /Take it out/,
    ],
    ["a title and an empty row", { "observations.csv": (text) => `Figures${emptyRow}${emptyRow}${text}` }, "observations.csv", 1, /stand 2 rows/, /Take/],
    ["a title above semicolons", { "sources.csv": (text) => `Sources\n${text.replaceAll(",", ";")}` }, "sources.csv", 1, /Above the header/, /Take/],
    ["no header", { "sources.csv": (text) => text.slice(text.indexOf("\n") + 1) }, "sources.csv", 1, /is no header/, /Write the header above/],
    ["a row of commas", { "observations.csv": (text) => text + emptyRow }, "observations.csv", 9, /The row has no cell with anything/, /delete the whole rows/],
    [
      "900 rows of commas",
      { "observations.csv": (text) => text + emptyRow.repeat(900) },
      "observations.csv",
      9,
      /900 rows have no cell/,
      /delete the whole rows/,
    ],
    ["rows of commas and spaces", { "regions.csv": (text) => text.replace("\n", "\n , ,,\n,,,\n") }, "regions.csv", 2, /2 rows/, /delete the whole rows/],
  ])("%s", async (_what, changes, file, line, problem, remedy) => {
    expect(await findingsOf(changes)).toEqual([{ file, line, column: "", problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) }]);
  });
});

describe("advice on a number passes when it is followed:", () => {
  test.each<[string, (value: string) => Changes, string, string[]]>([
    ["a count of 2,071", figure, '"2,071"', ["2071"]],
    ["a count of 2.071", figure, "2.071", ["2071"]],
    ["a count of 2.070", figure, "2.070", ["2070"]],
    ["a count of 1,234,567", figure, '"1,234,567"', ["1234567"]],
    ["a count of 1.234.567", figure, "1.234.567", ["1234567"]],
    ["a share of 12,345", share, '"12,345"', ["12.345"]],
    ["a share of 81,7", share, '"81,7"', ["81.7"]],
  ])("%s", async (_what, change, given, advised) => {
    const [first, ...others] = await findingsOf(change(given));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: "observations.csv", column: "value" });
    for (const value of advised) {
      expect(first!.remedy).toContain(value);
      expect(await findingsOf(change(value))).toEqual([]);
    }
  });

  test("2,071 may be two numbers, and both are named", async () => {
    expect(await findingsOf(figure('"2,071"'))).toEqual([
      {
        file: "observations.csv",
        line: 7,
        column: "value",
        problem: '"2,071" may be 2071 or 2.071.',
        remedy: "Write 2071 where the comma stands between thousands, as in a count; write 2.071 where it stands before decimals.",
      },
    ]);
  });

  test("2,071 of a count in a file with semicolons is no count, and 2071 is named", async () => {
    const [first, ...others] = await findingsOf({ "observations.csv": (text) => text.replace(",300,", ";2,071;").replaceAll(/,(?!071)/g, ";") });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ line: 7, column: "value", problem: "2.071 is not a count.", remedy: expect.stringContaining("2071") });
  });
});

describe("what nobody sees in a cell is found, with its place:", () => {
  test.each<[string, string, RegExp, RegExp]>([
    ["a zero width space", "Tổ\u200blưu động", /U\+200B, a zero width space, as character 3, after "Tổ"/, /Take it out/],
    ["a space that does not break", "Tổ\u00a0lưu động", /U\+00A0, a no-break space/, /ordinary space/],
    ["a soft hyphen", "Tổ lưu\u00ad động", /U\+00AD, a soft hyphen, as character 7, after "Tổ lưu"/, /Take it out/],
    ["a mark of direction", "\u202eTổ lưu động", /U\+202E as character 1, at its beginning/, /Take it out/],
    ["a tag", "Tổ lưu\u{e0041} động", /U\+E0041/, /Take it out/],
    ["another line end", "Tổ lưu\u2028động", /U\+2028/, /ordinary space/],
  ])("%s", async (_what, cell, problem, remedy) => {
    expect(await findingsOf({ "practices.csv": replaceOnce("Tổ lưu động", cell) })).toEqual([
      { file: "practices.csv", line: 2, column: "title_vi", problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) },
    ]);
  });

  test("in a number and a code too", async () => {
    const found = await findingsOf({ "observations.csv": (text) => text.replace(",300,", ",3\u200b00,").replace("81.7,exact", "81.7,ex\u00adact") });
    expect(found.map(({ line, column, problem }) => [line, column, problem.slice(0, 44)])).toEqual([
      [6, "qualifier", "The cell holds the invisible character U+00A"],
      [7, "value", "The cell holds the invisible character U+200"],
    ]);
  });
});

describe("a cell that a spreadsheet would run is refused:", () => {
  test.each(["=1+1", "+84 912", "-2+3", "@SUM(A1)", "\t=1+1", "- one", "＝1"])("%j", async (cell) => {
    expect(await findingsOf({ "observations.csv": replaceOnce("S3,,\nVN,VN", `S3,"${cell}",\nVN,VN`) })).toEqual([
      {
        file: "observations.csv",
        line: 7,
        column: "note",
        problem: expect.stringMatching(/takes for a formula/),
        remedy: expect.stringContaining("spreadsheet"),
      },
    ]);
  });

  test("a number below zero is none", async () => {
    expect(await findingsOf({ "observations.csv": replaceOnce("S3,,\nVN,VN", "S3,-5,\nVN,VN") })).toEqual([]);
  });
});

// Last: it publishes.
test("the real dataset, each file saved as Excel does in Viet Nam, publishes the same release", async () => {
  const files = Object.keys(tables) as (keyof typeof tables)[];
  const folder = writeDataset(Object.fromEntries(files.map((file) => [file, asVietnameseExcel])), "real");
  expect(readFileSync(join(folder, "observations.csv"), "utf8")).toContain(";81,7");
  const saved = await publishDirectory(prisma, folder);
  expect(saved.findings).toEqual([]);
  const { version } = saved.published!.release;
  const original = writeDataset(
    {
      "release.csv": (text) =>
        text.replace(
          version,
          version.replace(/\d+$/, (last) => String(Number(last) + 1)),
        ),
    },
    "real",
  );
  const { published } = await publishDirectory(prisma, original);
  expect(published).toMatchObject({ added: 0, corrected: 0, removed: 0, release: { checksum: saved.published!.release.checksum } });
});
