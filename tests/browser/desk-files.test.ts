import { readFileSync } from "node:fs";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import writeExcelFile, { type Row } from "write-excel-file/node";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writePdf } from "../fixtures/write-pdf.ts";
import { signInAsReporter } from "./desk-people.ts";
import { findViolations } from "./find-violations.ts";
import { findWide } from "./find-wide.ts";
import { serveDeskPortal } from "./serve-desk-portal.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const database = await openTestDatabase("dataset");
const portal = await serveDeskPortal(database);
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const pdf = writePdf("Công văn");

async function openForm(email: string) {
  const page = await signInAsReporter({ portal, database, open }, email, `Sở của ${email}`);
  await page.getByRole("button", { name: "Mở tờ khai" }).click();
  await page.getByRole("heading", { level: 1, name: "Tờ khai số liệu: Hà Giang" }).waitFor();
  return page;
}

/** Fills rows of a template by the code of the indicator, as a person does in a spreadsheet: the cells from the new figure on. */
async function fill(template: Buffer, rows: Record<string, unknown[]>): Promise<Buffer> {
  const [sheet] = await readExcelFile(template);
  const data = sheet!.data.map((cells) => {
    const typed = rows[String(cells[0])];
    return (typed ? [...cells.slice(0, 9), ...typed] : cells).map((value) => (value == null ? null : { value })) as Row;
  });
  return writeExcelFile([{ sheet: sheet!.sheet, data }]).toBuffer();
}

test("an office takes the template away, fills it in, looks at what was read from it and takes it over into the form", async () => {
  const page = await openForm("bang-tinh@hagiang.example");
  await page.getByText("Điền bằng Excel").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải mẫu XLSX" }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const filled = await fill(readFileSync(await download.path()), {
    teams: ["2.100", "06/2025", "", "có", "", "https://hagiang.example/a"],
    communes_covered: ["mười", "2024-06", "", "có", "", ""],
  });
  const field = page.getByLabel("Tệp XLSX đã điền");

  // What is no workbook changes nothing, and says what to do.
  await field.setInputFiles({ name: "a.xlsx", mimeType: xlsx, buffer: Buffer.from("không phải bảng tính") });
  await page.getByText("Không đọc được tệp này. Hãy dùng mẫu XLSX").waitFor();
  expect(await findViolations(page)).toEqual([]);

  // A number that Excel shows in thousands is named by its cell.
  const scaled = await writeExcelFile([{ sheet: "A", data: [[{ value: 1_510_400, format: "0," }]] }]).toBuffer();
  await field.setInputFiles({ name: "b.xlsx", mimeType: xlsx, buffer: scaled });
  await page.getByText("Ô A1 hiện thiếu hàng nghìn: 1510400 hiện thành 1510.").waitFor();

  await field.setInputFiles({ name: "da-dien.xlsx", mimeType: xlsx, buffer: filled });
  const read = page.getByRole("region", { name: "Đọc được 2 số liệu" });
  await read.waitFor();
  expect(await read.locator("tbody tr").allInnerTexts()).toEqual([
    expect.stringMatching(/Số tổ công nghệ số cộng đồng\s+2\.100\s+6\/2025/),
    expect.stringMatching(/Không đọc được thành số/),
  ]);
  expect(await findViolations(page)).toEqual([]);
  const teams = page.locator("#indicator-teams");
  await teams.locator("> summary").click();
  expect(await teams.getByLabel("Số mới").inputValue()).toBe("");

  // What was typed meanwhile for the same date is told beside the file, and stays unless the reader says otherwise.
  await teams.getByLabel("Số mới").fill("2.222");
  await teams.getByLabel("Thời điểm số liệu đúng").fill("6/2025");
  await teams.getByLabel("Ghi chú (không bắt buộc)").fill("Theo sổ");
  await page.getByText("Tệp ghi khác 1 số bạn đã điền.").waitFor();
  const keep = read.getByRole("group", { name: "Số tổ công nghệ số cộng đồng, 6/2025" }).getByRole("radio", { name: "Giữ số đã điền: 2.222" });
  expect(await keep.isChecked()).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  // On a phone what is found has the whole width.
  expect((await read.getByText("Không đọc được thành số.").boundingBox())!.width).toBeGreaterThan(250);
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
  await page.setViewportSize({ width: 1280, height: 1100 });
  await page.getByRole("button", { name: "Lấy vào tờ khai" }).click();
  await page.getByText("Đã lấy 1 số liệu từ tệp Excel vào tờ khai. Giữ nguyên 1 số bạn đã điền mà tệp ghi khác.", { exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement!.id)).toBe("workbook");
  expect(await teams.getByLabel("Số mới").inputValue()).toBe("2.222");
  await page.keyboard.press("Enter");
  await field.setInputFiles({ name: "da-dien.xlsx", mimeType: xlsx, buffer: filled });
  await read.getByRole("radio", { name: "Lấy số trong tệp: 2.100; https://hagiang.example/a" }).check();
  await page.getByRole("button", { name: "Lấy vào tờ khai" }).click();
  await page.getByText("Đã lấy 1 số liệu từ tệp Excel vào tờ khai.", { exact: true }).waitFor();
  // An empty cell removes nothing.
  expect(await teams.getByLabel("Ghi chú (không bắt buộc)").inputValue()).toBe("Theo sổ");
  expect(await teams.getByLabel("Số mới").inputValue()).toBe("2.100");
  await page.locator(".desk-save[data-step=saved]").waitFor();
  expect(await database.prisma.reportedValue.findMany({ where: { indicatorCode: "teams" } })).toMatchObject([{ value: "2100", period: "2025-06" }]);
});

