import { expect, test } from "vitest";
import { headlineOf, provinces, rateOf, rowsOf } from "../portal/headline-from-csv.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { writeNumber } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

test("the page of a province shows its peers by five strategies and a verdict for each measure that it has a figure of", async () => {
  const page = await open("/tinh/da-nang/", { javaScriptEnabled: false });
  const section = page.locator("section[aria-labelledby=peers]");
  expect(await section.locator(".peer-group > summary").allInnerTexts()).toEqual([
    "Dân số tương đương (chênh nhau không quá 1,5 lần)",
    "Cùng vùng kinh tế - xã hội, dân số gần nhất",
    "Giáp ranh",
    "Tỷ lệ hộ có Internet tương đương (chênh nhau không quá 5 điểm phần trăm)",
    "Mật độ dân số tương đương (chênh nhau không quá 1,5 lần)",
  ]);
  const judged = await section.locator("[data-group=dan-so] [data-measure]").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.measure));
  expect(judged).toContain("ict_skills_pct");
  expect(judged).not.toContain("online_filing_pct");
  expect(judged).not.toContain("epayment_adult_pct");
  await section.locator("[data-group=dan-so]").getByRole("link", { name: "Mở trong trang so sánh" }).click();
  expect(decodeURIComponent(page.url())).toContain("/so-sanh/?tinh=da-nang&nhom=dan-so");
});

test("a rank stands in its frame: among how many with a figure, how many without, tied with how many", async () => {
  const page = await open("/tinh/kien-giang/", { javaScriptEnabled: false });
  const detail = (code: string) => page.locator(`[data-row="${code}"] .measure-rank`).textContent();
  const shown = provinces.flatMap(({ code }) => rateOf(code!, "members", 100)?.value ?? []).map((value) => writeNumber(value, 2));
  const own = writeNumber(rateOf("91", "members", 100)!.value, 2);
  const better = shown.filter((value) => Number(value.replace(",", ".")) > Number(own.replace(",", "."))).length;
  const tied = shown.filter((value) => value === own).length - 1;
  expect(await detail("members_per_100_inhabitants")).toContain(
    `Thứ ${better + 1} trong ${shown.length} tỉnh có số liệu (${63 - shown.length} tỉnh chưa có)${tied ? `, bằng ${tied} tỉnh khác` : ""}.`,
  );
  const skills = provinces.map(({ code }) => Number(headlineOf(code!, "ict_skills_pct")!.value));
  expect(await detail("ict_skills_pct")).toContain(
    `Thứ ${skills.filter((value) => value > Number(headlineOf("91", "ict_skills_pct")!.value)).length + 1} trong 63 tỉnh có số liệu.`,
  );
});

test("what it would take to come to the median of the peers is worked out from numerator and population", async () => {
  const page = await open("/tinh/kien-giang/", { javaScriptEnabled: false });
  const efforts = await page.locator(".effort-list li").allTextContents();
  const { numerator, denominator } = rateOf("91", "teams", 10_000)!;
  const numbers = /để đạt ([\d,]+) cần thêm ([\d.]+) tổ\. Cách tính: .* làm tròn lên là ([\d.]+); trừ ([\d.]+) hiện có/.exec(
    efforts.find((line) => line.startsWith("Số tổ trên 10.000 dân"))!,
  )!;
  const [more, needed, present] = numbers.slice(2).map((text) => Number(text!.replaceAll(".", ""))) as [number, number, number];
  expect(present).toBe(Number(numerator.value));
  expect(more).toBe(needed - present);
  // The level is printed with one decimal: what is needed lies within its rounding.
  expect(Math.abs((needed * 10_000) / Number(denominator.value) - Number(numbers[1]!.replace(",", ".")))).toBeLessThanOrEqual(0.06);
});

test("a target stands beside the figure with the same base, with its year and legal number, and the distance in points and people", async () => {
  const page = await open("/tinh/can-tho/", { javaScriptEnabled: false });
  const value = Number(headlineOf("92", "ehealth_record_pct")!.value);
  const row = readRows("targets.csv").find(({ code }) => code === "health_record_2030")!;
  // The figure is of 2022, and so is the population that it is a share of.
  const people = Number(rowsOf("92", "population").find(({ period }) => period === "2022")!.value);
  const text = await page.locator('[data-target="health_record_2030"]').innerText();
  expect(text).toContain(`khoảng ${writeNumber(value, 1)}%`);
  expect(text).toContain(`Mục tiêu 2030: ít nhất ${row.value}% người dân (Quyết định số ${row.legal_number})`);
  expect(text).toContain(`Còn thiếu ${writeNumber(Number(row.value) - value, 1)} điểm phần trăm`);
  const missing = Math.ceil((Number(row.value) * people) / 100) - Math.floor((value / 100) * people);
  expect(text).toContain(`thêm khoảng ${writeNumber(missing, 0)} người`);
  expect(await page.locator("section[aria-labelledby=targets]").innerText()).toContain(
    "Chưa tìm thấy số liệu của tỉnh để đặt cạnh mục tiêu: người từ 15 tuổi trở lên có tài khoản thanh toán",
  );
});

test("where no target has a figure beside it, one sentence says so and why, and none promises a comparison", async () => {
  const page = await open("/tinh/ha-giang/", { javaScriptEnabled: false });
  const section = page.locator("section[aria-labelledby=targets]");
  expect((await section.locator("p").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim())).toEqual([
    "Chưa so được với mục tiêu nào: chưa tìm thấy số liệu của tỉnh về người từ 15 tuổi trở lên có tài khoản thanh toán; người trưởng thành có chữ ký số cá nhân; hộ gia đình được kết nối Internet cáp quang; người dân có hồ sơ sức khỏe điện tử. Các mục tiêu khác tính trên đối tượng mà chưa số liệu nào đo.",
  ]);
  expect(await section.locator("li").count()).toBe(0);
});

test("an indicator whose base is that of a target shows it; one of another base shows none", async () => {
  const account = await open("/chi-tieu/epayment-adult-pct/", { javaScriptEnabled: false });
  expect(await account.getByRole("main").innerText()).toMatch(/Mục tiêu 2025\s+ít nhất 80% người từ 15 tuổi trở lên \(Quyết định số 411\/QĐ-TTg\)/);
  const filing = await open("/chi-tieu/online-filing-pct/", { javaScriptEnabled: false });
  expect(await filing.locator(".fact-list").innerText()).not.toContain("Mục tiêu");
});
