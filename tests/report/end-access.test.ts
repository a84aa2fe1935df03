import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { addEditor, mailsOf, serveDoor, startMailServer, tokenIn } from "./serve-door.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;
const endAccess = "mutation ($person: ID!) { endAccess(person: $person) { people { name } ended { name wasInvited by } reports { status } } }";
const people = "{ offices { id people { id name email hasSignedIn } ended { name } } }";

/** A door with an editor, and two people invited to one new office, by their links. */
async function withOffice(name: string) {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  await addEditor(database, `editor@${name}.example`);
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
