import { expect, test } from "vitest";
import { inviteReporter } from "../../packages/report/src/auth/invite-person.ts";
import type { DeskContext } from "../../packages/report/src/context.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { figure, handInReport, startReport } from "./ask-report.ts";
import { addEditor, addReporter, serveDesk } from "./serve-desk.ts";
import { mailsOf, serveDoor, startMailServer, tokenIn } from "./serve-door.ts";

// The merger left Hà Nội as it was: it is 01 of the 63 and 01 of the 34, and one place.
const database = await openTestDatabase("tiny");
const { prisma } = database;
const desk = await serveDesk(database);
const areas = async (office: string | null) =>
  (await prisma.officeArea.findMany({ where: { officeId: office! } })).map(({ scheme, code }) => `${scheme} ${code}`);

test("a province that the merger left as it was is one place for an office that has either of its codes, or both", async () => {
  const [old, both] = [await addReporter(database, "VN63 01"), await addReporter(database, "VN63 01", "VN34 01", "VN63 48", "VN34 48")];
  const { id } = await startReport(desk, old, "VN63 01");
  expect((await startReport(desk, old, "VN34 01")).id).toBe(id);
  await expect(startReport(desk, old, "VN34 48")).rejects.toThrow("NOT_FOUND");
  expect((await startReport(desk, both, "VN34 01")).id).toBe((await startReport(desk, both, "VN63 01")).id);
  // The others of one name are two places.
  expect((await startReport(desk, both, "VN34 48")).id).not.toBe((await startReport(desk, both, "VN63 48")).id);
  const { data } = await desk.ask(both, '{ me { office { areas { scheme code } } } form(scheme: VN34, code: "01") { area { code } } }');
  expect(data.me.office.areas.map(({ scheme, code }: { scheme: string; code: string }) => `${scheme} ${code}`)).toEqual(["VN63 48", "VN34 01", "VN34 48"]);
});

test("an editor gives such a province once, by its present code, and takes it under both; a report under either code is stopped, and goes on where it is given back", async () => {
  const editor = await addEditor(database);
  const office = await addReporter(database, "VN63 01", "VN34 01");
  const { id } = await startReport(desk, office, "VN63 01");
  const change = async (name: string, scheme: string) =>
    (await desk.ask(editor, `mutation { ${name}(office: "${office.officeId}", scheme: ${scheme}, code: "01") { id } }`)).errors?.[0]?.extensions.code;
  const isTaken = async () => (await desk.ask(office, `{ report(id: "${id}") { isAreaTaken } }`)).data.report.isAreaTaken;
  expect([await change("takeArea", "VN34"), await areas(office.officeId), await isTaken(), await change("takeArea", "VN63")]).toEqual([
    undefined,
    [],
    true,
    "NOT_FOUND",
  ]);
  for (const scheme of ["VN63", "VN34", "VN63"]) expect(await change("giveArea", scheme)).toBe(undefined);
  expect([await areas(office.officeId), await isTaken()]).toEqual([["VN34 01"], false]);
  expect((await startReport(desk, office, "VN34 01")).id).toBe(id);
  // Who has the place under its old code is given nothing.
  const old = await addReporter(database, "VN63 01");
  await desk.ask(editor, `mutation { giveArea(office: "${old.officeId}", scheme: VN34, code: "01") { id } }`);
  expect(await areas(old.officeId)).toEqual(["VN63 01"]);
});

test("an invitation names it once, whichever codes it was chosen by", async () => {
  const context = { prisma, site: "https://toso.example", auth: { makeInvitationToken: async () => "token" } } as unknown as DeskContext;
  const chosen = [
    { scheme: "VN63", code: "01" },
    { scheme: "VN34", code: "01" },
  ] as const;
  const office = await inviteReporter(context, { email: "an@so.example", name: "An", language: "vi", officeName: "Sở Hà Nội", areas: chosen });
  expect(await areas(office)).toEqual(["VN34 01"]);
  const { text } = await prisma.mail.findFirstOrThrow({ where: { recipient: "an@so.example" } });
  expect(text).toContain("số liệu của: Hà Nội.");
});

test("what came in for it is counted as of one place, and its template is the same file for both codes, which either report reads", async () => {
  const [old, present] = [await addReporter(database, "VN63 01"), await addReporter(database, "VN34 01")];
  await prisma.report.updateMany({ data: { status: "draft" } });
  await handInReport(desk, old, [figure()], "VN63 01");
  await handInReport(desk, present, [figure()], "VN34 01");
  const { data } = await desk.ask(null, "{ participation { area { scheme code } waiting } }");
  expect(data.participation).toEqual([{ area: { scheme: "VN34", code: "01" }, waiting: 2 }]);
  const { id } = await startReport(desk, old, "VN63 01");
  const { id: other } = await startReport(desk, present, "VN34 01");
  const [template, ofOther] = await Promise.all([
    desk.send(old, `/desk/reports/${id}/template.xlsx`),
    desk.send(present, `/desk/reports/${other}/template.xlsx`),
  ]);
  const nameOf = ({ headers }: Response) => /filename="?([^";]+)/.exec(headers.get("content-disposition")!)![1];
  expect([nameOf(template), nameOf(ofOther)]).toEqual(["so-lieu-ha-noi.xlsx", "so-lieu-ha-noi.xlsx"]);
  const read = await desk.send(present, `/desk/reports/${other}/workbook`, {
    method: "POST",
    headers: { "content-type": template.headers.get("content-type")! },
    body: await template.arrayBuffer(),
  });
  expect([read.status, (await read.json()).error]).toEqual([200, undefined]);
});

test("who follows it under one code follows it: another wish says so, and one link ends both", async () => {
  await prisma.mail.deleteMany();
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  const email = "reader@example.org";
  const subscribe = async (follows: string) =>
    door.ask('mutation ($email: String!, $follows: String!, $proof: String!) { subscribe(email: $email, language: "en", follows: $follows, proof: $proof) }', {
      email,
      follows,
      proof: await door.solve(),
    });
  await subscribe("VN63:01");
  const [asked] = await mailsOf(mail, 1);
  await door.ask("mutation ($token: String!) { confirmSubscription(token: $token) { follows } }", { token: tokenIn(asked!) });
  await subscribe("VN34:01");
  await subscribe("VN63:01");
  expect((await mailsOf(mail, 3)).map(({ subject }) => subject).slice(1)).toEqual(Array.from({ length: 2 }, () => "You follow these figures of Tổ Số already"));
  const [own, ...others] = await prisma.subscription.findMany({ where: { email } });
  expect([own!.follows, others]).toEqual(["VN34:01", []]);
  // As some followed both before.
  const row = { email, follows: "VN63:01", language: "en", confirmHash: "second", endToken: "second", confirmedAt: new Date() };
  await prisma.subscription.create({ data: { ...row, id: "ssecond" } });
  await prisma.subscription.create({ data: { ...row, id: "sthird", follows: "VN63:48", confirmHash: "third", endToken: "third" } });
  await door.post(`/desk/unsubscribe?token=second`, {});
  expect((await prisma.subscription.findMany({ where: { email } })).map(({ follows }) => follows)).toEqual(["VN63:48"]);
});
