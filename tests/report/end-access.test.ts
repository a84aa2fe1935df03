import { expect, onTestFinished, test } from "vitest";
import { commandKey } from "../../packages/report/src/commands/list-routes.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writePdf } from "../fixtures/write-pdf.ts";
import { addEditor, mailsOf, secret, serveDoor, startMailServer, tokenIn } from "./serve-door.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;
const endAccess = "mutation ($person: ID!) { endAccess(person: $person) { people { name } ended { name wasInvited by } reports { status } } }";
const people = "{ offices { id people { id name email hasSignedIn } ended { name } } }";

/** A door with an editor, and two people invited to one new office, by their links. */
async function withOffice(name: string) {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  await addEditor(database, `editor@${name}.example`);
  // An account is deleted below, and that of the last editor is not.
  await addEditor(database, `other@${name}.example`);
  await door.post("/desk/auth/sign-in/magic-link", { email: `editor@${name}.example` });
  const editor = (await door.follow(tokenIn((await mailsOf(mail, 1))[0]!))).cookie;
  const invite = async (email: string, where: string) =>
    (await door.ask(`mutation { inviteReporter(email: "${email}", name: "${email}", language: "vi", ${where}) { id } }`, {}, { cookie: editor })).data
      .inviteReporter.id as string;
  const office = await invite(`an@${name}.example`, `officeName: "${name}", areas: [{ scheme: VN63, code: "48" }]`);
  await invite(`binh@${name}.example`, `officeId: "${office}"`);
  const mails = await mailsOf(mail, 3);
  const linkOf = (who: string) => tokenIn(mails.find(({ to }) => JSON.stringify(to).includes(`${who}@${name}`))!);
  const list = async () => (await door.ask(people, {}, { cookie: editor })).data.offices.find(({ id }: { id: string }) => id === office);
  const end = (person: string, cookie = editor) => door.ask(endAccess, { person }, { cookie });
  return { door, mail, editor, office, invite, linkOf, list, end };
}

test("an editor sees who is of an office and whose invitation is open; nobody else does", async () => {
  const { door, linkOf, list, end } = await withOffice("seen");
  const { cookie } = await door.follow(linkOf("an"));
  expect((await list()).people.map(({ email, hasSignedIn }: Record<string, unknown>) => [email, hasSignedIn])).toEqual([
    ["an@seen.example", true],
    ["binh@seen.example", false],
  ]);
  expect((await door.ask("{ me { office { people { name } ended { name } } } }", {}, { cookie })).data.me.office).toEqual({ people: [], ended: [] });
  const [{ id }] = (await list()).people;
  expect([(await end(id, cookie)).errors![0]!.extensions.code, (await end(id, "")).errors![0]!.extensions.code]).toEqual(["NOT_ALLOWED", "NOT_SIGNED_IN"]);
  expect((await list()).people).toHaveLength(2);
});

test("an invitation that is ended signs nobody in, its mail is not sent any more, and the address can be invited to another office", async () => {
  const { door, mail, linkOf, list, end, invite } = await withOffice("open");
  const binh = (await list()).people.find(({ email }: { email: string }) => email === "binh@open.example");
  const { data } = await end(binh.id);
  expect(data.endAccess).toMatchObject({ people: [{ name: "an@open.example" }], ended: [{ name: "binh@open.example", wasInvited: true, by: "Editor" }] });
  expect(await door.follow(linkOf("binh"))).toMatchObject({ status: 404, set: [] });
  // Of who took no step nothing is kept.
  expect(await prisma.user.count({ where: { id: binh.id } })).toBe(0);
  expect((await end(binh.id)).errors![0]!.extensions.code).toBe("NOT_FOUND");
  await invite("binh@open.example", 'officeName: "Elsewhere"');
  const again = (await mailsOf(mail, 4))[3]!;
  expect((await door.follow(tokenIn(again))).status).toBe(200);
});

