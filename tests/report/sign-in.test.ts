import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { addEditor, mailsOf, serveDoor, startMailServer, tokenIn } from "./serve-door.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;

/** A door with a server of mail, and an editor whose link has come. */
async function withLink(email: string, options: { contact?: string } = {}) {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url, ...options });
  await addEditor(database, email);
  await door.post("/desk/auth/sign-in/magic-link", { email: email.toUpperCase() });
  const [sent] = await mailsOf(mail, 1);
  return { door, mail, sent: sent!, token: tokenIn(sent!) };
}

const whoAmI = "{ me { name email role language passkeys office { name } } }";

test("the link of a mail signs in once, by a cookie that scripts, other sites and open connections never see, and that lasts a week", async () => {
  const { door, sent, token } = await withLink("one@example.org");
  expect(sent.subject).toBe("Your link to sign in to Tổ Số");
  expect(sent.text).toContain(`https://toso.example/en/report/sign-in/?token=${token}`);
  const first = await door.follow(token);
  expect(first.status).toBe(200);
  expect(first.set).toEqual([expect.stringMatching(/^__Secure-toso\.session_token=[^;]+; Max-Age=604800; Path=\/desk; HttpOnly; Secure; SameSite=Strict$/)]);
  const me = { name: "Editor", email: "one@example.org", role: "EDITOR", language: "en", passkeys: 0, office: null };
  expect(await door.ask(whoAmI, {}, { cookie: first.cookie })).toEqual({ data: { me } });
  expect(await door.follow(token)).toMatchObject({ status: 404, set: [] });
  // Neither where a session came from nor by what is kept.
  expect(await prisma.session.findMany({ where: { userId: "one@example.org" }, select: { ipAddress: true, userAgent: true } })).toEqual([
    { ipAddress: null, userAgent: null },
  ]);
  // The table holds no secret of a link.
  expect(JSON.stringify(await prisma.verification.findMany())).not.toContain(token);
});

test("a program that opens the links of a mail signs nobody in and uses none up", async () => {
  const { door, token } = await withLink("scanned@example.org");
  const opened = await door.get(`/desk/auth/magic-link/verify?token=${token}`);
  expect([opened.status, opened.headers.get("location"), opened.headers.getSetCookie()]).toEqual([
    303,
    `https://toso.example/bao-so-lieu/dang-nhap/?token=${token}`,
    [],
  ]);
  expect((await door.follow(token)).status).toBe(200);
});

test("a link that has run out signs nobody in, and says as a page where a new one is to be had", async () => {
  const { door, token } = await withLink("late@example.org");
  await prisma.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
  const response = await fetch(`${door.address}/desk/auth/magic-link/verify`, {
    method: "POST",
    headers: { origin: "https://toso.example", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ token, language: "en" }),
  });
  expect([response.status, response.headers.getSetCookie()]).toEqual([404, []]);
  expect(await response.text()).toContain('<a href="https://toso.example/en/report/sign-in/">Ask for a new link</a>');
  expect((await door.follow(token)).status).toBe(404);
});

test("who plants a session in a browser is not signed in as its owner: each sign-in makes a new session and ends the one that was there", async () => {
  const { door, token } = await withLink("planted@example.org");
  const { door: others, token: theirs } = await withLink("planter@example.org");
  const planted = await others.follow(theirs);
  const mine = await door.follow(token, { cookie: planted.cookie });
  expect(mine.cookie).not.toBe(planted.cookie);
  expect(await door.ask("{ me { email } }", {}, { cookie: mine.cookie })).toEqual({ data: { me: { email: "planted@example.org" } } });
  expect(await door.ask("{ me { email } }", {}, { cookie: planted.cookie })).toEqual({ data: { me: null } });
  // Two at once, one of which somebody may have put there: nobody.
  const made = "__Secure-toso.session_token=made.up";
  expect(await door.ask("{ me { email } }", {}, { cookie: `${made}; ${mine.cookie}` })).toEqual({ data: { me: null } });
  expect(await door.ask("{ me { email } }", {}, { cookie: made })).toEqual({ data: { me: null } });
});

