import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { checkDirectory } from "@toso/api/publish";
import { expect, test } from "vitest";
import { collectReports } from "../../packages/report/src/release/collect-reports.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writeDataset } from "../fixtures/write-dataset.ts";
import { acceptReport } from "./accept-report.ts";
import { change, figure, handInReport } from "./ask-report.ts";
import { addEditor, serveDesk } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;
const desk = await serveDesk(database);
const editor = await addEditor(database);
const site = "https://toso.example";

let people = 0;
/** Invites somebody of a new office with this name; returns the office, or the error. */
async function invite(officeName: string) {
  const email = `nguoi${++people}@example.org`;
  const query = `mutation ($email: String!, $officeName: String!) {
    inviteReporter(email: $email, name: "An", language: "vi", officeName: $officeName, areas: [{ scheme: VN63, code: "48" }]) { id name }
  }`;
  const { data, errors } = await desk.ask(editor, query, { email, officeName });
  return { office: data?.inviteReporter as { id: string; name: string } | undefined, error: errors?.[0], email };
}

/** A dataset of which nothing that is due is missing. */
const layDataset = (changes: Parameters<typeof writeDataset>[0] = {}) => writeDataset({ "calendar.csv": (text) => `${text.split("\n")[0]}\n`, ...changes });
const readAll = (folder: string) => Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]));

test.each([
  ["a formula", '=HYPERLINK("https://example.org")', "formula"],
  ["a sign that a spreadsheet takes for one", "@Sở", "formula"],
  ["two lines", "Sở Khoa học\nvà Công nghệ", "line"],
  ["a tab", "Sở\tKhoa học", "tab"],
  ["a sign without width", "Sở\u200bKhoa học", "U+200B"],
  ["a change of direction", "Sở \u202eKhoa học", "U+202E"],
  ["a control character", "Sở\u0007", "U+0007"],
  ["marks that lie over other lines", `Sở${"\u0301".repeat(30)} Khoa học`, "30 marks"],
])("an office is not invited under %s, and it is said what to change", async (_, name, says) => {
  const { office, error } = await invite(name);
  expect(office).toBeUndefined();
  expect(error).toMatchObject({
    message: expect.stringContaining(says),
    extensions: { code: "BAD_TEXT", field: "officeName", remedy: expect.stringMatching(/\w/) },
  });
});

test("the name of a person is one line that everybody sees whole, as that of an office is", async () => {
  const invitePerson = async (name: string) => {
    const query = `mutation ($email: String!, $name: String!) {
      inviteReporter(email: $email, name: $name, language: "vi", officeName: "Sở Nội vụ", areas: [{ scheme: VN63, code: "48" }]) { people { name } }
    }`;
    const { data, errors } = await desk.ask(editor, query, { email: `nguoi${++people}@example.org`, name });
    return data?.inviteReporter.people[0].name ?? errors?.[0]?.extensions;
  };
  for (const name of ["An\nBcc: c@d.example", "An\r\nBình", "An\u2028Bình", "An\tBình", "An\u202e", "A\u200bn", "An\u0007", `An${"\u0323".repeat(9)}`])
    expect([name, await invitePerson(name)]).toMatchObject([name, { code: "BAD_TEXT", field: "name" }]);
  expect(await invitePerson(" Nguyễn Văn An ")).toBe("Nguyễn Văn An");
  // As some keyboards write them, each mark by itself.
  expect(await invitePerson("Nguyễn Thị Hậu".normalize("NFD"))).toBe("Nguyễn Thị Hậu");
});

const someText = fc.oneof(
  fc.constantFrom(
    "Sở KH&CN",
    'Sở "Khoa học", tổ; cụm',
    "Sở",
    "  Sở  ",
    "a\rb",
    "a\r\nb",
    "a\nb",
    "-5",
    "+1",
    "- mục",
    "=1",
    "sep=;",
    "\ufeffSở",
    "'=1",
    "NULL",
    "#REF!",
  ),
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc
    .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\u200b", "\u202e", "\u00a0", ";", ",", '"'), fc.string({ maxLength: 8 }))
    .map((two) => two.join("")),
);
const someNumber = fc.constantFrom("310", "0310", "310.0", "-0", "000", "311");