test("access that is ended signs out at once and for good; draft, reports and decisions stay with the office, and the log keeps who took which step", async () => {
  const { door, mail, editor, linkOf, list, end, office } = await withOffice("left");
  const [first, second] = [await door.follow(linkOf("an")), await door.follow(linkOf("binh"))];
  const started = await door.ask('mutation { startReport(scheme: VN63, code: "48") { id } }', {}, { cookie: first.cookie });
  const { id } = started.data.startReport;
  const person = (await list()).people.find(({ email }: { email: string }) => email === "an@left.example");
  await prisma.report.create({ data: { id: "rhandedin", officeId: office, scheme: "VN63", code: "48", status: "handed_in", handedInAt: new Date() } });
  await prisma.reportEvent.create({ data: { reportId: "rhandedin", from: "draft", to: "handed_in", userId: person.id, role: "reporter" } });
  // Of two editors who do it at once one does.
  const both = await Promise.all([end(person.id), end(person.id)]);
  expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? "done").sort()).toEqual(["NOT_FOUND", "done"]);
  expect(both.find(({ errors }) => !errors)!.data.endAccess).toMatchObject({
    people: [{ name: "binh@left.example" }],
    ended: [{ name: "an@left.example", wasInvited: false, by: "Editor" }],
    reports: [{ status: "HANDED_IN" }],
  });
  expect(await door.ask("{ me { name } }", {}, { cookie: first.cookie })).toEqual({ data: { me: null } });
  expect((await door.ask(`{ report(id: "${id}") { id } }`, {}, { cookie: first.cookie })).errors![0]!.extensions.code).toBe("NOT_SIGNED_IN");
  // No new link either.
  const before = mail.mails.length;
  await door.post("/desk/auth/sign-in/magic-link", { email: "an@left.example" }, { "x-forwarded-for": "192.0.2.7" });
  // Not even for a session that comes in the same moment.
  await prisma.session.create({ data: { id: "late", token: "late", userId: person.id, expiresAt: new Date(Date.now() + 60_000) } });
  expect(await prisma.user.findUnique({ where: { id: person.id } })).toMatchObject({ officeId: null, email: `${person.id.toLowerCase()}@ended.invalid` });
  // A colleague goes on with the draft, and the log says who handed in.
  expect((await door.ask(`{ report(id: "${id}") { status } }`, {}, { cookie: second.cookie })).data.report).toEqual({ status: "DRAFT" });
  const { data } = await door.ask('{ report(id: "rhandedin") { office { name } events { by } } }', {}, { cookie: editor });
  expect(data.report).toEqual({ office: { name: "left" }, events: [{ by: "an@left.example" }] });
  expect(mail.mails.length).toBe(before);
});

test("an editor is of no office and is not ended by another, and who ended what is forgotten with their account", async () => {
  const { door, editor, list, end } = await withOffice("last");
  expect((await end("editor@last.example")).errors![0]!.extensions.code).toBe("NOT_FOUND");
  for (const id of ["", "\0", "nobody"]) expect((await end(id)).errors![0]!.extensions.code).toBe("NOT_FOUND");
  const [{ id }] = (await list()).people;
  await end(id);
  await door.ask("mutation { deleteMe }", {}, { cookie: editor });
  expect(await prisma.endedAccess.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ name: "an@last.example", userId: null });
});

test("the database itself refuses to change or remove whose access was ended, but for taking the editor out", async () => {
  const { list, end, office } = await withOffice("kept");
  const [{ id }] = (await list()).people;
  await end(id);
  const kept = () => prisma.endedAccess.findMany({ where: { officeId: office } });
  const before = await kept();
  expect(before).toMatchObject([{ name: "an@kept.example", userId: expect.any(String) }]);
  const statements = [
    `UPDATE "EndedAccess" SET "name" = 'x'`,
    `UPDATE "EndedAccess" SET "userId" = 'somebody else' WHERE "userId" IS NOT NULL`,
    `UPDATE "EndedAccess" SET "userId" = NULL, "wasInvited" = NOT "wasInvited"`,
    `DELETE FROM "EndedAccess"`,
    `TRUNCATE "EndedAccess"`,
    `TRUNCATE "Office" CASCADE`,
  ];
  for (const statement of statements)
    await expect(database.runScript(`${statement};`), statement).rejects.toThrow("What says whose access was ended is never changed or removed.");
  expect(await kept()).toEqual(before);
  await prisma.endedAccess.updateMany({ where: { officeId: office }, data: { userId: null } });
  expect(await kept()).toEqual([{ ...before[0], userId: null }]);
});