test("a thousand requests for one address send three mails, and one for an address that nobody has is answered in the same words and sends none", async () => {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  await addEditor(database, "flooded@example.org");
  const statuses: Record<number, number> = {};
  // From many addresses: those of one would be counted together sooner.
  for (let batch = 0; batch < 50; batch += 1) {
    const asked = Array.from({ length: 20 }, (_, at) =>
      door.post("/desk/auth/sign-in/magic-link", { email: "flooded@example.org" }, { "x-forwarded-for": `203.0.113.${batch % 40}` }).then(
        ({ status }) => (statuses[status] = (statuses[status] ?? 0) + 1),
        () => at,
      ),
    );
    await Promise.all(asked);
  }
  expect(statuses).toEqual({ 200: 3, 429: 997 });
  await mailsOf(mail, 3);
  await addEditor(database, "somebody@example.org");
  const told = [];
  for (const email of ["somebody@example.org", "nobody@example.org"]) {
    const response = await door.post("/desk/auth/sign-in/magic-link", { email });
    told.push([response.status, await response.text(), [...response.headers.keys()]]);
  }
  expect(told[0]).toEqual(told[1]);
  await mailsOf(mail, 4);
  expect(await prisma.user.count({ where: { email: "nobody@example.org" } })).toBe(0);
});

test("of what the library could do only what signs in and out is there: nobody signs up, sets a password or changes who they are", async () => {
  const { door, token } = await withLink("narrow@example.org");
  const { cookie } = await door.follow(token);
  for (const path of ["sign-up/email", "sign-in/email", "update-user", "change-email", "delete-user", "sign-in/social", "set-password", "revoke-sessions"]) {
    const response = await door.post(
      `/desk/auth/${path}`,
      { email: "new@example.org", password: "long enough", name: "x", role: "editor", newEmail: "x@example.org" },
      { cookie },
    );
    expect([path, response.status]).toEqual([path, 404]);
  }
  for (const path of ["get-session", "list-sessions", "ok", "error", "reference"])
    expect([path, (await door.get(`/desk/auth/${path}`, { cookie })).status]).toEqual([path, 404]);
  expect((await door.post("/desk/auth/sign-out", {}, { cookie })).status).toBe(200);
  expect(await door.ask("{ me { name } }", {}, { cookie })).toEqual({ data: { me: null } });
});