test("a PDF proves a figure once it was uploaded beside it; what is no PDF is refused, and its owner may let everybody read it or take it away", async () => {
  const page = await openForm("tep@hagiang.example");
  await page.locator("#indicator-teams > summary").click();
  const teams = page.locator("#indicator-teams");
  await teams.getByLabel("Số mới").fill("2.072");
  await teams.getByLabel("Thời điểm số liệu đúng").fill("30/6/2025");
  await teams.getByLabel("Chứng minh bằng").selectOption("upload");
  const field = teams.getByLabel("Chọn tệp PDF");
  await field.setInputFiles({ name: "ảnh.pdf", mimeType: "application/pdf", buffer: Buffer.from("<script>alert(1)</script>") });
  await teams.getByText("Đây không phải là tệp PDF đọc được.").waitFor();
  expect(await findViolations(page)).toEqual([]);

  await field.setInputFiles({ name: "Công văn số 12.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.getByText("Đã tải lên Công văn số 12.pdf.", { exact: true }).waitFor();
  expect(await teams.getByLabel("Chứng minh bằng").locator("option:checked").innerText()).toBe("Tệp: Công văn số 12.pdf");
  await page.locator(".desk-save[data-step=saved]").waitFor();
  expect(await findViolations(page)).toEqual([]);
  const ofOffice = { report: { officeId: "office of tep@hagiang.example" } };
  const kept = await database.prisma.evidence.findFirstOrThrow({ where: ofOffice });
  expect(kept).toMatchObject({ fileName: "Công văn số 12.pdf", isPublic: false });
  expect(Buffer.from(kept.content).equals(pdf)).toBe(true);
  expect(await database.prisma.reportedValue.findFirstOrThrow({ where: ofOffice })).toMatchObject({ evidenceId: kept.id, evidenceUrl: null });

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Công văn số 12.pdf" }).click()]);
  expect(readFileSync(await download.path()).equals(pdf)).toBe(true);
  await page.getByText("trừ khi bạn cho phép: khi đó ai cũng tải được tệp, kể cả tên tệp.").waitFor();
  await page.getByLabel("Cho mọi người đọc Công văn số 12.pdf khi báo cáo được chấp nhận").check();
  await expect.poll(async () => (await database.prisma.evidence.findFirstOrThrow({ where: ofOffice })).isPublic).toBe(true);
  await page.getByRole("button", { name: "Xóa tệp Công văn số 12.pdf" }).click();
  await page.getByText("Đã xóa Công văn số 12.pdf.", { exact: true }).waitFor();
  expect(await database.prisma.evidence.count({ where: ofOffice })).toBe(0);
  expect(await teams.getByLabel("Chứng minh bằng").locator("option:checked").innerText()).not.toContain("Công văn");
});
