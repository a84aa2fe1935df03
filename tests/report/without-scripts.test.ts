import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { queueReportMail } from "../../packages/report/src/mail/queue-report-mail.ts";
import { acceptReport } from "./accept-report.ts";
import { addEditor, mailsOf, serveDoor, startMailServer } from "./serve-door.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;
type Door = Awaited<ReturnType<typeof serveDoor>>;

/** Posts a form as a browser without scripts does. */
const postForm = ({ address }: Door, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(address + path, { method: "POST", headers: { origin: "https://toso.example", ...headers }, body: new URLSearchParams(fields), redirect: "manual" });

test("who asks for a link by a plain form is answered with a page, and the link leads to a page whose button signs in", async () => {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  await addEditor(database, "plain@example.org");
  const path = "/desk/auth/sign-in/magic-link";
  const sent = await postForm(door, path, { email: "Plain@example.org", language: "en" });
  expect([sent.status, sent.headers.get("content-type"), (await sent.text()).includes("<h1>Look into your mailbox</h1>")]).toEqual([
    200,
    "text/html; charset=utf-8",
    true,
  ]);
  const link = /https:\/\/toso\.example(\/desk\/sign-in\S+)/.exec((await mailsOf(mail, 1))[0]!.text!)![1]!;
  const opened = await door.get(link);
  const page = await opened.text();
  // With no-referrer the browser would send the form with the Origin "null", which is refused.
  expect([opened.status, opened.headers.get("referrer-policy"), opened.headers.getSetCookie()]).toEqual([200, "same-origin", []]);
  const fields = Object.fromEntries([...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value!]));
  const action = /<form method="post" action="([^"]+)">/.exec(page)![1]!;
  expect((await postForm(door, action, fields, { origin: "https://evil.example" })).status).toBe(403);
  const entered = await postForm(door, action, fields);
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "https://toso.example/en/report/mine/"]);
  const cookie = entered.headers.getSetCookie()[0]!.split(";")[0]!;
  expect((await door.ask("{ me { email } }", {}, { cookie })).data.me.email).toBe("plain@example.org");
  expect((await postForm(door, action, fields)).status).toBe(404);
});

test("the plain form has the limits and the origin of the other, says nothing of who is invited, and writes nothing of a request into a page", async () => {
  const door = await serveDoor(database);
  await addEditor(database, "invited@example.org");
  const path = "/desk/auth/sign-in/magic-link";
  const told = [];
  for (const email of ["invited@example.org", "nobody@example.org"]) told.push(await (await postForm(door, path, { email })).text());
  expect(told[0]).toBe(told[1]);
  expect((await postForm(door, path, { email: "invited@example.org" }, { origin: "https://evil.example" })).status).toBe(403);
  const bad = await postForm(door, path, { email: "<b>x" });
  expect([bad.status, (await bad.text()).includes("<b>")]).toEqual([400, false]);
  for (let at = 0; at < 2; at += 1) await postForm(door, path, { email: "nobody@example.org" });
  const refused = await postForm(door, path, { email: "nobody@example.org" });
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0, (await refused.text()).includes("/bao-so-lieu/dang-nhap/")]).toEqual([
    429,
    true,
    true,
  ]);
  expect(await (await door.get(`/desk/sign-in?token=${encodeURIComponent('"><script>')}`)).text()).not.toContain("<script");
});

test.each([
  ["vi", "Báo cáo đã được chấp nhận, đang chờ bản phát hành tới", "/bao-so-lieu/"],
  ["en", "The report is accepted and comes with the next release", "/en/report/"],
])(
  "the links of the mails that a report was accepted and published answer whoever opens them (%s): with where it stands, in text that is no markup",
  async (language, waiting, path) => {
    await prisma.mail.deleteMany();
    const door = await serveDoor(database);
    const id = await acceptReport(database, [{ value: "2531" }], { office: 'Sở <b>A</b> & "B"' });
    const { officeId } = await prisma.report.findUniqueOrThrow({ where: { id } });
    await prisma.user.create({ data: { id: `of ${id}`, role: "reporter", name: "An", email: `${id}@so.example`, officeId, language } });
    const linkOf = async (step: "accepted" | "published") => {
      await prisma.$transaction((tx) => queueReportMail(tx, id, step, "https://toso.example"));
      const { text } = await prisma.mail.findFirstOrThrow({ where: { recipient: `${id}@so.example` }, orderBy: { id: "desc" } });
      return /https:\/\/toso\.example(\/desk\/accepted\/\S+)/.exec(text)![1]!;
    };
    const accepted = await linkOf("accepted");
    const opened = await door.get(accepted);
    const page = await opened.text();
    expect([opened.status, page.includes(`<h1>${waiting}</h1>`), page.includes("Sở &lt;b&gt;A&lt;/b&gt; &amp; &quot;B&quot;"), page.includes("<b>")]).toEqual([
      200,
      true,
      true,
      false,
    ]);
    await prisma.report.update({ where: { id }, data: { status: "published", publishedIn: "9.9.0" } });
    for (const link of [accepted, await linkOf("published")]) {
      const published = await door.get(link);
      expect([published.status, (await published.text()).includes(`<a href="https://toso.example${path}${id}/">`)]).toEqual([200, true]);
    }
    await prisma.report.update({ where: { id }, data: { status: "handed_in" } });
    expect((await door.get(accepted)).status).toBe(404);
  },
);

