import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { inviteReporter } from "../../packages/report/src/auth/invite-person.ts";
import { decideTip } from "../../packages/report/src/tip/decide-tip.ts";
import type { DeskContext } from "../../packages/report/src/context.ts";
import { named as namedEn } from "../../packages/portal/src/i18n/en/named.ts";
import { named as namedVi } from "../../packages/portal/src/i18n/vi/named.ts";
import { queueMail } from "../../packages/report/src/mail/queue-mail.ts";
import { queueReportMail } from "../../packages/report/src/mail/queue-report-mail.ts";
import { mailWords } from "../../packages/report/src/mail/words.ts";
import { until } from "../scale/open-cluster.ts";
import { mailsOf, serveDoor, startMailServer } from "./serve-door.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;
const hello = (recipient: string, key = `test:${randomUUID()}`) => ({ key, recipient, subject: "Xin chào", text: "Chào bạn\n" });
const wake = (door: Awaited<ReturnType<typeof serveDoor>>) => door.post("/desk/graphql", { query: "{ me { name } }" });

test("mails wait while their server is away, none is lost or sent twice when it is back, and one to a person it does not know is given up at once", async () => {
  const gone = await startMailServer();
  await gone.stop();
  const door = await serveDoor(database, { smtpUrl: gone.url });
  for (const name of ["a", "b", "unknown"]) await queueMail(prisma, hello(`${name}@example.org`, `test:${name}`));
  // A second of one key is none.
  await queueMail(prisma, hello("c@example.org", "test:a"));
  await wake(door);
  await until("mails are sent", async () => (await prisma.mail.count({ where: { failures: 1 } })) === 3);
  const waits = (await prisma.mail.findMany()).map(({ notBefore }) => Math.round((notBefore.getTime() - Date.now()) / 60_000));
  expect(waits).toEqual([1, 1, 1]);
  const back = await startMailServer(Number(new URL(gone.url).port));
  // A minute later.
  await prisma.mail.updateMany({ data: { notBefore: new Date() } });
  await wake(door);
  await until("mails are sent", async () => (await prisma.mail.count()) === 0);
  expect((await mailsOf(back, 2)).map(({ to }) => JSON.stringify(to).match(/\w@example/)?.[0]).sort()).toEqual(["a@example", "b@example"]);
});

test("any number of processes send from one queue, and each mail once", async () => {
  const mail = await startMailServer();
  await prisma.mail.deleteMany();
  for (let at = 0; at < 60; at += 1) await queueMail(prisma, hello(`p${at}@example.org`));
  const doors = await Promise.all(Array.from({ length: 4 }, () => serveDoor(database, { smtpUrl: mail.url })));
  await Promise.all(doors.map(wake));
  await until("mails are sent", async () => (await prisma.mail.count()) === 0);
  await mailsOf(mail, 60);
  expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(60);
});