test("whatever names, notes and numbers the door lets in, the dataset that they are collected into passes the check of a release", async () => {
  let [taken, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(someText, someText, someNumber, async (name, note, value) => {
      const { office, error, email } = await invite(name);
      if (!office) {
        refused += 1;
        return void expect(error!.extensions.code).toMatch(/^BAD_(TEXT|ARGUMENT)$/);
      }
      const { id: personId } = await prisma.user.findUniqueOrThrow({ where: { email } });
      const person = { id: personId, role: "reporter" as const, officeId: office.id };
      let report: { id: string; version: number };
      try {
        report = await handInReport(desk, person, [figure({ value, note })]);
      } catch (error) {
        refused += 1;
        return void expect(String(error)).toMatch(/NOT_READY|BAD_ARGUMENT/);
      }
      expect((await change(desk, editor, "acceptReport", { id: report.id, version: report.version })).is).toMatchObject({ status: "ACCEPTED" });
      taken += 1;
    }),
    {
      numRuns: 40,
      examples: [
        ["Sở An", "a\rb", "-0"],
        ["Sở Bình", "a\r\nb", "310.0"],
        ["Sở Chi", 'tổ, "cụm"', "0310"],
        ["Sở Dung", "\0", "310"],
      ],
    },
  );
  expect([taken > 3, refused > 3]).toEqual([true, true]);
  for (const ends of ["\n", "\r\n"]) {
    const lay = (text: string) => text.replaceAll("\n", ends);
    const folder = layDataset({ "observations.csv": lay, "sources.csv": lay });
    expect((await collectReports(prisma, { directory: folder, site }))?.reports).toHaveLength(taken);
    expect((await checkDirectory(database.prisma, folder)).findings).toEqual([]);
    // A count has one form.
    const values = readFileSync(`${folder}/observations.csv`, "utf8").match(/(?<=,stated,)[^,]*(?=,exact,A,reported,S?\d+)/g) ?? [];
    expect(values.filter((value) => /^-0|^0\d|\.0*$/.test(value))).toEqual([]);
    expect(await collectReports(prisma, { directory: folder, site })).toBeNull();
  }
});

test("an office that got such a name before stops collecting by a sentence that names its report, no file changes, and once an editor has renamed it all goes on", async () => {
  await prisma.report.updateMany({ where: { status: "accepted" }, data: { status: "refused" } });
  const bad = await acceptReport(database, [{ value: "2100.0", period: "2025-03" }], { office: "=HYPERLINK(1)\u202e" });
  await acceptReport(database, [{ value: "0321", period: "2025-04" }], { office: "Sở An" });
  const folder = layDataset();
  const before = readAll(folder);
  const refused = await collectReports(prisma, { directory: folder, site }).catch((error: Error) => error.message);
  expect(refused).toMatch(
    new RegExp(`^Nothing was collected, and no file was changed:\nReport ${bad} of the office "=HYPERLINK\\(1\\)\\\\u\\{202e\\}".*name of the office`),
  );
  expect(refused).not.toContain("\u202e");
  expect(readAll(folder)).toEqual(before);

  const { officeId } = await prisma.report.findUniqueOrThrow({ where: { id: bad } });
  const rename = (id: string, name: string, person = editor) =>
    desk.ask(person, "mutation ($id: ID!, $name: String!) { renameOffice(id: $id, name: $name) { name } }", { id, name });
  expect((await rename(officeId, "=1")).errors?.[0]?.extensions).toMatchObject({ code: "BAD_TEXT", field: "name" });
  expect((await rename("nobody", "Sở")).errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND" });
  expect((await rename(officeId, " Sở Bình ")).data.renameOffice).toEqual({ name: "Sở Bình" });
  await collectReports(prisma, { directory: folder, site });
  expect((await checkDirectory(prisma, folder)).findings).toEqual([]);
  expect(readFileSync(`${folder}/observations.csv`, "utf8")).toMatch(/2025-03,stated,2100,[^]*2025-04,stated,321,/);
});

test("figures that no release could hold stop collecting too, each by its report", async () => {
  await prisma.report.updateMany({ where: { status: "accepted" }, data: { status: "refused" } });
  const bad = await acceptReport(database, [
    { value: "-5" },
    { value: "1.5", period: "2026-05" },
    { value: "many", period: "2026-04" },
    { value: "7", note: "a\u200bb", period: "2026-03" },
  ]);
  const folder = layDataset();
  const before = readAll(folder);
  const refused = await collectReports(prisma, { directory: folder, site }).catch((error: Error) => error.message);
  expect(String(refused).match(new RegExp(bad, "g"))!.length).toBeGreaterThanOrEqual(4);
  expect(refused).toMatch(/-5 is not a count[^]*1\.5 is not a count[^]*"many" is not a number[^]*U\+200B/);
  expect(readAll(folder)).toEqual(before);
});
