import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { look } from "../database/open-test-database.ts";
import { inviteCommand } from "../fixtures/scripts.ts";
import { fillTemplate } from "../report/fill-template.ts";
import { parseMails, readMails, waitForLink } from "./read-mails.ts";
import { startOwnPortal } from "./start-own-portal.ts";

/**
 * The whole path of a figure, from the command that invites the first editor to the mail of who follows, against a start command of its own with the embedded database: its
 * release is made by the button of the desk. The tests are one story and stand in its order.
 */
const portal = await startOwnPortal();
const [editor, reporter, reader, teller] = ["bien-tap@example.org", "bao-cao@nghean.example", "ban-doc@example.org", "nguoi-ke@example.org"];
const office = "Sở Khoa học và Công nghệ Nghệ An";
const signIn = `${portal.site}/bao-so-lieu/dang-nhap/?token=`;
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const story = {} as { desk: Page; form: Page; reportId: string; version: string };

const linkTo = (recipient: string, start: string) => waitForLink(portal.mails, recipient, start);
const mailsOn = (recipient: string, subject: RegExp) => parseMails(portal.mails, recipient, subject);
const textOf = async (path: string) => {
  const answer = await fetch(portal.address + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const saved = (page: Page) => page.locator(".desk-save[data-step=saved]").waitFor();

test("the first editor is invited from the command line beside a running start, whose embedded database lets nobody else in, and signs in by the mail", async () => {
  const printed = await portal.run([inviteCommand, editor]);
  const link = await linkTo(editor, signIn);
  expect(printed).toContain(link);
  expect(printed).toContain(portal.mails);
  const desk = await portal.open(link);
  await desk.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await desk.getByRole("heading", { name: "Đang chờ xem xét" }).waitFor();
  story.desk = desk;
});

test("a reader follows a province and an indicator: a mail asks, its link leads to a button, and only that begins it", async () => {
  const page = await portal.open("/");
  for (const followed of ["VN34:40", "teams"]) {
    await page.goto(`${portal.site}/bao-so-lieu/`);
    await page.getByRole("link", { name: "Theo dõi qua thư" }).click();
    await page.getByLabel("Theo dõi", { exact: true }).selectOption(followed);
    await page.getByLabel("Thư điện tử của bạn").fill(reader);
    await page.getByRole("button", { name: "Theo dõi", exact: true }).click();
    await page.getByRole("heading", { name: "Hãy xem hộp thư của bạn" }).waitFor();
    await page.goto(await linkTo(reader, `${portal.site}/desk/confirm?token=`));
    await page.getByRole("button", { name: "Xác nhận theo dõi" }).click();
    await page.getByRole("heading", { name: "Đã xác nhận theo dõi" }).waitFor();
  }
});

test("a reader tells of a figure from the list of what nobody published; the editor sees it as it was sent, and the reader has an answer", async () => {
  const page = await portal.open("/tinh/nghe-an/");
  await page.locator('section[aria-labelledby=unpublished] a[href*="/bao-so-lieu/gui-so-lieu/"]').first().click();
  const province = page.getByLabel("Tỉnh, thành phố");
  await expect.poll(() => province.inputValue()).toBe("VN34:40");
  await page.getByLabel("Chỉ tiêu", { exact: true }).selectOption("members");
  await page.getByLabel("Con số", { exact: true }).fill("18.250");
  await page.getByLabel("Thời điểm của con số").fill("6/2025");
  await page.getByLabel("Địa chỉ công khai").fill("https://nghean.example/tin/18250?a=1&b=<i>");
  await page.getByLabel("Ghi chú").fill("<b>Bảng 3</b>, trang 12");
  await page.getByLabel("Thư điện tử để trả lời").fill(teller);
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await page.getByRole("heading", { name: "Đã nhận, cảm ơn bạn" }).waitFor();

  const { desk } = story;
  await desk.reload();
  const card = desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name: "Nghệ An: Số thành viên tổ", exact: true }) });
  await card.getByText("<b>Bảng 3</b>, trang 12").waitFor();
  expect(await card.innerText()).toMatch(/18\.250 \(6\/2025\)/);
  expect(await card.getByRole("link").getAttribute("href")).toContain("https://nghean.example/tin/18250?a=1&b=");
  await card.getByRole("button", { name: "Số này đúng, chấp nhận" }).click();
  await card.getByRole("button", { name: "Chấp nhận", exact: true }).click();
  await desk.getByText("1 tin đã quyết định").waitFor();
  await expect.poll(async () => (await mailsOn(teller, /Cảm ơn đã báo số liệu: Nghệ An/)).length).toBe(1);
});

