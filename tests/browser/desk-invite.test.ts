import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { askForLink, signInAsEditor, signInAsReporter } from "./desk-people.ts";
import { findWide } from "./find-wide.ts";
import { serveDeskPortal } from "./serve-desk-portal.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const database = await openTestDatabase("dataset");
const portal = await serveDeskPortal(database);

test("who invites somebody is offered the offices that are there, and the fields of a new one only where they choose it", async () => {
  await signInAsReporter({ portal, database, open }, "so@hagiang.example", "Sở Khoa học và Công nghệ Hà Giang");
  const page = await signInAsEditor({ portal, database, open }, "moi@example.org");
  // What is run from a command line is the operator's.
  await page.getByText("Người vận hành mời biên tập viên mới.").waitFor();
  expect(await page.getByRole("main").innerText()).not.toMatch(/pnpm|:invite|:collect/);
  await page.getByText("Mời một người").click();
  const office = page.getByLabel("Đơn vị", { exact: true });
  await office.getByRole("option", { name: "Sở Khoa học và Công nghệ Hà Giang" }).waitFor({ state: "attached" });
  expect([await office.inputValue(), await office.locator("option:checked").innerText()]).toEqual(["", "Chọn đơn vị…"]);
  expect(await page.getByLabel("Tên đơn vị mới").count()).toBe(0);
  // Nobody joins the first office by chance, and which places an office reports is said beside it.
  await office.selectOption({ label: "Sở Khoa học và Công nghệ Hà Giang" });
  await expect.poll(() => office.evaluate(describe)).toMatchObject({ described: "Đơn vị này gửi số liệu của: Hà Giang." });
  await office.selectOption({ label: "Đơn vị mới…" });
  // What is wrong with its name is said beside it, with all that was typed still there.
  const named = page.getByLabel("Tên đơn vị mới");
  await page.getByLabel("Tên người được mời").fill("Lê Thị Chi");
  await page.getByLabel("Địa chỉ thư").fill("chi@hagiang.example");
  await named.fill("=Sở Y tế");
  // Where no place was chosen, the editor is led to them, far above the button on a phone.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Gửi lời mời" }).click();
  const places = page.getByRole("group", { name: "Được gửi số liệu của" });
  expect(await isInView(places.getByRole("alert").filter({ hasText: "Hãy chọn ít nhất một nơi." }))).toBe(true);
  expect(await places.evaluate((group) => group.contains(document.activeElement))).toBe(true);
  expect(await places.getByRole("checkbox").first().getAttribute("aria-invalid")).toBe("true");
  await page.getByRole("checkbox", { name: "Tuyên Quang" }).first().check();
  await page.getByRole("button", { name: "Gửi lời mời" }).click();
  await expect
    .poll(() => named.evaluate(describe))
    .toMatchObject({ value: "=Sở Y tế", invalid: "true", isFocused: true, described: expect.stringMatching(/^Tên này không công bố được: /) });
  expect(await page.getByLabel("Địa chỉ thư").inputValue()).toBe("chi@hagiang.example");
  expect(await database.prisma.user.count({ where: { email: "chi@hagiang.example" } })).toBe(0);
  await office.selectOption({ label: "Sở Khoa học và Công nghệ Hà Giang" });
  await page.getByLabel("Tên đơn vị mới").waitFor({ state: "detached" });
  await page.getByLabel("Tên người được mời").fill("Lê Thị Chi");
  // An address that is taken is told beside its field, and so is one that is none to the desk.
  const email = page.getByLabel("Địa chỉ thư");
  for (const [address, says] of [
    ["moi@example.org", /^Địa chỉ này đã thuộc về một biên tập viên hoặc một đơn vị khác\./],
    ["chi@hagiang", /^Ô “Địa chỉ thư” có nội dung không dùng được\./],
  ] as const) {
    await email.fill(address);
    await page.getByRole("button", { name: "Gửi lời mời" }).click();
    await expect.poll(() => email.evaluate(describe)).toEqual({ value: address, invalid: "true", isFocused: true, described: expect.stringMatching(says) });
  }
  await email.fill("chi@hagiang.example");
  await page.getByRole("button", { name: "Gửi lời mời" }).click();
  await page.getByText("Đã gửi lời mời cho Lê Thị Chi").waitFor();
  // What came of it is in view where the editor is.
  expect(await isInView(page.getByRole("status").getByText("Đã gửi lời mời cho Lê Thị Chi"))).toBe(true);
  expect(await page.evaluate(() => document.activeElement!.textContent!.trim())).toBe("Mời một người");
  await page.setViewportSize({ width: 1280, height: 1100 });
  expect(await database.prisma.user.findFirstOrThrow({ where: { email: "chi@hagiang.example" } })).toMatchObject({ officeId: "office of so@hagiang.example" });
  // The number of an address is no name, and keys are bound to one.
  await page.getByText(`Hãy mở trang bằng tên, như ${portal.address.replace("127.0.0.1", "localhost")}.`).waitFor();
  expect(await page.getByRole("button", { name: "Thêm khóa của thiết bị này" }).count()).toBe(0);
});