test("an editor invites a reporter for an area, who signs in by the mail and has that office; keys of devices are for editors", async () => {
  const { door, mail, token } = await withLink("inviting@example.org", { contact: "so-lieu@toso.example" });
  const editor = (await door.follow(token)).cookie;
  const invite = (args: string, cookie: string) => door.ask(`mutation { inviteReporter(${args}) { id name areas { scheme code nameVi } } }`, {}, { cookie });
  const named = (officeName: string) =>
    invite(`email: "An@so.example", name: "An", language: "vi", officeName: "${officeName}", areas: [{ scheme: VN63, code: "48" }]`, editor);
  // A name that would be another header of the mail, and no cell of a release.
  expect((await named("Sở KH&CN\\r\\nBcc: all@example.org")).errors![0]!.extensions).toMatchObject({ code: "BAD_TEXT", field: "officeName" });
  const inNoLanguage = await invite('email: "An@so.example", name: "An", language: "xx", officeName: "Y"', editor);
  expect(inNoLanguage.errors![0]!.extensions).toMatchObject({ code: "BAD_ARGUMENT", field: "language" });
  const { data } = await named("Sở KH&CN");
  expect(data.inviteReporter.areas).toEqual([{ scheme: "VN63", code: "48", nameVi: "Đà Nẵng" }]);
  const [, sent] = await mailsOf(mail, 2);
  expect([sent!.to, sent!.bcc, sent!.subject]).toMatchObject([{ text: "an@so.example" }, undefined, "Mời báo số liệu trên Tổ Số"]);
  expect(sent!.headers.get("auto-submitted")).toBe("auto-generated");
  // Who invites, to what, and whom to ask.
  expect(sent!.text).toContain("Editor, biên tập viên của Tổ Số, mời bạn gửi số liệu thay mặt Sở KH&CN, số liệu của: Đà Nẵng (trước 7/2025).");
  expect(sent!.text).toContain("Tổ Số công bố số liệu mở về tổ công nghệ số cộng đồng");
  expect(sent!.text).toContain("xin viết cho người vận hành Tổ Số: so-lieu@toso.example");
  const reporter = (await door.follow(tokenIn(sent!))).cookie;
  expect((await door.ask(whoAmI, {}, { cookie: reporter })).data.me).toMatchObject({
    email: "an@so.example",
    role: "REPORTER",
    office: { name: data.inviteReporter.name },
  });
  const codes = async (cookie: string) =>
    (await invite(`email: "x@y.example", name: "X", language: "vi", officeName: "Y"`, cookie)).errors?.[0]?.extensions.code;
  expect([await codes(reporter), await codes("")]).toEqual(["NOT_ALLOWED", "NOT_SIGNED_IN"]);
  const keys = async (cookie: string) => (await door.get("/desk/auth/passkey/generate-register-options", { cookie })).status;
  expect([await keys(editor), await keys(reporter), await keys("")]).toEqual([200, 403, 401]);
  // Who decides does not hand in, and nobody is of two offices; that is told apart from an address that is none.
  const refusalOf = async (email: string) => (await invite(`name: "X", language: "vi", email: "${email}", officeName: "Y"`, editor)).errors?.[0]?.extensions;
  expect(await refusalOf("inviting@example.org")).toMatchObject({ field: "email", isTaken: true });
  expect(await refusalOf("a b")).toEqual({ code: "BAD_ARGUMENT", field: "email" });
  for (const wrong of [
    `email: "inviting@example.org", officeName: "Y"`,
    `email: "an@so.example", officeName: "Y"`,
    `email: "a b", officeName: "Y"`,
    `email: "n@y.example"`,
    `email: "n@y.example", officeName: "Y", areas: [{ scheme: VN63, code: "99" }]`,
  ])
    expect([wrong, (await invite(`name: "X", language: "vi", ${wrong}`, editor)).errors?.[0]?.extensions.code]).toEqual([wrong, "BAD_ARGUMENT"]);
});

test("an account that is deleted takes its sessions, keys and links along, and leaves its steps without a person", async () => {
  const { door, token } = await withLink("leaving@example.org");
  // The account of the last editor stays.
  await addEditor(database, "staying@example.org");
  const { cookie } = await door.follow(token);
  await door.post("/desk/auth/sign-in/magic-link", { email: "leaving@example.org" });
  await prisma.office.create({ data: { id: "oleaving", name: "Sở", reports: { create: { id: "rleaving", scheme: "VN63", code: "48" } } } });
  await prisma.reportEvent.create({ data: { reportId: "rleaving", to: "accepted", userId: "leaving@example.org", role: "editor", reason: "Đủ" } });
  await prisma.passkey.create({
    data: { id: "k", publicKey: "k", userId: "leaving@example.org", credentialID: "k", counter: 0, deviceType: "x", backedUp: false },
  });
  expect(await door.ask("mutation { deleteMe }", {}, { cookie })).toEqual({ data: { deleteMe: true } });
  expect(await door.ask("{ me { name } }", {}, { cookie })).toEqual({ data: { me: null } });
  const left = await Promise.all([
    prisma.user.count({ where: { id: "leaving@example.org" } }),
    prisma.passkey.count(),
    prisma.verification.count({ where: { value: { contains: "leaving@" } } }),
  ]);
  expect(left).toEqual([0, 0, 0]);
  expect(await prisma.reportEvent.findMany({ where: { reportId: "rleaving" }, select: { userId: true, role: true, reason: true } })).toEqual([
    { userId: null, role: "editor", reason: "Đủ" },
  ]);
});