test("the link in a mail that asks whether to follow leads to a page of the server in its language: opening it confirms nothing, its button does, from the site alone and while the link holds", async () => {
  await prisma.mail.deleteMany();
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  const query = 'mutation ($proof: String!) { subscribe(email: "plain@example.org", language: "vi", follows: "teams", proof: $proof) }';
  await door.ask(query, { proof: await door.solve() });
  const link = /https:\/\/toso\.example(\/desk\/confirm\S+)/.exec((await mailsOf(mail, 1))[0]!.text!)![1]!;
  const confirmed = () => prisma.subscription.count({ where: { email: "plain@example.org", confirmedAt: { not: null } } });
  // Programs that look at links in mails ask in each of these ways.
  const opened = await door.get(link);
  for (const path of [link, link.replace("confirm", "unsubscribe"), link.replace("confirm", "sign-in")]) {
    const looked = await fetch(door.address + path, { method: "HEAD" });
    const length = String(Buffer.byteLength(await (await door.get(path)).text()));
    expect([path, looked.status, looked.headers.get("content-length"), await looked.text()]).toEqual([path, 200, length, ""]);
  }
  expect(await prisma.subscription.count({ where: { email: "plain@example.org" } })).toBe(1);
  expect([opened.status, opened.headers.get("referrer-policy"), await confirmed()]).toEqual([200, "same-origin", 0]);
  const asks = await opened.text();
  expect(asks).toContain('<form method="post"><button>Xác nhận theo dõi</button></form>');
  expect(asks).toContain("khi số liệu về <strong>Số tổ công nghệ số cộng đồng</strong> thay đổi.");
  // A link that stands for nothing names nothing.
  expect(await (await door.get("/desk/confirm?token=none")).text()).toContain("khi số liệu bạn chọn thay đổi.");
  expect([(await postForm(door, link, {}, { origin: "https://evil.example" })).status, await confirmed()]).toEqual([403, 0]);
  for (let at = 0; at < 2; at += 1) {
    const done = await postForm(door, link, {});
    const said = await done.text();
    expect([done.status, said.includes("<h1>Đã xác nhận theo dõi</h1>"), await confirmed()]).toEqual([200, true, 1]);
    expect(said).toContain("thay đổi số liệu về <strong>Số tổ công nghệ số cộng đồng</strong>.");
    // It says how to stop, by the link that its mails will have.
    const { endToken } = await prisma.subscription.findFirstOrThrow({ where: { email: "plain@example.org" } });
    expect(said).toContain(`<a href="https://toso.example/desk/unsubscribe?token=${endToken}&amp;language=vi">Dừng theo dõi</a>`);
  }
  await prisma.subscription.updateMany({ data: { confirmedAt: null, createdAt: new Date(Date.now() - 8 * 86_400_000) } });
  const spent = await postForm(door, link, {});
  expect([spent.status, (await spent.text()).includes('<a href="https://toso.example/bao-so-lieu/theo-doi/">'), await confirmed()]).toEqual([404, true, 0]);
  expect((await postForm(door, "/desk/confirm?token=%00", {})).status).toBe(404);
  await prisma.subscription.deleteMany();
});

test("the link in a mail that stops it leads to a page of the server in its language, whose button needs no script", async () => {
  // Those of the test before had no server to go to.
  await prisma.mail.deleteMany();
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  const follow = async (language: string) => {
    const query =
      'mutation ($proof: String!, $language: String!) { subscribe(email: "stop@example.org", language: $language, follows: "teams", proof: $proof) }';
    return door.ask(query, { proof: await door.solve(), language });
  };
  await follow("en");
  await mailsOf(mail, 1);
  await prisma.subscription.updateMany({ data: { confirmedAt: new Date() } });
  await follow("en");
  const link = /https:\/\/toso\.example(\/desk\/unsubscribe\S+)/.exec((await mailsOf(mail, 2))[1]!.text!)![1]!;
  const page = await (await door.get(link)).text();
  expect([page.includes('<form method="post"><button>Stop following</button></form>'), await prisma.subscription.count()]).toEqual([true, 1]);
  expect(page).toMatch(/No more mail on <strong>[^<]*digital technology teams<\/strong>\?/);
  const stopped = await (await postForm(door, link, {}, { origin: "null" })).text();
  expect(await prisma.subscription.count()).toBe(0);
  expect(stopped).toMatch(/You no longer follow <strong>[^<]*digital technology teams<\/strong>, and there is nothing to do\./);
  // From then on the same words as where there never was any, so they claim nothing that holds in one case alone: no name, no button, and no error.
  const [again, none] = await Promise.all([link, "/desk/unsubscribe?token=none&language=en"].map(async (path) => (await postForm(door, path, {})).text()));
  const [opened, never] = await Promise.all([link, link.replace(/token=[\w-]+/, "token=none")].map(async (path) => (await door.get(path)).text()));
  expect([none === again, opened!.replaceAll(/token=[\w-]+/g, "token=none") === never]).toEqual([true, true]);
  for (const said of [again!, opened!])
    expect([said.includes("You no longer follow what this link was for"), /<form|was removed|<strong>/.test(said)]).toEqual([true, false]);
});