test("an area that was taken is neither begun, changed nor handed in; what the office has of it stays to be read and decided on, the log says who and when, and it can be given back", async () => {
  const { door, editor, office, linkOf } = await withOffice("taken");
  const { cookie } = await door.follow(linkOf("an"));
  const inArea = (name: string, code: string, who = editor, fields = "areas { code } taken { area { code } by }") =>
    door.ask(
      `mutation ($office: ID!, $code: String!) { ${name}(office: $office, scheme: VN63, code: $code) { ${fields} } }`,
      { office, code },
      { cookie: who },
    );
  expect((await inArea("giveArea", "49")).data.giveArea.areas).toEqual([{ code: "48" }, { code: "49" }]);
  const own = (query: string, variables = {}) => door.ask(query, variables, { cookie });
  const start = (code: string) => own(`mutation { startReport(scheme: VN63, code: "${code}") { id version } }`);
  const save = (id: string, version: number) =>
    own("mutation ($id: ID!, $version: Int!, $values: [ReportedValueInput!]!) { saveReport(id: $id, version: $version, values: $values) { version } }", {
      id,
      version,
      values: [
        { indicatorCode: "teams", value: "2531", period: "2024", qualifier: "EXACT", definitionKept: true, evidenceUrl: "https://example.org/a", kept: [] },
      ],
    });
  const handIn = (id: string, version: number) => own("mutation ($id: ID!, $version: Int!) { handIn(id: $id, version: $version) { status } }", { id, version });
  const { id } = (await start("48")).data.startReport;
  const { version } = (await save(id, 1)).data.saveReport;
  await prisma.report.create({ data: { id: "rwaiting", officeId: office, scheme: "VN63", code: "48", status: "handed_in", handedInAt: new Date() } });

  // Nobody but an editor, nothing that the office does not have, and of two who do it at once one.
  expect((await inArea("takeArea", "48", cookie)).errors![0]!.extensions.code).toBe("NOT_ALLOWED");
  expect((await inArea("takeArea", "50")).errors![0]!.extensions.code).toBe("NOT_FOUND");
  const both = await Promise.all([inArea("takeArea", "48"), inArea("takeArea", "48")]);
  expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? "done").sort()).toEqual(["NOT_FOUND", "done"]);
  expect(both.find(({ errors }) => !errors)!.data.takeArea).toEqual({ areas: [{ code: "49" }], taken: [{ area: { code: "48" }, by: "Editor" }] });
  expect(await prisma.takenArea.findMany({ where: { officeId: office } })).toMatchObject([{ scheme: "VN63", code: "48", userId: "editor@taken.example" }]);

  const refused = [await save(id, version), await handIn(id, version), await start("48")];
  expect(refused.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(["AREA_TAKEN", "AREA_TAKEN", "NOT_FOUND"]);
  const upload = await fetch(`${door.address}/desk/reports/${id}/evidence?name=a.pdf`, {
    method: "POST",
    headers: { origin: "https://toso.example", "content-type": "application/pdf", cookie },
    body: new Uint8Array(writePdf()),
  });
  expect([upload.status, (await upload.json()).error.code]).toEqual([409, "AREA_TAKEN"]);
  const read = await own(
    `{ report(id: "${id}") { status isAreaTaken values { value } } form(scheme: VN63, code: "48") { area { code } } me { office { areas { code } } } }`,
  );
  expect(read.data).toEqual({
    report: { status: "DRAFT", isAreaTaken: true, values: [{ value: "2531" }] },
    form: { area: { code: "48" } },
    me: { office: { areas: [{ code: "49" }] } },
  });
  const decide = await door.ask('mutation { returnReport(id: "rwaiting", version: 1, reason: "Xem lại") { status isAreaTaken } }', {}, { cookie: editor });
  expect(decide.data.returnReport).toEqual({ status: "RETURNED", isAreaTaken: true });

  await inArea("giveArea", "48");
  expect((await save(id, version)).data.saveReport.version).toBe(version + 1);
  expect((await inArea("giveArea", "0")).errors![0]!.extensions.code).toBe("BAD_ARGUMENT");
});

test("the database itself refuses to change or remove which area was taken, but for taking the editor out", async () => {
  const { door, editor, office } = await withOffice("log");
  await door.ask(`mutation { takeArea(office: "${office}", scheme: VN63, code: "48") { id } }`, {}, { cookie: editor });
  for (const statement of [`UPDATE "TakenArea" SET "code" = '01'`, `DELETE FROM "TakenArea"`, `TRUNCATE "TakenArea"`])
    await expect(database.runScript(`${statement};`), statement).rejects.toThrow("What says which area was taken is never changed or removed.");
  await door.ask("mutation { deleteMe }", {}, { cookie: editor });
  expect(await prisma.takenArea.findMany({ where: { officeId: office } })).toMatchObject([{ code: "48", userId: null }]);
});

/** A door with these editors alone, each signed in by a link; of all in the database they are the only ones. */
async function withEditors(...names: string[]) {
  await prisma.session.deleteMany({ where: { user: { role: "editor" } } });
  await prisma.user.updateMany({ where: { role: "editor" }, data: { role: "reporter" } });
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url, takesCommands: true });
  const cookies: Record<string, string> = {};
  for (const [place, name] of names.entries()) {
    await addEditor(database, `${name}@editors.example`);
    await door.post("/desk/auth/sign-in/magic-link", { email: `${name}@editors.example` }, { "x-forwarded-for": `192.0.2.${place + 20}` });
    cookies[name] = (await door.follow(tokenIn((await mailsOf(mail, place + 1))[place]!))).cookie;
  }
  onTestFinished(async () => void (await prisma.user.deleteMany({ where: { email: { endsWith: "@editors.example" } } })));
  const end = async (who: string, by: string) => {
    const { errors } = await door.ask("mutation ($person: ID!) { endEditor(person: $person) }", { person: `${who}@editors.example` }, { cookie: cookies[by]! });
    return errors?.[0]?.extensions.code ?? "done";
  };
  const editors = () => prisma.user.count({ where: { role: "editor" } });
  const me = async (name: string) => (await door.ask("{ me { name } }", {}, { cookie: cookies[name]! })).data.me;
  return { door, mail, cookies, end, editors, me };
}