test("what an editor has typed to invite somebody is there again after a reload, in the other language and when the browser goes back, in this tab alone, until it is sent or they sign out", async () => {
  await signInAsReporter({ portal, database, open }, "so@yen-bai.example", "Sở Tư pháp Hà Giang");
  const page = await signInAsEditor({ portal, database, open }, "giu-loi-moi@example.org");
  await chooseNewOffice(page);
  const typed = { "#invite-name": "Lê Thị Dung", "#invite-email": "dung@hagiang.example", "#invite-office-name": "Sở Nội vụ Hà Giang" };
  for (const [field, text] of Object.entries(typed)) await page.locator(field).fill(text);
  await page.locator("#invite-language").selectOption("en");
  await page.locator("[name=area][value='VN34:08']").check();
  await page.locator(".desk-areas summary").nth(1).click();
  await page.locator("[name=area][value='VN63:02']").check();
  const holds = async (expected: Record<string, string> = typed, areas = ["VN34:08", "VN63:02"]) => {
    await page.locator("[data-state=ready]").waitFor();
    const now = async () => ({
      ...Object.fromEntries(await Promise.all(Object.keys(expected).map(async (field) => [field, await page.locator(field).inputValue()]))),
      areas: await page.locator("[name=area]:checked").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
      chosen: [await page.locator("#invite-language").inputValue(), await page.locator("#invite-office").inputValue()],
    });
    await expect.poll(now).toEqual({ ...expected, areas, chosen: ["en", "new"] });
    // In sight, not folded away.
    expect(await page.locator("#invite-name").isVisible()).toBe(true);
  };
  await page.reload();
  await holds();
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await page.waitForURL("**/en/report/desk/");
  await holds();
  await page.locator("#invite-name").fill("Lê Thị Dũng");
  typed["#invite-name"] = "Lê Thị Dũng";
  await page.goBack();
  await page.waitForURL("**/ban-bien-tap/");
  await holds();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => localStorage[key].includes("dung@hagiang")))).toEqual([]);
  // What was typed of a new office outlives a look at those that are there.
  await page.locator("#invite-office").selectOption({ label: "Sở Tư pháp Hà Giang" });
  await page.locator("#invite-areas").waitFor({ state: "detached" });
  await page.reload();
  await page.locator("#invite-office").selectOption("new");
  await holds();
  await page.getByRole("button", { name: "Gửi lời mời" }).click();
  await page.getByText("Đã gửi lời mời cho Lê Thị Dũng").waitFor();
  const empty = async () => {
    expect(await page.evaluate(() => [document.querySelector<HTMLInputElement>("#invite-name")!.value, sessionStorage.length])).toEqual(["", 0]);
    expect(await page.locator("[name=area]:checked").count()).toBe(0);
  };
  await empty();
  await page.reload();
  await page.locator("[data-state=ready]").waitFor();
  await empty();
  expect(await page.locator("#invite-name").isVisible()).toBe(false);

  // Who signs out leaves nothing of it to the next one, and a page that a browser shows again as it was left has what was typed last.
  await page.getByText("Mời một người").click();
  await page.locator("#invite-name").fill("Lê Thị Chi");
  await page.evaluate(() => {
    sessionStorage.clear();
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  expect(await page.locator("#invite-name").inputValue()).toBe("");
  await page.locator("#invite-name").fill("Lê Thị Chi");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByLabel("Địa chỉ thư đã được mời").waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("an editor on a phone ends by keys alone who may report for an office: they are signed out, no link lets them in, the next person is left as they are, and the page says so where they stand", async () => {
  const office = "Sở Thông tin và Truyền thông Hà Giang";
  const reporter = await signInAsReporter({ portal, database, open }, "an@tttt.example", office);
  const others = [
    ["binh@tttt.example", "Phạm Văn Bình", true],
    ["chi@tttt.example", "Vũ Thị Chi", false],
  ] as const;
  for (const [email, name, emailVerified] of others)
    await database.prisma.user.create({ data: { id: email, role: "reporter", name, email, emailVerified, officeId: "office of an@tttt.example" } });
  const elsewhere = await open("/bao-so-lieu/dang-nhap/", { baseURL: portal.address });
  await askForLink(elsewhere, "binh@tttt.example");
  const link = await portal.linkTo("binh@tttt.example", "/bao-so-lieu/dang-nhap/?token=");

  const page = await signInAsEditor({ portal, database, open }, "cham-dut@example.org");
  await page.setViewportSize({ width: 360, height: 740 });
  const place = page.getByRole("listitem").filter({ has: page.getByText(office, { exact: true }) });
  const focused = () => page.evaluate(() => document.activeElement!.textContent!.trim());
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused();
  };
  await place.getByText("Người báo số liệu và lời mời (3)").press("Enter");
  for (const person of ["Nguyễn Văn An an@tttt.example", "Phạm Văn Bình binh@tttt.example", "Vũ Thị Chi chi@tttt.example · đã mời, chưa đăng nhập"])
    await place.getByText(person).waitFor();
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });

  expect(await press("Tab")).toBe("Chấm dứt quyền của Nguyễn Văn An");
  await press("Enter");
  await place.getByText("Người này bị đăng xuất ngay và không đăng nhập lại được.").filter({ visible: true }).waitFor();
  expect(await press("Tab")).toBe("Đồng ý, chấm dứt đối với Nguyễn Văn An");
  await press("Enter");
  await page.getByRole("status").getByText("Đã chấm dứt đối với Nguyễn Văn An.").waitFor();
  await place.getByText(/Trần Thị Bình đã chấm dứt quyền của Nguyễn Văn An, /).waitFor();
  await expect.poll(focused).toBe("Người báo số liệu và lời mời (2)");
  // What lies where the button was is another's, and stays folded.
  expect(await place.getByRole("button", { name: /Đồng ý/ }).count()).toBe(0);
  await reporter.reload();
  await reporter.getByText("Trang này dành cho người đã đăng nhập.").waitFor();

  // A second editor was faster: the page says that it is so already.
  expect(await press("Tab")).toBe("Chấm dứt quyền của Phạm Văn Bình");
  await press("Enter", "Tab");
  const second = await signInAsEditor({ portal, database, open }, "nhanh-hon@example.org");
  const same = second.getByRole("listitem").filter({ has: second.getByText(office, { exact: true }) });
  await same.getByText("Người báo số liệu và lời mời (2)").click();
  await same.getByText("Chấm dứt quyền của Phạm Văn Bình").click();
  await same.getByRole("button", { name: "Đồng ý, chấm dứt đối với Phạm Văn Bình" }).click();
  await same.getByText(/đã chấm dứt quyền của Phạm Văn Bình, /).waitFor();
  await press("Enter");
  await page.getByRole("status").getByText("Phạm Văn Bình không còn thuộc đơn vị này.").waitFor();
  await expect.poll(focused).toBe("Người báo số liệu và lời mời (1)");
  await elsewhere.goto(link);
  await elsewhere.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await elsewhere.getByText("Đường dẫn này đã được dùng hoặc đã quá hạn.").waitFor();

  // Where it is not done, that is said beside the button.
  expect(await press("Tab")).toBe("Hủy lời mời Vũ Thị Chi");
  await press("Enter", "Tab");
  portal.setAway(true);
  await press("Enter");
  await place.getByRole("alert").getByText("Bàn biên tập tạm thời không trả lời.").waitFor();
  portal.setAway(false);
  await press("Enter");
  await place.getByText(/Trần Thị Bình đã hủy lời mời Vũ Thị Chi, /).waitFor();
  await expect.poll(focused).toBe("Người báo số liệu và lời mời (0)");
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
});