test("no text that people write becomes a header or an address of a mail", async () => {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  const evil = "Bắc Giang\r\nBcc: all@example.org\r\n\r\n<script>";
  const said = mailWords.vi.returned({ area: evil, reason: evil, link: "https://toso.example/" });
  await queueMail(prisma, { key: `test:${randomUUID()}`, recipient: "one@example.org", ...said });
  await queueMail(prisma, hello("two@example.org>, <three@example.org"));
  await queueMail(prisma, hello("four@example.org\r\nBcc: five@example.org"));
  await wake(door);
  await until("mails are sent", async () => mail.mails.length > 0 && (await prisma.mail.count({ where: { failures: 0 } })) === 0);
  const [sent] = mail.mails;
  expect([sent!.to, sent!.cc, sent!.bcc, sent!.subject]).toMatchObject([
    { text: "one@example.org" },
    undefined,
    undefined,
    "Số liệu của Bắc Giang Bcc: all@example.org <script>: cần sửa hoặc bổ sung",
  ]);
  expect([sent!.html, sent!.text?.includes("<script>")]).toEqual([false, true]);
  expect(JSON.stringify(mail.mails.map(({ to, cc, bcc }) => [to, cc, bcc]))).not.toMatch(/three@example\.org"|five@|all@/);
});

test("without a server a mail is a file that only its owner reads, as any mail program opens it, with links that can be copied", async () => {
  const directory = join(mkdtempSync(join(tmpdir(), "toso-mail-")), "mail");
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await prisma.mail.deleteMany();
  const door = await serveDoor(database, { mail: { smtpUrl: null, from: "toso@toso.example", directory } });
  const link = `https://toso.example/bao-so-lieu/dang-nhap/?token=${"a".repeat(32)}`;
  await queueMail(prisma, { key: "sign-in:1", recipient: "one@example.org", ...mailWords.vi.signIn({ link, minutes: 15 }) });
  await wake(door);
  await until("mails are sent", async () => (await prisma.mail.count()) === 0);
  const [file] = readdirSync(directory);
  expect([file, statSync(join(directory, file!)).mode & 0o777, statSync(directory).mode & 0o777]).toEqual([
    expect.stringMatching(/-sign-in\.eml$/),
    0o600,
    0o700,
  ]);
  const text = readFileSync(join(directory, file!), "utf8");
  expect(text.split("\r\n")).toContain(link);
  expect(await simpleParser(text)).toMatchObject({
    subject: "Đường dẫn đăng nhập Tổ Số",
    text: expect.stringContaining(link),
    to: { text: "one@example.org" },
  });
});

test("all people of an office are told of a step of its report, each in their language, once a step", async () => {
  await prisma.mail.deleteMany();
  const person = (id: string, language: string) => ({ id, name: id, email: `${id}@so.example`, role: "reporter" as const, language });
  await prisma.office.create({
    data: {
      id: "ostep",
      name: "Sở",
      people: { create: [person("vi", "vi"), person("en", "en")] },
      reports: { create: { id: "rstep", scheme: "VN63", code: "48" } },
    },
  });
  await prisma.reportEvent.create({ data: { reportId: "rstep", to: "returned", reason: "Thiếu ngày." } });
  for (let at = 0; at < 2; at += 1) await prisma.$transaction((tx) => queueReportMail(tx, "rstep", "returned", "https://toso.example"));
  const mails = await prisma.mail.findMany({ orderBy: { recipient: "asc" } });
  expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    ["en@so.example", "Figures of Da Nang (until June 2025): please correct or complete them"],
    ["vi@so.example", "Số liệu của Đà Nẵng (trước 7/2025): cần sửa hoặc bổ sung"],
  ]);
  for (const { text } of mails) expect(text).toContain("Thiếu ngày.");
  expect(mails[1]!.text).toContain("https://toso.example/bao-so-lieu/to-khai/?ma=rstep");
  // The merger left this one as it was: its name stands for one territory.
  await prisma.report.create({ data: { id: "rsame", scheme: "VN63", code: "01", officeId: "ostep" } });
  await prisma.$transaction((tx) => queueReportMail(tx, "rsame", "refused", "https://toso.example"));
  expect((await prisma.mail.findMany({ where: { key: { contains: ":rsame:" } } })).map(({ subject }) => subject).sort()).toEqual([
    "Figures of Ha Noi were not accepted",
    "Số liệu của Hà Nội không được chấp nhận",
  ]);
});

test.each([
  ["vi", "VN63", namedVi.VN63("Đà Nẵng")],
  ["vi", "VN34", namedVi.VN34("Đà Nẵng")],
  ["en", "VN63", namedEn.VN63("Da Nang")],
  ["en", "VN34", namedEn.VN34("Da Nang")],
] as const)(
  "every mail in %s that names a province of the division %s whose name stands for two says which of them, as pages do: %s",
  async (language, scheme, name) => {
    await prisma.mail.deleteMany();
    const id = `${language}-${scheme}`;
    const context = { prisma, site: "https://toso.example", auth: { makeInvitationToken: async () => "token" } } as unknown as DeskContext;
    const area = { scheme, code: "48" };
    const officeId = await inviteReporter(context, { email: `${id}@so.example`, name: "An", language, officeName: `Sở ${id}`, areas: [area] });
    await prisma.report.create({ data: { id: `r-${id}`, ...area, officeId } });
    await prisma.reportEvent.create({ data: { reportId: `r-${id}`, to: "returned", reason: "Thiếu ngày." } });
    const steps = ["returned", "accepted", "refused", "published"] as const;
    for (const step of steps) await prisma.$transaction((tx) => queueReportMail(tx, `r-${id}`, step, "https://toso.example"));
    for (const status of ["taken", "declined"] as const) {
      const tip = {
        id: `t-${id}-${status}`,
        ...area,
        indicatorCode: "teams",
        value: "1",
        period: "2025",
        url: "https://so.example",
        replyTo: "a@b.example",
        language,
      };
      await prisma.tip.create({ data: tip });
      await decideTip(context, tip.id, status, "Không có ngày.");
    }
    const mails = await prisma.mail.findMany({ orderBy: { key: "asc" } });
    expect(mails.map(({ key }) => key.split(":")[0])).toEqual(["accepted", "invitation", "published", "refused", "returned", "tip", "tip"]);
    const [plain] = name.split(" (");
    for (const { key, subject, text } of mails) {
      expect([key, `${subject} ${text}`.replaceAll(name, "").includes(plain!), text.includes(name)]).toEqual([key, false, true]);
      if (!key.startsWith("invitation:")) expect(subject).toContain(name);
    }
  },
);