test("an editor ends another: sessions, keys and links at once and for good, what they decided stays, and the log says who and when", async () => {
  const { door, mail, cookies, end, editors, me } = await withEditors("mai", "nam");
  await prisma.passkey.create({
    data: { id: "key", userId: "nam@editors.example", publicKey: "k", credentialID: "c", counter: 0, deviceType: "x", backedUp: false },
  });
  await prisma.office.create({ data: { id: "oeditors", name: "Sở" } });
  await prisma.report.create({ data: { id: "reditors", officeId: "oeditors", scheme: "VN63", code: "48", status: "returned" } });
  await prisma.reportEvent.create({ data: { reportId: "reditors", from: "handed_in", to: "returned", userId: "nam@editors.example", role: "editor" } });
  const list = "{ editors { email hasSignedIn isMe } endedEditors { name wasInvited by } }";
  const before = await door.ask(list, {}, { cookie: cookies.mai! });
  expect(before.data.editors).toEqual([
    { email: "mai@editors.example", hasSignedIn: true, isMe: true },
    { email: "nam@editors.example", hasSignedIn: true, isMe: false },
  ]);
  expect(await end("nam", "mai")).toBe("done");
  expect([await me("nam"), await editors()]).toEqual([null, 1]);
  const mails = mail.mails.length;
  await door.post("/desk/auth/sign-in/magic-link", { email: "nam@editors.example" }, { "x-forwarded-for": "192.0.2.30" });
  expect(await prisma.passkey.count({ where: { userId: "nam@editors.example" } })).toBe(0);
  const { data } = await door.ask(`{ report(id: "reditors") { events { by } } ${list.slice(1)}`, {}, { cookie: cookies.mai! });
  expect(data.report.events).toEqual([{ by: "Editor" }]);
  expect([data.editors.length, data.endedEditors[0]]).toEqual([1, { name: "Editor", wasInvited: false, by: "Editor" }]);
  expect(await end("nam", "mai")).toBe("NOT_FOUND");
  expect(mail.mails.length).toBe(mails);
});

test("the last editor stays, by whatever way they would go, and of editors who end each other at once one stays", async () => {
  const { door, cookies, end, editors, me } = await withEditors("mot", "hai", "ba");
  // The one who was ended first ends nobody any more, though the question was on its way.
  const said = await Promise.all([end("hai", "mot"), end("mot", "hai")]);
  expect(said.filter((one) => one === "done")).toHaveLength(1);
  expect(["NOT_ALLOWED", "NOT_SIGNED_IN", "NOT_FOUND"]).toContain(said.find((one) => one !== "done"));
  expect(await editors()).toBe(2);
  const [left, other] = (await me("mot")) ? ["mot", "hai"] : ["hai", "mot"];
  expect(await me(other)).toBeNull();
  // Two who both delete their account at once, and one who is ended meanwhile.
  const leave = async (name: string) => (await door.ask("mutation { deleteMe }", {}, { cookie: cookies[name]! })).errors?.[0]?.extensions.code ?? "done";
  const gone = await Promise.all([leave(left), leave("ba")]);
  expect(gone.sort()).toEqual(["LAST_EDITOR", "done"]);
  expect(await editors()).toBe(1);
  const last = (await me("ba")) ? "ba" : left;
  expect([await end(last, last), await leave(last)]).toEqual(["LAST_EDITOR", "LAST_EDITOR"]);
  const command = await door.post("/desk/editors/end", { email: `${last}@editors.example` }, { authorization: `Bearer ${commandKey(secret)}` });
  expect([command.status, (await command.json()).error.code, await editors()]).toEqual([409, "LAST_EDITOR", 1]);
});

test("a command of the machine ends an editor at a desk that runs; nobody else does", async () => {
  const { door, editors, me } = await withEditors("co", "bac");
  const ask = (key: string, email: string) => door.post("/desk/editors/end", { email }, { authorization: `Bearer ${key}` });
  expect([(await ask("wrong", "bac@editors.example")).status, await editors()]).toEqual([404, 2]);
  expect((await ask(commandKey(secret), "nobody@editors.example")).status).toBe(404);
  expect((await ask(commandKey(secret), " BAC@editors.example")).status).toBe(200);
  expect([await editors(), await me("bac")]).toEqual([1, null]);
  expect(await prisma.endedAccess.findFirst({ orderBy: { id: "desc" } })).toMatchObject({ officeId: null, name: "Editor", userId: null });
});