test("an editor takes a place from an office and gives it another, and ends another editor, each after a second look; a reporter who is typing is told, and reads what was saved", async () => {
  const office = "Sở Nội vụ Hà Giang";
  const reporter = await signInAsReporter({ portal, database, open }, "an@noivu.example", office);
  await reporter.getByRole("button", { name: "Mở tờ khai" }).click();
  await reporter.locator("#indicator-teams > summary").click();
  const typed = reporter.locator("#indicator-teams").getByLabel("Số mới");
  await typed.fill("2071");
  await reporter.locator(".desk-save[data-step=saved]").waitFor();

  const page = await signInAsEditor({ portal, database, open }, "rut@example.org");
  await page.setViewportSize({ width: 360, height: 740 });
  const place = page.getByRole("listitem").filter({ has: page.getByText(office, { exact: true }) });
  const heading = place.getByText("Nơi đơn vị gửi số liệu (1)");
  await heading.press("Enter");
  await place.getByText("Rút Hà Giang khỏi đơn vị").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await place.getByText("Bản nháp và báo cáo bị trả lại vẫn còn để đọc").waitFor();
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
  expect(await database.prisma.officeArea.count({ where: { officeId: "office of an@noivu.example" } })).toBe(1);
  await place.getByRole("button", { name: "Đồng ý, rút Hà Giang" }).press("Enter");
  await page.getByRole("status").getByText(`Đã rút Hà Giang khỏi ${office}.`).waitFor();
  await place.getByText(/Trần Thị Bình đã rút Hà Giang, /).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent!.trim())).toBe(`Nơi đơn vị gửi số liệu (0): ${office}`);

  await typed.fill("2072");
  await reporter.getByText("Biên tập viên đã rút nơi này khỏi đơn vị của bạn.").waitFor();
  await reporter.locator(".desk-number").getByText("2.071").waitFor();
  await reporter.getByRole("link", { name: "Về danh sách báo cáo" }).first().click();
  await reporter.getByText("Biên tập viên đã rút nơi này khỏi đơn vị của bạn.").waitFor();
  await reporter.getByText("Đơn vị của bạn chưa được giao tỉnh, thành phố nào.").waitFor();

  // Who has a province under its old code, which the merger left as it was, is not offered it under the new one.
  await database.prisma.officeArea.create({ data: { officeId: "office of an@noivu.example", scheme: "VN63", code: "46" } });
  await page.reload();
  await place.getByText("Nơi đơn vị gửi số liệu (1)").press("Enter");
  expect(await place.getByLabel("Giao thêm nơi để gửi số liệu").locator("option[value$=':46']").count()).toBe(0);
  await place.getByLabel("Giao thêm nơi để gửi số liệu").selectOption("VN34:08");
  await place.getByRole("button", { name: "Giao cho đơn vị" }).click();
  await page.getByRole("status").getByText(`${office} nay được gửi số liệu của Tuyên Quang`).waitFor();
  await place.getByText("Rút Tuyên Quang (từ 7/2025) khỏi đơn vị").waitFor();

  const other = await signInAsEditor({ portal, database, open }, "thoi-viec@example.org");
  await database.prisma.user.update({ where: { id: "thoi-viec@example.org" }, data: { name: "Hồ Văn Cường" } });
  await page.reload();
  const editors = page.getByRole("region", { name: "Biên tập viên" });
  await editors.getByText("rut@example.org · là bạn").waitFor();
  await editors.getByText("Chấm dứt quyền của Hồ Văn Cường").press("Enter");
  await editors.getByText("khóa của thiết bị bị xóa").filter({ visible: true }).waitFor();
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
  await editors.getByRole("button", { name: "Đồng ý, chấm dứt đối với Hồ Văn Cường" }).press("Enter");
  await editors.getByText(/Trần Thị Bình đã chấm dứt quyền của Hồ Văn Cường, /).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent!.trim())).toBe("Biên tập viên");
  await other.reload();
  await other.getByText("Trang này dành cho người đã đăng nhập.").waitFor();
});