test("an office is invited, fills in its template, mends two findings, hands in, is asked for more, hands in again and is accepted", async () => {
  const { desk } = story;
  await desk.getByText("Mời một người").click();
  await desk.getByLabel("Tên người được mời").fill("Nguyễn Văn An");
  await desk.getByLabel("Địa chỉ thư").fill(reporter);
  await desk.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Đơn vị mới…" });
  await desk.getByLabel("Tên đơn vị mới").fill(office);
  await desk.getByRole("group", { name: "Được gửi số liệu của" }).locator('input[value="VN34:40"]').check();
  await desk.getByRole("button", { name: "Gửi lời mời" }).click();
  await desk.getByText("Đã gửi lời mời cho Nguyễn Văn An").waitFor();

  const page = await portal.open(await linkTo(reporter, signIn), { viewport: { width: 360, height: 740 } });
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("heading", { name: "Báo số liệu mới" }).waitFor();
  await page.getByRole("button", { name: "Mở tờ khai" }).click();
  await page.getByRole("heading", { level: 1, name: "Tờ khai số liệu: Nghệ An" }).waitFor();
  story.reportId = new URL(page.url()).searchParams.get("ma")!;

  await page.getByRole("heading", { name: "Điền bằng Excel" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải mẫu XLSX" }).click()]);
  const filled = await fillTemplate(readFileSync(await download.path()), { teams: ["3.9oo", "6/2025", "", "", "", ""] });
  await page.getByLabel("Tệp XLSX đã điền").setInputFiles({ name: "nghe-an.xlsx", mimeType: workbookType, buffer: filled });
  await page.getByRole("heading", { name: "Đọc được 1 số liệu" }).waitFor();
  await page.getByRole("button", { name: "Lấy vào tờ khai" }).click();

  const teams = page.locator("#indicator-teams");
  await teams.getByText("Không đọc được thành số.").waitFor();
  await teams.getByText("Chưa có gì chứng minh con số.").waitFor();
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.getByRole("alert").filter({ hasText: "Chưa gửi được" }).waitFor();
  await teams.getByLabel("Số mới").fill("3.947");
  await teams.getByLabel("Địa chỉ nơi đọc được con số").fill("https://nghean.example/bao-cao");
  await saved(page);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.getByRole("heading", { name: "Đã gửi" }).waitFor();

  const openReport = async () => {
    await desk.goto("/bao-so-lieu/ban-bien-tap/");
    await desk.getByRole("link", { name: `Nghệ An, báo cáo của ${office}` }).click();
    await desk.getByRole("button", { name: "Chấp nhận", exact: true }).waitFor();
  };
  await openReport();
  await desk.getByLabel("Lời cho đơn vị").fill("Xin ghi rõ ngày.");
  await desk.getByRole("button", { name: "Trả lại để sửa" }).click();
  await desk.getByText("Đã trả lại.").waitFor();

  await page.goto(await linkTo(reporter, `${portal.site}/bao-so-lieu/to-khai/?ma=`));
  await page.getByText("Xin ghi rõ ngày.").waitFor();
  await teams.getByLabel("Thời điểm số liệu đúng").fill("30/6/2025");
  await saved(page);
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await page.getByRole("heading", { name: "Đã gửi" }).waitFor();
  await openReport();
  await desk.getByRole("button", { name: "Chấp nhận", exact: true }).click();
  await desk.getByRole("button", { name: "Chấp nhận 1 số liệu" }).click();
  await desk.getByText("Đã chấp nhận. Số liệu sẽ có trong bản phát hành sau.").waitFor();

  // Its page comes with the next release; until then the link of the mail says so, and so does the address of the page.
  const told = await page.goto(await linkTo(reporter, `${portal.site}/desk/accepted/${story.reportId}`));
  expect(told!.status()).toBe(200);
  await page.getByRole("heading", { name: "Báo cáo đã được chấp nhận, đang chờ bản phát hành tới" }).waitFor();
  await page.goto(`${portal.site}/bao-so-lieu/${story.reportId}/`);
  await page.getByRole("heading", { name: "Báo cáo này đã được chấp nhận và đang chờ bản dữ liệu kế tiếp" }).waitFor();
  story.form = page;
});

test("the editor's button collects, checks, publishes and builds, and says how far it is; pages are answered meanwhile", async () => {
  const { desk } = story;
  await desk.goto("/bao-so-lieu/ban-bien-tap/");
  const release = desk.getByRole("region", { name: "Bản phát hành" });
  // The other one was accepted before.
  await release.getByText("2 báo cáo được chấp nhận đang chờ bản phát hành.").waitFor();
  await release.getByText("Tạo bản phát hành").click();
  await release.getByRole("listitem").getByText(`${office}: Nghệ An, 1 số liệu`).waitFor();
  await release.getByRole("button", { name: "Công bố ngay" }).click();
  await release.getByText("Đang tạo lại các trang").waitFor();
  await release.getByRole("progressbar").waitFor();
  // What was known before is served until the new pages stand.
  expect((await textOf("/chi-tieu/teams/")).includes("3.947")).toBe(false);
  await release.getByText(/^(Xong|Không thành)/).waitFor({ timeout: 0 });
  const [, version] = /^Xong · bản (\d+\.\d+\.0) · /.exec(await release.locator(".desk-job").innerText())!;
  story.version = version!;
  await release.getByText("Chưa có báo cáo nào được chấp nhận mà chưa công bố.").waitFor();
  expect(readFileSync(join(portal.dataset, "release.csv"), "utf8")).toContain(`\n${version},`);
}, 2_400_000);

test("the figure stands on map, page, CSV, change log and feed, each with the page of the report as its source", async () => {
  const { form: page, version, reportId } = story;
  const source = `/bao-so-lieu/${reportId}/`;
  await page.goto("/?chi-tieu=teams");
  await page.getByRole("button", { name: "Nghệ An: 3.947 tổ, ngày 30/06/2025" }).waitFor();
  await page.goto("/chi-tieu/teams/");
  const row = page.locator('tr[data-code="40"]');
  expect(await row.textContent()).toContain(`3.94730/06/2025${office}`);
  expect(await row.locator("a.source-link").getAttribute("href")).toBe(portal.site + source);
  await page.goto("/tinh/nghe-an/");
  await page.getByText("3.947 tổ").first().waitFor();
  expect(await page.locator("section[aria-labelledby=unpublished]").innerText()).not.toContain("số tổ công nghệ số cộng đồng");

  for (const folder of [version, "latest"]) {
    const [line] = (await textOf(`/data/${folder}/observations.csv`)).split("\n").filter((one) => one.startsWith("VN63,40,teams,"));
    expect(line).toMatch(/^VN63,40,teams,2025-06-30,.*,stated,3947,exact,A,reported,S\d+,,/);
    const sources = await textOf(`/data/${folder}/sources.csv`);
    expect(sources.split("\n").filter((one) => one.includes(`,${office},Báo cáo số liệu về Nghệ An,${portal.site}${source},`))).toHaveLength(1);
  }
  await page.goto("/thay-doi/");
  const changes = page.getByRole("region", { name: `Bản ${version}` });
  expect(await changes.innerText()).toContain("bản hiện hành");
  expect(await changes.locator("li").filter({ hasText: "Nghệ An, Số tổ" }).textContent()).toBe(
    `Nghệ An, Số tổ công nghệ số cộng đồng, ngày 30/06/2025: 3.947 tổ (${office})`,
  );
  for (const feed of ["feed", "tinh/nghe-an", "chi-tieu/teams"]) {
    const [entry] = /<entry>[^]*?<\/entry>/.exec(await textOf(`/thay-doi/${feed}.atom`))!;
    expect(entry).toMatch(/Nghệ An[^]*3\.947 tổ/);
    expect(entry).toContain(`Bản ${version}`);
    // The other office calls itself by markup, which nobody may take for that.
    expect(entry).not.toContain("<b>");
  }
  const { data } = JSON.parse(
    await textOf(`/graphql?query=${encodeURIComponent('{ release { version } province(code: "40") { figure(indicator: "teams") { value } } }')}`),
  );
  expect(data).toEqual({ release: { version }, province: { figure: { value: 3947 } } });

  // The page of the report is there now, says which release it came with, and where it stands is told to everybody.
  await page.goto(await linkTo(reporter, `${portal.site}/desk/accepted/${reportId}`));
  await page.getByRole("link", { name: "Trang của báo cáo" }).click();
  await page.getByRole("heading", { level: 1, name: "Báo cáo số liệu về Nghệ An" }).waitFor();
  await page.getByRole("link", { name: version, exact: true }).waitFor();
  expect(await mailsOn(reporter, /đã được công bố/)).toHaveLength(1);
  await page.goto("/bao-so-lieu/");
  await page.getByText(`trong bản ${version}`).first().waitFor();
});

test("who follows a province and an indicator has one mail of the release with the figure, and one click ends all; the address is gone", async () => {
  const mails = await mailsOn(reader, /./);
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Xác nhận theo dõi số liệu trên Tổ Số",
    "Xác nhận theo dõi số liệu trên Tổ Số",
    `Nghệ An và 1 mục khác: số liệu thay đổi trong bản phát hành ${story.version}`,
  ]);
  const { text, headers } = mails[2]!;
  expect(text).toContain("- Số tổ công nghệ số cộng đồng: 3.947, thời điểm 30/06/2025 (mới)");
  expect(text!.match(/3\.947/g)).toHaveLength(1);
  const unsubscribe = (headers.get("list") as { unsubscribe: { url: string } }).unsubscribe.url;
  expect(unsubscribe.startsWith(`${portal.site}/desk/unsubscribe?all=`)).toBe(true);

  // Who looks at the address gets a button; the program of mails posts without asking, and from nowhere.
  const page = await portal.open(unsubscribe);
  await page.getByRole("button", { name: "Dừng theo dõi" }).waitFor();
  const answer = await fetch(unsubscribe.replace(portal.site, portal.address), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(answer.status).toBe(200);
  await page.getByRole("button", { name: "Dừng theo dõi" }).click();
  await page.getByRole("heading", { name: "Bạn không còn theo dõi số liệu nào" }).waitFor();
  await page.goto(await linkTo(reader, `${portal.site}/desk/unsubscribe?token=`));
  await page.getByRole("heading", { name: "Bạn không còn theo dõi" }).waitFor();
  expect(await page.getByRole("button", { name: "Dừng theo dõi" }).count()).toBe(0);
});

test("another start serves the same release without building it anew, and nobody is told twice", async () => {
  const before = [reader, reporter, teller, editor].map((recipient) => readMails(portal.mails, recipient).length);
  const started = await portal.restart();
  expect(started.printed()).toMatch(/Portal … up to date/);
  expect((await textOf("/chi-tieu/teams/")).includes("3.947")).toBe(true);
  await portal.stop();
  await look({ where: { directory: portal.database } }, async ({ prisma }) => {
    expect((await prisma.release.findFirstOrThrow({ orderBy: { id: "desc" } })).version).toBe(story.version);
    expect(await prisma.report.count({ where: { status: "published", publishedIn: story.version } })).toBe(2);
    expect([await prisma.subscription.count(), await prisma.mail.count()]).toEqual([0, 0]);
  });
  expect([reader, reporter, teller, editor].map((recipient) => readMails(portal.mails, recipient).length)).toEqual(before);
});
