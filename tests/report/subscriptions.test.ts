import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { forgetExpired } from "../../packages/report/src/limit/forget-expired.ts";
import { queueChangeMail } from "../../packages/report/src/mail/queue-change-mail.ts";
import { queueMail } from "../../packages/report/src/mail/queue-mail.ts";
import { mailsOf, serveDoor, startMailServer, tokenIn } from "./serve-door.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;
type Door = Awaited<ReturnType<typeof serveDoor>>;

const subscribe = async (door: Door, email: string, follows = "VN63:48", language = "en", { proof, from }: { proof?: string; from?: string } = {}) => {
  const query =
    "mutation ($email: String!, $language: String!, $follows: String!, $proof: String!) { subscribe(email: $email, language: $language, follows: $follows, proof: $proof) }";
  const { data, errors } = await door.ask(query, { email, language, follows, proof: proof ?? (await door.solve()) }, from ? { "x-forwarded-for": from } : {});
  return data?.subscribe ?? errors?.[0]?.extensions;
};
const confirm = async ({ ask }: Door, token: string) => {
  const { data, errors } = await ask("mutation ($token: String!) { confirmSubscription(token: $token) { follows language nameVi nameEn } }", { token });
  return data?.confirmSubscription ?? errors?.[0]?.extensions.code;
};

/** What an address is told of all that it follows. */
const newsFor = (rows: { email: string; endToken: string }[]) => ({
  ...{ version: "1.1.0", email: rows[0]!.email, language: "en" as const, link: "https://toso.example/en/changes/1.1.0/" },
  followed: rows.map(({ endToken }) => ({ name: "Da Nang", changes: ["Teams: 120 → 130"], isAlsoAbove: false, hasMore: false, endToken })),
  endTokens: rows.map(({ endToken }) => endToken),
});