test("an editor gives an office another name; what is wrong with one is said beside the field, and what was typed stays", async () => {
  await signInAsReporter({ portal, database, open }, "an@khcn.example", "Sở Khoa hoc");
  const page = await signInAsEditor({ portal, database, open }, "doi-ten@example.org");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByLabel("Đổi tên đơn vị: Sở Khoa hoc", { exact: true }).press("Enter");
  const field = page.getByRole("textbox", { name: "Tên mới" });
  expect(await field.inputValue()).toBe("Sở Khoa hoc");
  const saidBeside = (said: RegExp) =>
    expect.poll(() => field.evaluate(describe)).toMatchObject({ invalid: "true", isFocused: true, described: expect.stringMatching(said) });

  await field.fill("=Sở Khoa học");
  await field.press("Enter");
  await saidBeside(/^Tên này không công bố được: .*bắt đầu bằng = \+ - @/);
  expect(await field.inputValue()).toBe("=Sở Khoa học");
  await field.fill("  ");
  await field.press("Enter");
  await saidBeside(/^Hãy ghi tên đơn vị\./);
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
  expect(await database.prisma.office.count({ where: { name: "Sở Khoa hoc" } })).toBe(1);

  await field.fill(" Sở Khoa học và Công nghệ ");
  await page.getByRole("button", { name: "Lưu tên mới" }).click();
  await page.getByRole("status").getByText("Tên đơn vị nay là Sở Khoa học và Công nghệ.").waitFor();
  await page.getByRole("listitem").getByText("Sở Khoa học và Công nghệ", { exact: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement!.getAttribute("aria-label"))).toBe("Đổi tên đơn vị: Sở Khoa học và Công nghệ");
  // Folded away, with the name as it is kept and nothing wrong with it.
  expect(await page.getByRole("textbox", { name: "Tên mới" }).count()).toBe(0);
  await page.keyboard.press("Enter");
  expect(await field.evaluate(describe)).toMatchObject({ value: "Sở Khoa học và Công nghệ", invalid: null });
});

