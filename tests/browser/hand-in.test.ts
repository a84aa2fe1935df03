import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { findViolations } from "./find-violations.ts";
import { findWide } from "./find-wide.ts";
import { serveDeskPortal } from "./serve-desk-portal.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const database = await openTestDatabase("dataset");
const portal = await serveDeskPortal(database);
const office = "Sở Khoa học và Công nghệ Hà Giang";
const reporter = "bao-cao@hagiang.example";
let editors = 0;

/** Adds an editor, as the command for it does, and signs in by the link of a mail. */
async function signInAsEditor(): Promise<Page> {
  const email = `bien-tap-${(editors += 1)}@example.org`;
  await database.prisma.user.create({ data: { id: email, role: "editor", name: "Trần Thị Bình", email } });
  const page = await open("/bao-so-lieu/dang-nhap/", { baseURL: portal.address });
  await page.getByLabel("Địa chỉ thư đã được mời").fill(email);
  await page.getByRole("button", { name: "Gửi đường dẫn đăng nhập" }).click();
  await page.getByText("Nếu địa chỉ này đã được mời").waitFor();
  await page.goto(await portal.linkTo(email, "/bao-so-lieu/dang-nhap/?token="));
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("heading", { name: "Đang chờ xem xét" }).waitFor();
  return page;
}

/** Invites the office and signs its reporter in by the link of the invitation, on a phone. */
async function invite(desk: Page, email = reporter, name = office): Promise<Page> {
  await desk.getByText("Mời một người").click();
  await desk.getByLabel("Tên người được mời").fill("Nguyễn Văn An");
  await desk.getByLabel("Địa chỉ thư").fill(email);
  if (await desk.getByLabel("Đơn vị", { exact: true }).isVisible()) await desk.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Đơn vị mới…" });
  await desk.getByLabel("Tên đơn vị mới").fill(name);
  await desk.getByText("63 tỉnh, thành phố (đến 30/06/2025)").click();
  await desk.getByRole("checkbox", { name: "Hà Giang", exact: true }).check();
  await desk.getByRole("button", { name: "Gửi lời mời" }).click();
  await desk.getByText("Đã gửi lời mời cho Nguyễn Văn An").waitFor();
  const page = await open(await portal.linkTo(email, "/bao-so-lieu/dang-nhap/?token="), { baseURL: portal.address, viewport: { width: 360, height: 740 } });
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("heading", { name: "Báo số liệu mới" }).waitFor();
  return page;
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mở tờ khai" }).click();
  await page.getByRole("heading", { level: 1, name: "Tờ khai số liệu: Hà Giang" }).waitFor();
  await page.locator("#indicator-teams > summary").click();
}

const saved = (page: Page) => page.locator(".desk-save[data-step=saved]").waitFor();