test("an address is asked first, is told of changes once it said yes, and leaves by one click, after which nothing of it is kept", async () => {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  expect(await subscribe(door, "Reader@example.org")).toBe(true);
  const [asked] = await mailsOf(mail, 1);
  expect(asked!.text).toContain("Da Nang (until June 2025).");
  expect(await prisma.subscription.findFirst()).toMatchObject({ confirmedAt: null });
  const token = tokenIn(asked!);
  expect(await confirm(door, "no such secret")).toBe("NOT_FOUND");
  const followed = { follows: "VN63:48", language: "en", nameVi: "Đà Nẵng (trước 7/2025)", nameEn: "Da Nang (until June 2025)" };
  expect([await confirm(door, token), await confirm(door, token)]).toEqual([followed, followed]);
  const row = await prisma.subscription.findFirstOrThrow();
  expect([row.confirmedAt instanceof Date, row.lastRelease]).toEqual([true, (await prisma.release.findFirstOrThrow()).version]);

  // Who asks again for what is there is told so in the mailbox alone.
  expect(await subscribe(door, "reader@example.org")).toBe(true);
  const [, already] = await mailsOf(mail, 2);
  expect([already!.subject, already!.text]).toEqual(["You follow these figures of Tổ Số already", expect.stringContaining("Da Nang (until June 2025).")]);

  for (let at = 0; at < 2; at += 1) await queueChangeMail(prisma, newsFor([row]), "https://toso.example");
  await door.post("/desk/graphql", { query: "{ me { name } }" });
  const [, , told] = await mailsOf(mail, 3);
  const unsubscribe = /<(.+)>/.exec((told!.headers.get("list") as any).unsubscribe.url ? `<${(told!.headers.get("list") as any).unsubscribe.url}>` : "")![1]!;
  expect(told!.headerLines.find(({ key }) => key === "list-unsubscribe-post")?.line).toMatch(/List-Unsubscribe=One-Click/);
  const path = unsubscribe.replace("https://toso.example", "");
  // Looking at it ends nothing.
  const page = await door.get(path);
  expect([page.status, (await page.text()).includes('<form method="post">'), await prisma.subscription.count()]).toEqual([200, true, 1]);
  // As a mail program posts it: without an Origin, without cookies.
  const click = () => fetch(door.address + path, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  await queueChangeMail(prisma, { ...newsFor([row]), version: "1.2.0" }, "https://toso.example");
  const [first, again] = [await click(), await click()];
  expect([first.status, again.status, await first.text()]).toEqual([200, 200, await again.text()]);
  expect([await prisma.subscription.count(), await prisma.mail.count({ where: { key: { startsWith: "change:" } } })]).toEqual([0, 0]);
  expect(await confirm(door, token)).toBe("NOT_FOUND");
});

test("of several things that an address follows each is ended by its own link, and all by one click, also after some were ended; only then nothing of the address is kept", async () => {
  await prisma.mail.deleteMany();
  const door = await serveDoor(database);
  const [email, other] = ["several@example.org", "other@example.org"];
  const keep = async (address: string, follows: string, confirmedAt: Date | null = new Date()) => {
    const id = `${follows}-${address}`.replaceAll(/\W/g, "-");
    return prisma.subscription.create({ data: { id, email: address, follows, language: "en", confirmHash: id, endToken: `end-${id}`, confirmedAt } });
  };
  const [province, indicator] = [await keep(email, "VN63:48"), await keep(email, "teams")];
  await keep(email, "VN63:01", null);
  await keep(other, "teams");
  const followed = async () => (await prisma.subscription.findMany({ where: { email }, orderBy: { follows: "asc" } })).map(({ follows }) => follows);
  const mails = async () => (await prisma.mail.findMany({ where: { recipient: email }, orderBy: { key: "asc" } })).map(({ key }) => key);
  await queueChangeMail(prisma, newsFor([province, indicator]), "https://toso.example");
  await queueChangeMail(prisma, { ...newsFor([province, indicator]), version: "1.0.0", followed: newsFor([province]).followed }, "https://toso.example");
  await queueMail(prisma, { key: "confirm:waiting", recipient: email, subject: "Confirm", text: "Confirm" });
  const [, mail] = await prisma.mail.findMany({ where: { recipient: email }, orderBy: { key: "asc" } });
  const pathOf = (link: string) => link.replace("https://toso.example", "");
  const [ofProvince] = mail!.text.match(/https:\S+\?token=\S+/g)!.map(pathOf);
  const ofAll = pathOf(/<(.+)>/.exec((mail!.headers as Record<string, string>)["List-Unsubscribe"]!)![1]!);
  const post = async (path: string) =>
    (await (await fetch(door.address + path, { method: "POST", body: "List-Unsubscribe=One-Click" })).text()).includes("<h1>Nothing is followed any more</h1>");

  // The mail that tells of what is still followed goes out; the one that told of the other alone does not.
  expect(await post(ofProvince!)).toBe(false);
  expect([await followed(), await mails()]).toEqual([
    ["VN63:01", "teams"],
    [`change:${email}:1.1.0`, "confirm:waiting"],
  ]);
  expect(await (await door.get(ofAll)).text()).toContain('<form method="post"><button>Stop following everything</button></form>');
  for (const nothing of ["", ".", "%", "_".repeat(32), "none.%00"]) await post(`/desk/unsubscribe?all=${nothing}`);
  expect(await followed()).toEqual(["VN63:01", "teams"]);
  expect([await post(ofAll), await post(ofAll), await followed(), await mails()]).toEqual([true, true, [], []]);
  expect(await prisma.subscription.count({ where: { email: other } })).toBe(1);
  await prisma.subscription.deleteMany();
});

test("an address that never said yes is removed after seven days, and one that did stays", async () => {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  await subscribe(door, "never@example.org");
  await subscribe(door, "said@example.org");
  const mails = await mailsOf(mail, 2);
  await confirm(door, tokenIn(mails.find(({ to }) => JSON.stringify(to).includes("said@"))!));
  const day = 86_400_000;
  await forgetExpired(prisma, new Date(Date.now() + 6.9 * day));
  expect(await prisma.subscription.count()).toBe(2);
  await forgetExpired(prisma, new Date(Date.now() + 7.1 * day));
  expect((await prisma.subscription.findMany()).map(({ email }) => email)).toEqual(["said@example.org"]);
  expect([await prisma.usedProof.count(), await prisma.askedCount.count()]).toEqual([0, 0]);
});

test("whoever asks, an address gets at most five mails a day that ask it, and the answer never says so; a client asks ten times in an hour", async () => {
  await prisma.askedCount.deleteMany();
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  const answers = [];
  for (let at = 0; at < 11; at += 1) answers.push(await subscribe(door, "victim@example.org", at % 2 ? "teams" : "VN63:48"));
  expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => true));
  expect(answers[10]).toMatchObject({ code: "TOO_MANY" });
  await mailsOf(mail, 5);
});

test("one used proof that is sent by 202 clients closes following to none but themselves", async () => {
  await prisma.askedCount.deleteMany();
  const door = await serveDoor(database, { secret: "another secret of the tests, long enough for anything" });
  const proof = await door.solve();
  expect(await subscribe(door, "first@example.org", "teams", "en", { proof, from: "192.0.2.1" })).toBe(true);
  for (let client = 0; client < 202; client += 1) {
    const bundle = Array.from({ length: 11 }, () => subscribe(door, "flood@example.org", "teams", "en", { proof, from: `203.0.113.${client}` }));
    const codes = (await Promise.all(bundle)).map(({ code }) => code);
    expect([codes.filter((code) => code === "BAD_PROOF").length, codes.filter((code) => code === "TOO_MANY").length]).toEqual([10, 1]);
  }
  expect(await subscribe(door, "last@example.org", "teams", "en", { from: "192.0.2.2" })).toBe(true);
  expect(await prisma.subscription.count({ where: { email: "flood@example.org" } })).toBe(0);
});

test.each([
  ["email", "a@b.example\r\nBcc: c@d.example", "VN63:48", "en"],
  ["email", "nobody", "VN63:48", "en"],
  ["follows", "a@b.example", "VN63:99", "en"],
  ["follows", "a@b.example", "VN63:48:1", "en"],
  ["follows", "a@b.example", "nothing", "en"],
  ["language", "a@b.example", "VN63:48", "xx"],
  ["language", "a@b.example", "VN63:48", ""],
])("what cannot be followed or written to is refused with its field: %s %j %j %j", async (field, email, follows, language) => {
  const door = await serveDoor(database);
  expect(await subscribe(door, email, follows, language)).toMatchObject({ code: "BAD_ARGUMENT", field });
});