test("a reason typed for one figure that people told of does not stand at the next once the first is decided", async () => {
  const told = (id: string, value: string) => ({
    id,
    scheme: "VN63" as const,
    code: "02",
    indicatorCode: "teams",
    value,
    period: "2025",
    url: "https://example.org",
    language: "vi",
  });
  await database.prisma.tip.createMany({ data: [told("tip-of-a-test1", "1711"), told("tip-of-a-test2", "1712")] });
  const page = await signInAsEditor({ portal, database, open }, "tin@example.org");
  const cards = page.locator(".desk-card:has(input)");
  expect(await cards.count()).toBe(2);
  const next = cards.filter({ hasText: /171[12]/ }).nth(1);
  const value = /171[12]/.exec(await next.innerText())![0];
  // Without a reason none is refused: its own field says so, and has the keyboard.
  await cards.first().getByRole("button", { name: "Không dùng được" }).click();
  await expect
    .poll(() => cards.first().getByLabel("Lý do").evaluate(describe))
    .toMatchObject({
      invalid: "true",
      isFocused: true,
      described: expect.stringMatching(/^Hãy ghi lý do: vì sao không dùng được số này\./),
    });
  expect(await cards.nth(1).getByLabel("Lý do").getAttribute("aria-invalid")).toBe(null);
  await cards.first().getByLabel("Lý do").fill("Trang này không nói con số ấy");
  // It outlives a reload, until it is sent.
  await page.reload();
  await expect.poll(() => cards.first().getByLabel("Lý do").inputValue()).toBe("Trang này không nói con số ấy");
  await cards.first().getByRole("button", { name: "Không dùng được" }).click();
  // Asked once more: who sent it is answered at once.
  const focused = () => page.evaluate(() => document.activeElement!.textContent!.trim());
  expect([await focused(), await database.prisma.tip.count({ where: { status: "declined" } })]).toEqual(["Ghi là không dùng được?", 0]);
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("Không dùng được");
  await page.keyboard.press("Enter");
  await cards.first().getByRole("button", { name: "Không dùng số này" }).click();
  await page.getByRole("status").getByText("Đã ghi quyết định.").waitFor();
  expect([await cards.count(), await cards.getByText(value).count()]).toEqual([1, 1]);
  expect(await cards.getByLabel("Lý do").inputValue()).toBe("");
  // Of one that was found right stands the row that an operator enters.
  await cards.getByRole("button", { name: "Số này đúng, chấp nhận" }).click();
  expect(await focused()).toBe("Chấp nhận số này?");
  await page.getByRole("button", { name: "Chấp nhận", exact: true }).click();
  await cards.first().waitFor({ state: "detached" });
  await page.getByText("2 tin đã quyết định").click();
  expect(await page.getByLabel("Hàng để nhập vào observations.csv").inputValue()).toBe(`VN63,02,teams,2025,stated,${value},exact,A,reported,,,`);
});