test("an office that was invited fills in its figures, mends what is found, is asked to mend more, hands in again and is accepted", async () => {
  const desk = await signInAsEditor();
  expect(await findViolations(desk)).toEqual([]);
  const page = await invite(desk);
  expect(await findViolations(page)).toEqual([]);
  // Whoever comes here first reads what this is, and where they can ask and leave again.
  await page.getByText("Tổ Số công bố số liệu mở về tổ công nghệ số cộng đồng").waitFor();
  await page.getByRole("link", { name: "Tài khoản, liên hệ, kết thúc quyền của tôi" }).click();
  const account = page.getByRole("region", { name: "Tài khoản" });
  await account.getByText("hãy trả lời người đã mời bạn").waitFor();
  await account.getByText("Kết thúc quyền của tôi, xóa tài khoản").waitFor();
  await openForm(page);
  const teams = page.locator("#indicator-teams");

  // What is typed is echoed as it will be read, and what is wrong stands beside its field.
  await teams.getByLabel("Số mới").fill("3.1oo");
  await teams.getByLabel("Thời điểm số liệu đúng").fill("6/2025");
  await teams.getByText("Không đọc được thành số.").waitFor();
  // Clear of the ring around the field, which is 3 pixels wide and 2 away.
  const bottom = await teams.getByLabel("Số mới").evaluate((field) => field.getBoundingClientRect().bottom);
  expect(await teams.getByText("Không đọc được thành số.").evaluate((said) => said.getBoundingClientRect().top)).toBeGreaterThan(bottom + 5);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Chưa gửi được" });
  await summary.getByRole("link", { name: /Không đọc được thành số/ }).click();
  expect(await teams.getByLabel("Số mới").evaluate((field) => field === document.activeElement)).toBe(true);
  await teams.getByLabel("Số mới").fill("3.100");
  await teams.getByText("sẽ đọc là 3.100").waitFor();
  await teams.getByLabel("Địa chỉ nơi đọc được con số").fill("https://hagiang.example/bao-cao");

  // 2,071 teams are published: so large a step is kept only with a reason.
  await teams.getByText(/so với số đang công bố là 2.071/).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await teams.getByLabel("Lý do giữ số này").fill("Đã lập thêm tổ theo Quyết định 12.");
  await saved(page);

  // Offline the page says beside the button that nothing is handed in and that nothing is lost, until it is handed in; the button keeps the keyboard.
  const notHandedIn = page.getByRole("alert").filter({ hasText: "Báo cáo chưa được gửi." });
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Gửi báo cáo" }).press("Enter");
  await notHandedIn.getByText("Bàn biên tập tạm thời không trả lời.").waitFor();
  expect(await notHandedIn.innerText()).toContain("Những gì bạn gõ vẫn được giữ trong trình duyệt này.");
  expect(await page.evaluate(() => document.activeElement!.textContent!.trim())).toBe("Gửi báo cáo");
  expect(await notHandedIn.evaluate((note) => note.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.context().setOffline(false);
  await notHandedIn.getByText("Đã có mạng trở lại: hãy nhấn nút lần nữa.").waitFor();
  expect(await page.locator(".desk-save").innerText()).not.toContain("không trả lời");
  expect(await findViolations(page)).toEqual([]);
  expect(await database.prisma.report.count({ where: { status: "handed_in" } })).toBe(0);
  await page.getByRole("button", { name: "Gửi báo cáo" }).press("Enter");
  await page.getByRole("heading", { name: "Đã gửi" }).waitFor();
  expect(await findViolations(page)).toEqual([]);

  // The office reads all that it has sent, and takes it back while nobody has decided: the same form opens, which cannot be thrown away any more.
  await page.reload();
  const sent = page.getByRole("article").filter({ hasText: "Số tổ công nghệ số cộng đồng" });
  await sent.getByRole("link", { name: "https://hagiang.example/bao-cao" }).waitFor();
  expect(await sent.innerText()).toMatch(/3\.100[\s\S]*6\/2025[\s\S]*Đếm đúng theo định nghĩa[\s\S]*2\.071[\s\S]*Đã lập thêm tổ theo Quyết định 12\./);
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });
  expect(await findViolations(page)).toEqual([]);
  // Nothing is wrong with a report that waits.
  await page.locator(".desk-status[data-status=HANDED_IN]").getByText("đã gửi, đang chờ xem xét").waitFor();
  expect(await page.locator(".note").count()).toBe(0);
  await desk.goto("/bao-so-lieu/ban-bien-tap/");
  await desk.getByRole("link", { name: `Hà Giang, báo cáo của ${office}` }).click();
  await desk.getByRole("button", { name: "Chấp nhận", exact: true }).click();
  await page.getByRole("button", { name: "Rút lại báo cáo" }).press("Enter");
  await page.getByText("Đã rút lại. Báo cáo lại là bản nháp").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe("taken-back");
  expect(await teams.getByLabel("Số mới").inputValue()).toBe("3.100");
  expect(await page.getByText("Xóa bản nháp này").count()).toBe(0);
  // An editor who has it open meanwhile learns why nothing is decided.
  await desk.getByRole("button", { name: "Chấp nhận 1 số liệu" }).click();
  await desk.getByText("Đơn vị vừa rút báo cáo này lại để sửa, nên chưa có quyết định nào được ghi.").waitFor();
  await desk.goto("/bao-so-lieu/ban-bien-tap/");
  await desk.getByText("Không có báo cáo nào đang chờ.").waitFor();
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.getByRole("heading", { name: "Đã gửi" }).waitFor();

  // The editor sees it beside what stands, and cannot return it without a word.
  await desk.goto("/bao-so-lieu/ban-bien-tap/");
  await desk.getByText("(gửi trong ngày)").waitFor();
  await desk.getByRole("link", { name: `Hà Giang, báo cáo của ${office}` }).click();
  await desk.getByText("Đã lập thêm tổ theo Quyết định 12.").waitFor();
  expect(await desk.locator(".desk-beside-list").innerText()).toMatch(/3\.100[\s\S]*2\.071[\s\S]*\+49,69%/);
  expect(await findViolations(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Trả lại để sửa" }).click();
  await desk.getByText("Hãy ghi lý do: đơn vị cần biết phải sửa gì.").waitFor();
  await desk.getByLabel("Lời cho đơn vị").fill("Xin ghi rõ <b>ngày</b> của quyết định.");
  // What an editor has typed outlives a reload, until it is sent.
  await desk.reload();
  await expect.poll(() => desk.getByLabel("Lời cho đơn vị").inputValue()).toBe("Xin ghi rõ <b>ngày</b> của quyết định.");
  await desk.getByRole("button", { name: "Trả lại để sửa" }).click();
  await desk.getByText("Đã trả lại.").waitFor();

  // The office reads why, as it was written, mends it and hands in again.
  await page.goto("/bao-so-lieu/cua-toi/");
  await page.getByText("Xin ghi rõ <b>ngày</b> của quyết định.").waitFor();
  await page.getByRole("link", { name: "Sửa và gửi lại" }).click();
  await teams.getByLabel("Thời điểm số liệu đúng").fill("30/6/2025");
  // The reason was given for a figure of another date: it stands beside its field, and is asked for again.
  await teams.getByText(/Số liệu đã khác so với lúc bạn ghi: “Đã lập thêm tổ theo Quyết định 12\.”/).waitFor();
  expect(await teams.getByLabel("Lý do giữ số này").inputValue()).toBe("");
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await summary.getByRole("link", { name: /so với số đang công bố là 2\.071/ }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.type("Đã lập thêm tổ theo Quyết định 12, đến hết tháng 6.");
  await teams.getByText("Đã có lý do: biên tập viên sẽ đọc.").waitFor();
  await teams.getByLabel("Ghi chú (không bắt buộc)").fill("Theo sổ của tỉnh");
  const members = page.locator("#indicator-members");
  await members.locator("..").locator("> summary").click();
  await members.locator("> summary").click();
  await members.getByLabel("Số mới").fill("12.500");
  await members.getByLabel("Thời điểm số liệu đúng").fill("30/6/2025");
  await members.getByLabel("Địa chỉ nơi đọc được con số").fill("https://hagiang.example/thanh-vien");
  await saved(page);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.getByRole("heading", { name: "Đã gửi" }).waitFor();

  // What another editor has decided meanwhile is not overwritten.
  const other = await signInAsEditor();
  await other.getByRole("link", { name: `Hà Giang, báo cáo của ${office}` }).click();
  await other.getByRole("button", { name: "Chấp nhận", exact: true }).waitFor();
  await desk.reload();
  // Each figure stands beside what it was when it was sent back, under the reason.
  const figures = desk.getByRole("region", { name: "Số liệu", exact: true });
  expect(await figures.innerText()).toMatch(
    /Đã trả lại \(Trần Thị Bình, biên tập viên, [^)]+\): Xin ghi rõ <b>ngày<\/b> của quyết định\.\s+Từ khi trả lại, 2\/2 số liệu mới hoặc đã đổi\./,
  );
  const [first, second] = await figures.getByRole("article").all();
  expect(await first!.innerText()).toMatch(/Khi bị trả lại\s+3\.100\s+6\/2025\s+thời điểm đã đổi\s+ghi chú trước: không có/);
  expect(await second!.innerText()).toMatch(/Khi bị trả lại\s+chưa có/);
  expect(await findViolations(desk)).toEqual([]);

  expect(await desk.getByLabel("Lời cho đơn vị").inputValue()).toBe("");
  // Accepting is asked about once more; going back leaves all as it was, by keys alone.
  const focused = () => desk.evaluate(() => document.activeElement!.textContent!.trim());
  await desk.getByRole("button", { name: "Chấp nhận", exact: true }).press("Enter");
  const question = desk.getByRole("group", { name: "Chấp nhận báo cáo này?" });
  await question.getByText("2 số liệu của Hà Giang sẽ có trong bản phát hành sau").waitFor();
  await expect.poll(focused).toBe("Chấp nhận báo cáo này?");
  expect(await findViolations(desk)).toEqual([]);
  await desk.keyboard.press("Escape");
  await expect.poll(focused).toBe("Chấp nhận");
  expect(await database.prisma.report.count({ where: { status: "handed_in" } })).toBe(1);
  for (const key of ["Enter", "Tab", "Enter"]) await desk.keyboard.press(key);
  await desk.getByText("Đã chấp nhận. Số liệu sẽ có trong bản phát hành sau.").waitFor();
  await other.getByLabel("Lời cho đơn vị").fill("Không rõ nguồn.");
  await other.getByRole("button", { name: "Trả lại để sửa" }).click();
  await other.getByText("nay đã được chấp nhận").waitFor();

  await page.goto("/bao-so-lieu/cua-toi/");
  await page.getByText("đã được chấp nhận", { exact: true }).waitFor();
  // Its public page is made with the next release: until then nothing is called so.
  await page.getByRole("link", { name: "Báo cáo đang ở bước nào, ai cũng xem được" }).waitFor();
  expect(await page.getByText("Trang công khai của báo cáo").count()).toBe(0);
  // Whoever opens a page of the others is told whose it is, and is led to their own.
  const mine = await page.evaluate(() => location.href);
  await page.goto("/bao-so-lieu/ban-bien-tap/");
  await page.getByRole("alert").getByText("Trang này dành cho biên tập viên.").waitFor();
  await page.getByRole("link", { name: "Đến báo cáo của tôi" }).click();
  await page.waitForURL(mine);
  await desk.goto("/bao-so-lieu/to-khai/?ma=r0");
  await desk.getByRole("alert").getByText("Trang này dành cho đơn vị gửi số liệu.").waitFor();
  await desk.getByRole("link", { name: "Đến bàn biên tập" }).click();
  await desk.getByRole("heading", { name: "Đang chờ xem xét" }).waitFor();
  const { values } = await database.prisma.report.findFirstOrThrow({ include: { values: { orderBy: { place: "asc" } } } });
  expect(values).toMatchObject([
    { value: "3100", period: "2025-06-30", note: "Theo sổ của tỉnh" },
    { value: "12500", period: "2025-06-30" },
  ]);
});

test("what was typed outlives a reload, a desk that is away, a session that has ended and another tab", async () => {
  const page = await invite(await signInAsEditor(), "khac@hagiang.example", "Sở Nội vụ Hà Giang");
  await openForm(page);
  const teams = page.locator("#indicator-teams");
  const value = teams.getByLabel("Số mới");

  // What cannot be kept is told at its field, which the button leads to; the next key mends it.
  await value.fill("2.050");
  const note = teams.getByLabel("Ghi chú (không bắt buộc)");
  await note.evaluate((field) => {
    (field as HTMLTextAreaElement).value = "nửa ký tự \ud800";
    field.dispatchEvent(new InputEvent("input"));
  });
  await expect.poll(() => note.getAttribute("aria-invalid")).toBe("true");
  await teams.getByText("Có ký tự không dùng được.").waitFor();
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  await note.fill("");
  await saved(page);

  // Left while it could not be saved.
  const form = page.url();
  const isNotSaved = page.locator(".desk-save").getByText("Chưa lưu được lên bàn biên tập");
  portal.setAway(true);
  await value.fill("2.100");
  await isNotSaved.waitFor();
  await page.getByRole("button", { name: "Gửi báo cáo" }).press("Enter");
  await page.getByRole("alert").getByText("Báo cáo chưa được gửi.").waitFor();
  expect(await page.evaluate(() => document.activeElement!.textContent!.trim())).toBe("Gửi báo cáo");
  await page.goto("about:blank");
  portal.setAway(false);
  await page.goto(form);
  await page.getByText("Đã lấy lại những gì bạn gõ").waitFor();
  expect(await value.inputValue()).toBe("2.100");
  await saved(page);

  portal.setAway(true);
  await value.fill("2.200");
  await isNotSaved.waitFor();
  portal.setAway(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await saved(page);
  expect((await database.prisma.reportedValue.findFirstOrThrow({ where: { report: { status: "draft" } } })).value).toBe("2200");

  // A second tab saves; the first one asks which to keep.
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.locator("#indicator-teams").getByLabel("Số mới").fill("2.300");
  await saved(second);
  await value.fill("2.400");
  await page.getByRole("heading", { name: "Tờ khai đã được thay đổi ở nơi khác" }).waitFor();
  expect(await page.locator(".desk-conflict tbody tr").innerText()).toMatch(/2\.400[\s\S]*2\.300/);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Giữ bản trong trang này" }).click();
  await saved(page);
  expect((await database.prisma.reportedValue.findFirstOrThrow({ where: { report: { status: "draft" } } })).value).toBe("2400");

  await database.prisma.session.deleteMany({ where: { user: { email: "khac@hagiang.example" } } });
  await value.fill("2.500");
  await page.locator(".desk-save").getByRole("link", { name: "Đăng nhập" }).click();
  await page.getByLabel("Địa chỉ thư đã được mời").fill("khac@hagiang.example");
  await page.getByRole("button", { name: "Gửi đường dẫn đăng nhập" }).click();
  await page.getByText("Nếu địa chỉ này đã được mời").waitFor();
  await page.goto(await portal.linkTo("khac@hagiang.example", "/bao-so-lieu/dang-nhap/?token="));
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("link", { name: /^Điền tiếp/ }).click();
  await page.getByText("Đã lấy lại những gì bạn gõ").waitFor();
  expect(await value.inputValue()).toBe("2.500");
});