test.each([
  "/desk/confirm?token=abc-_1",
  "/desk/unsubscribe?token=abc-_1",
  "/desk/unsubscribe?all=abc-_1.def",
  "/desk/sign-in?token=abc-_1",
  "/desk/accepted/rnone",
])("%s has the name of the site with the way home, the style that its policy allows alone, and a way to itself in the other language", async (path) => {
  const door = await serveDoor(database);
  const asked = (lang: string) => `${path}${path.includes("?") ? "&" : "?"}language=${lang}`;
  for (const [lang, other, home, name] of [
    ["vi", "en", "/", "English"],
    ["en", "vi", "/en/", "Tiếng Việt"],
  ] as const) {
    const answer = await door.get(asked(lang));
    const page = await answer.text();
    const style = /<style>([^<]+)<\/style>/.exec(page)![1]!;
    expect(answer.headers.get("content-security-policy")).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}';`);
    expect(style).toContain("prefers-color-scheme:dark");
    expect(page).toContain(`<a href="${home}">Tổ Số</a>`);
    expect(page).toContain(`<a href="${asked(other).replaceAll("&", "&amp;")}" hreflang="${other}" lang="${other}">${name}</a>`);
  }
  // What was asked for and is no secret of ours stays out of the page, and what answers a form cannot be opened in another language.
  expect(await (await door.get(`${path.split("?")[0]}?token=%22%3E%3Cb%3E&x=secret`)).text()).not.toMatch(/%22|"><b>|secret/);
  if (path.includes("confirm")) expect(await (await postForm(door, asked("vi"), {})).text()).not.toContain("hreflang");
});

test("the page of an accepted report writes the day as the site does, as it was in Viet Nam", async () => {
  const door = await serveDoor(database);
  const id = await acceptReport(database, [{ value: "2123" }]);
  await prisma.report.update({ where: { id }, data: { decidedAt: new Date("2026-11-30T18:30:00Z") } });
  const read = async (language: string) => (await door.get(`/desk/accepted/${id}?language=${language}`)).text();
  expect([await read("en"), await read("vi")]).toEqual([
    expect.stringContaining("accepted on 1 December 2026."),
    expect.stringContaining("được chấp nhận ngày 01/12/2026."),
  ]);
});

test("who opens in a browser what is not there or not for them is told so by a page of their language, and a document that its office no longer allows says the same as one that never was", async () => {
  const door = await serveDoor(database);
  const reportId = await acceptReport(database, [{ value: "2123" }]);
  const evidence = { id: "erieng", reportId, fileName: "Riêng.pdf", size: 1, sha256: "", content: Buffer.from("x") };
  await prisma.evidence.create({ data: evidence });
  const opened = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await door.get(path, { accept: "text/html,application/xhtml+xml,*/*;q=0.8", ...headers });
    expect([answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual(["text/html; charset=utf-8", "no-store"]);
    return { status: answer.status, page: await answer.text() };
  };
  const { status, page } = await opened("/desk/evidence/erieng");
  expect(status).toBe(404);
  expect(page).toMatch(/<html lang="vi">[^]*<h1>Không có gì để đọc ở địa chỉ này<\/h1>[^]*số liệu đã công bố không vì thế mà đổi/);
  expect((await opened("/desk/evidence/ekhongco")).page.replaceAll("ekhongco", "erieng")).toBe(page);
  const { page: english } = await opened("/desk/evidence/erieng", { referer: "https://toso.example/en/report/r1/" });
  expect(english).toContain("<h1>There is nothing to read at this address</h1>");
  expect(await opened("/desk/reports/r1/template.xlsx?lang=en")).toEqual({ status: 401, page: expect.stringContaining("<h1>Sign in first</h1>") });
  expect((await opened("/desk/%3Cb%3E?language=%22%3E%3Cb%3E")).page).not.toContain("<b>");
  // Programs are told as before.
  const told = await door.get("/desk/evidence/erieng", { accept: "*/*" });
  expect([told.status, await told.json()]).toMatchObject([404, { error: { code: "NOT_FOUND" } }]);
});