test("who asks for a link to sign in, or to follow, is told which mailbox to look into, where the keyboard is; what was sent is no longer kept", async () => {
  const page = await open("/bao-so-lieu/dang-nhap/", { baseURL: portal.address, viewport: { width: 360, height: 740 } });
  await askForLink(page, "hop-thu@example.org");
  expect(await page.evaluate(() => document.activeElement!.textContent)).toMatch(/^Hãy xem hộp thư của hop-thu@example\.org\./);

  await page.goto("/bao-so-lieu/theo-doi/?chi-tieu=teams");
  await page.locator("#email").fill("hop-thu@example.org");
  await page.reload();
  expect(await page.locator("#email").inputValue()).toBe("hop-thu@example.org");
  await page.locator("#email").press("Enter");
  await page.getByText("Thư được gửi đến: hop-thu@example.org").waitFor();
  expect(await page.evaluate(() => [document.activeElement!.id, sessionStorage.length])).toEqual(["sent", 0]);
});

test("every page that names a province whose name stands for two says which of them, in its title, to the eye and to screen readers, in both languages", async () => {
  const { prisma } = database;
  const officeId = "office of vinh-long@khcn.example";
  const reporter = await signInAsReporter({ portal, database, open }, "vinh-long@khcn.example", "Sở Khoa học, hai địa bàn");
  const both = [
    { scheme: "VN63", code: "86" },
    { scheme: "VN34", code: "86" },
  ] as const;
  await prisma.officeArea.createMany({ data: both.map((area) => ({ officeId, ...area })) });
  const now = new Date();
  const moments = { draft: {}, handed_in: { handedInAt: now }, accepted: { handedInAt: now, decidedAt: now } };
  for (const [at, area] of both.entries())
    for (const [status, dates] of Object.entries(moments))
      await prisma.report.create({
        data: { id: `r00000${at}${status.replace("_", "").padEnd(5, "x").slice(0, 5)}`, officeId, ...area, status: status as "draft", ...dates },
      });
  const tip = { indicatorCode: "teams", value: "1", period: "2025", url: "https://example.org", language: "vi" };
  await prisma.tip.createMany({ data: both.map((area) => ({ ...tip, ...area, id: `tip-of-${area.scheme}` })) });
  const editor = await signInAsEditor({ portal, database, open }, "hai-noi@example.org");

  const desk = (page: Page) => page.locator("[data-state=ready]").waitFor();
  const places: [page: Page, vi: string, en: string, number: number, ready: (page: Page) => Promise<unknown>][] = [
    // Three cards of each, with their names for screen readers, and the choice of a new one.
    [reporter, "/bao-so-lieu/cua-toi/", "/en/report/mine/", 16, desk],
    [reporter, "/bao-so-lieu/to-khai/?ma=r000000draft", "/en/report/form/?id=r000000draft", 2, desk],
    [reporter, "/bao-so-lieu/to-khai/?ma=r000001draft", "/en/report/form/?id=r000001draft", 2, desk],
    // Two rows of each with their names, a tip of each, the office, and what may be chosen for a new one.
    [editor, "/bao-so-lieu/ban-bien-tap/", "/en/report/desk/", 13, (page) => chooseNewOffice(page)],
    // Heading and title, and three other reports of the office that an editor sees.
    [editor, "/bao-so-lieu/ban-bien-tap/bao-cao/?ma=r000000hande", "/en/report/desk/report/?id=r000000hande", 5, desk],
    [editor, "/bao-so-lieu/", "/en/report/", 4, (page) => page.locator("report-progress tbody").waitFor()],
    [
      editor,
      "/bao-so-lieu/r000000accep/",
      "/en/report/r000000accep/",
      1,
      (page) => page.locator("main .lead").getByText("Vĩnh Long").or(page.getByText("Vinh Long")).first().waitFor(),
    ],
    [editor, "/bao-so-lieu/gui-so-lieu/", "/en/report/tell/", 2, async () => {}],
    [editor, "/bao-so-lieu/theo-doi/", "/en/report/follow/", 2, async () => {}],
  ];
  const told = { vi: /Vĩnh Long \((?:trước|từ) 7\/2025\)/g, en: /Vinh Long \((?:until June|since July) 2025\)/g };
  const seen: unknown[] = [];
  for (const [page, vi, en, , ready] of places)
    for (const [lang, path] of Object.entries({ vi, en } as const) as ["vi" | "en", string][]) {
      await page.goto(portal.address + path);
      await ready(page);
      const named = (await listWords(page)).filter((words) => /V[iĩ]nh Long/.test(words));
      seen.push([path, { named: named.length, untold: named.filter((words) => /V[iĩ]nh Long/.test(words.replaceAll(told[lang], ""))) }]);
    }
  // As many as there should be: a place that names none tells nothing apart.
  expect(seen).toEqual(places.flatMap(([, vi, en, named]) => [vi, en].map((path) => [path, { named, untold: [] }])));

  // In the list of what came in also one whose namesake handed in nothing, and one that the merger left as it was, of which both divisions have reports: it is one place.
  const others = [
    { scheme: "VN34", code: "82" },
    { scheme: "VN63", code: "04" },
    { scheme: "VN34", code: "04" },
    { scheme: "VN63", code: "02" },
  ] as const;
  await prisma.report.createMany({ data: others.map((area, at) => ({ id: `r00001${at}other`, officeId, ...area, status: "handed_in", handedInAt: now })) });
  await editor.goto(`${portal.address}/bao-so-lieu/`);
  await editor.locator("report-progress tbody").waitFor();
  await editor.getByText(/trung vị trong ngày, lâu nhất trong ngày, tính trên \d+ báo cáo/).waitFor();
  expect((await editor.locator("report-progress tbody th").allInnerTexts()).sort()).toEqual(
    ["Cao Bằng", "Hà Giang", "Vĩnh Long (trước 7/2025)", "Vĩnh Long (từ 7/2025)", "Đồng Tháp (từ 7/2025)"].sort(),
  );

  // The template of the present one, read into the form of the old one.
  await reporter.goto(`${portal.address}/bao-so-lieu/to-khai/?ma=r000000draft`);
  await reporter.getByText("Điền bằng Excel").click();
  const template = await reporter.request.get(`${portal.address}/desk/reports/r000001draft/template.xlsx`);
  await reporter.getByLabel("Tệp XLSX đã điền").setInputFiles({ name: "a.xlsx", mimeType: template.headers()["content-type"]!, buffer: await template.body() });
  await reporter.getByText("Tệp này điền trên mẫu của Vĩnh Long (từ 7/2025), còn tờ khai này là của Vĩnh Long (trước 7/2025).").waitFor();
});

test("who invites somebody for a province whose name stands for two reads which of them it was", async () => {
  const page = await signInAsEditor({ portal, database, open }, "mot-noi@example.org");
  await chooseNewOffice(page);
  await page.getByLabel("Tên người được mời").fill("Lê Thị Chi");
  await page.getByLabel("Địa chỉ thư").fill("chi@vinhlong.example");
  await page.getByLabel("Tên đơn vị mới").fill("Sở Nội vụ");
  await page.locator("[name=area][value='VN34:86']").check();
  // One that the merger left as it was is offered once, by its present code and name.
  const offered = await page
    .locator("[name=area]")
    .evaluateAll((boxes) => boxes.map((box) => `${(box as HTMLInputElement).value} ${box.parentElement!.textContent.trim()}`));
  expect(offered.filter((one) => /Hà Nội|Huế|Cao Bằng|Lai Châu/.test(one)).sort()).toEqual([
    "VN34:01 Hà Nội",
    "VN34:04 Cao Bằng",
    "VN34:12 Lai Châu",
    "VN34:46 Huế",
  ]);
  await page.getByRole("button", { name: "Gửi lời mời" }).click();
  await page.getByText("Đã gửi lời mời cho Lê Thị Chi (Sở Nội vụ, được gửi số liệu của: Vĩnh Long (từ 7/2025)).").waitFor();
});

/** Opens the form that invites somebody, for an office that is not there yet. */
async function chooseNewOffice(page: Page): Promise<void> {
  const fold = page.locator("[data-state=ready] .desk-invite");
  await fold.waitFor();
  // It lies open where something was typed before.
  if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
  await page.locator("#invite-office").selectOption("new");
  await page.locator(".desk-area-list").first().waitFor();
}

/** Lists the texts of a page, each as it is read: its title, elements that hold text of their own, and names that only screen readers say. */
function listWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll("main *")].filter(
      (element) =>
        !/SCRIPT|STYLE/.test(element.tagName) && [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim() !== ""),
    );
    const labels = [...document.querySelectorAll("main [aria-label], main optgroup[label]")].map(
      (element) => element.getAttribute("aria-label") ?? element.getAttribute("label")!,
    );
    return [
      document.title,
      ...own.map(({ childNodes }) => [...childNodes].map(({ nodeType, textContent }) => (nodeType === 3 ? textContent : "")).join("")),
      ...labels,
    ];
  });
}

/** Whether all of a part is within the window. */
async function isInView(part: Locator): Promise<boolean> {
  await part.waitFor();
  return part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** What a field holds, and what a screen reader says of it. Runs in the page. */
function describe(field: HTMLElement | SVGElement) {
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ");
  return {
    value: (field as HTMLInputElement).value,
    invalid: field.getAttribute("aria-invalid"),
    isFocused: document.activeElement === field,
    described: ids.map((id) => document.getElementById(id)!.textContent!.trim()).join(" "),
  };
}
