import { expect, test } from "vitest";
import { tables } from "@toso/api/tables";
import { openTestDatabase } from "../database/open-test-database.ts";
import { countAsked, limits } from "../../packages/report/src/limit/count-asked.ts";
import { makeChallenge } from "../../packages/report/src/proof/make-challenge.ts";
import { addEditor, mailsOf, secret, serveDoor, solveChallenge, startMailServer, tokenIn } from "./serve-door.ts";

const database = await openTestDatabase("tiny");
const { prisma } = database;
const tip = { scheme: "VN63", code: "48", indicatorCode: "teams", value: "1.234", period: "2025-03", url: "https://so.example/tin", language: "vi" };
const sendTip = "mutation ($tip: TipInput!, $proof: String!) { sendTip(tip: $tip, proof: $proof) }";
type Door = Awaited<ReturnType<typeof serveDoor>>;
const send = async ({ ask }: Door, given: Record<string, unknown>, proof: string, from = "198.51.100.1") => {
  const { data, errors } = await ask(sendTip, { tip: { ...tip, ...given }, proof }, { "x-forwarded-for": from });
  return data?.sendTip ?? errors?.[0]?.extensions;
};

test("anyone tells of a figure once a proof, an editor reads it as it was written, decides once, and who asked for an answer gets one and is forgotten", async () => {
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  const proof = await door.solve();
  const markup = '<img src=x onerror=alert(1)> "=HYPERLINK(1)"';
  const id = await send(door, { note: markup, replyTo: "Reader@example.org" }, proof);
  expect(id).toMatch(/^t[a-z0-9]{11}$/);
  expect(await send(door, {}, proof)).toEqual({ code: "BAD_PROOF" });
  await addEditor(database, "tips@example.org");
  await door.post("/desk/auth/sign-in/magic-link", { email: "tips@example.org" });
  const { cookie } = await door.follow(tokenIn((await mailsOf(mail, 1))[0]!));
  const tips = "{ tips(status: FRESH) { id note value area { nameVi } status } }";
  expect((await door.ask(tips, {}, { cookie })).data.tips).toEqual([{ id, note: markup, value: "1.234", area: { nameVi: "Đà Nẵng" }, status: "FRESH" }]);
  expect((await door.ask(tips)).errors?.[0]?.extensions.code).toBe("NOT_SIGNED_IN");
  const decide = async (args: string) => {
    const { data, errors } = await door.ask(`mutation { decideTip(id: "${id}", ${args}) { status reason } }`, {}, { cookie });
    return data?.decideTip ?? errors?.[0]?.extensions.code;
  };
  expect([await decide("status: DECLINED"), await decide("status: FRESH")]).toEqual(["BAD_ARGUMENT", "BAD_ARGUMENT"]);
  const both = await Promise.all([decide('status: DECLINED, reason: "Không có ngày."'), decide('status: DECLINED, reason: "Không có ngày."')]);
  expect(both.filter((one) => one === "WRONG_STEP")).toHaveLength(1);
  const [, answer] = await mailsOf(mail, 2);
  expect([answer!.to, answer!.text?.includes("Không có ngày.")]).toMatchObject([{ text: "reader@example.org" }, true]);
  expect(await prisma.tip.findUnique({ where: { id } })).toMatchObject({ replyTo: null, status: "declined" });
});

test("of a tip that was found right an editor reads the row for observations.csv, in its columns, with no words of whoever sent it; who asked is told that it is entered by hand", async () => {
  await prisma.mail.deleteMany();
  const mail = await startMailServer();
  const door = await serveDoor(database, { smtpUrl: mail.url });
  await addEditor(database, "rows@example.org");
  await door.post("/desk/auth/sign-in/magic-link", { email: "rows@example.org" });
  const { cookie } = await door.follow(tokenIn((await mailsOf(mail, 1))[0]!));
  const rowOf = async (given: Record<string, unknown>, status = "TAKEN") => {
    const id = await send(door, given, await door.solve(), "198.51.100.60");
    const query = `mutation { decideTip(id: "${id}", status: ${status}, reason: "Đã xem.") { row } }`;
    return (await door.ask(query, {}, { cookie })).data.decideTip.row;
  };
  expect(Object.keys(tables["observations.csv"].columns).join()).toBe(
    "area_scheme,area_code,indicator,period,period_basis,value,qualifier,obs_status,method,source_id,note,note_vi",
  );
  expect(await rowOf({ note: "=1+1", replyTo: "reader@example.org" })).toBe("VN63,48,teams,2025-03,stated,1234,exact,A,reported,,,");
  expect(await rowOf({ value: '=HYPERLINK("a"),1' })).toBe("VN63,48,teams,2025-03,stated,,exact,A,reported,,,");
  // The merger left it as it was: the dataset has it under one code.
  expect(await rowOf({ scheme: "VN34", code: "01" })).toMatch(/^VN63,01,teams,/);
  expect(await rowOf({}, "DECLINED")).toBe(null);
  const [, answer] = await mailsOf(mail, 2);
  expect(answer!.text).toContain("Người vận hành nhập số này vào bộ dữ liệu, ghi địa chỉ bạn gửi là nguồn");
});

test("what nobody sees in a tip, or would turn round or lie over what stands beside it, is taken out; what was written stays", async () => {
  const door = await serveDoor(database);
  const note = `  Theo\u00a0báo cáo \u202etrang 3${"\u0336".repeat(60)}\u2066\u200b\u0007\r\nDòng hai\u2028Dòng ba\u00ad `;
  const id = await send(door, { note, value: "1.234\u202e" }, await door.solve(), "198.51.100.77");
  expect(await prisma.tip.findUnique({ where: { id } })).toMatchObject({
    note: "Theo báo cáo trang 3\u0336\u0336\u0336\u0336\nDòng hai\nDòng ba",
    value: "1.234",
    period: "2025-03",
  });
  const nothing = await send(door, { note: "\u200b\u2069" }, await door.solve(), "198.51.100.78");
  expect(await prisma.tip.findUnique({ where: { id: nothing } })).toMatchObject({ note: null });
});

test("a proof that is forged, changed, unsolved or too old lets nothing in", async () => {
  const door = await serveDoor(database);
  const challenge = (await (await door.get("/desk/challenge")).json()) as any;
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");
  const solved = JSON.parse(Buffer.from(solveChallenge(challenge), "base64").toString());
  const cheap = { ...challenge, parameters: { ...challenge.parameters, cost: 1, keyPrefix: "0", keySignature: undefined } };
  const wrong = [
    ...["", "x", encode(null), encode({}), encode({ challenge }), "A".repeat(10_000)],
    encode({ ...solved, solution: { ...solved.solution, derivedKey: "0".repeat(64) } }),
    encode({ challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: challenge.parameters.expiresAt + 60 } }, solution: solved.solution }),
    solveChallenge(cheap),
  ];
  for (const [at, proof] of wrong.entries())
    expect([proof.slice(0, 40), await send(door, {}, proof, `192.0.2.${at}`)]).toEqual([proof.slice(0, 40), { code: "BAD_PROOF" }]);
  const later = Date.now() + 11 * 60_000;
  const { now } = Date;
  try {
    Date.now = () => later;
    expect(await send(door, {}, encode(solved), "192.0.2.100")).toEqual({ code: "BAD_PROOF" });
  } finally {
    Date.now = now;
  }
});

test.each([
  ["code", { code: "99" }],
  ["indicatorCode", { indicatorCode: "nothing" }],
  ["value", { value: "many" }],
  ["value", { value: "1".repeat(101) }],
  ["period", { period: "03/2025" }],
  ["period", { period: "2099-99-99" }],
  ["period", { period: "2025-02-29" }],
  ["period", { period: "2025-13" }],
  ["period", { period: "0000" }],
  ["period", { period: "2198" }],
  ["value", { value: "\u202e\u200b" }],
  ["url", { url: "javascript:alert(1)" }],
  ["url", { url: "http://127.0.0.1/x" }],
  ["url", { url: "http://localhost/x" }],
  ["url", { url: "https://172.16.0.9/x" }],
  ["url", { url: "https://ten:mat-khau@so.example/tin" }],
  ["url", { url: `https://so.example/${"a".repeat(500)}` }],
  ["note", { note: "a".repeat(1_001) }],
  ["note", { note: "\0" }],
  ["replyTo", { replyTo: "a@b.example\r\nBcc: c@d.example" }],
  ["language", { language: "xx" }],
])("a tip whose %s cannot be is refused with that field", async (field, given) => {
  const door = await serveDoor(database);
  expect(await send(door, given, "")).toMatchObject({ code: "BAD_ARGUMENT", field });
});

test("of ten thousand tips with proofs, twenty a request from 125 clients, on a day that had nine hundred: ten of a client are kept in an hour and no more than a thousand of all in a day", async () => {
  await prisma.askedCount.deleteMany();
  await prisma.tip.deleteMany();
  const door = await serveDoor(database);
  await countAsked({ prisma, secret }, limits.tipsOfAll, "");
  await prisma.askedCount.updateMany({ data: { count: 900 } });
  // Proofs as the desk itself gives them out, but for a thousandth of the work.
  const prove = async () => solveChallenge(await makeChallenge(secret, 1), 1_000);
  const [bundle, clients, requests] = [20, 125, 4];
  const names = Array.from({ length: bundle }, (_, at) => `p${at}`);
  const sendMany = `mutation ($tip: TipInput!, ${names.map((name) => `$${name}: String!`).join(", ")}) {
    ${names.map((name) => `${name}: sendTip(tip: $tip, proof: $${name})`).join("\n")}
  }`;
  const codes: Record<string, number> = {};
  let fresh: string[] = [];
  for (let client = 0; client < clients; client += 1) {
    // What comes after ten of a client, or after one too many of all, is refused whatever it brings.
    if (client < 11) fresh = await Promise.all(Array.from({ length: 10 }, prove));
    const proofs = Object.fromEntries(names.map((name, at) => [name, fresh[at % 10]!]));
    for (let at = 0; at < requests; at += 1) {
      const { errors = [] } = await door.ask(sendMany, { tip, ...proofs }, { "x-forwarded-for": `198.51.100.${client}` });
      for (const { extensions } of errors) codes[extensions.code] = (codes[extensions.code] ?? 0) + 1;
    }
  }
  expect(await prisma.tip.count()).toBe(100);
  // The first one that is refused ends its request.
  expect(codes).toEqual({ TOO_MANY: clients * requests });
});

test("a flood that does no work, of one used proof or of none from a hundred clients and more, is refused for each client alone: who did the work is let in", async () => {
  await prisma.askedCount.deleteMany();
  const door = await serveDoor(database, { secret: `${secret} of this test` });
  const used = await door.solve();
  await send(door, {}, used, "203.0.113.250");
  const codes: Record<string, number> = {};
  for (let client = 0; client < 102; client += 1)
    for (let at = 0; at < 11; at += 1) {
      const { code } = await send(door, {}, client % 2 ? used : "none", `203.0.113.${client}`);
      codes[code] = (codes[code] ?? 0) + 1;
    }
  expect(codes).toEqual({ BAD_PROOF: 1_020, TOO_MANY: 102 });
  // One for the tip that was taken and one for each client.
  expect((await prisma.askedCount.findMany()).filter(({ count }) => count === 1)).toHaveLength(2);
  expect(await send(door, {}, await door.solve(), "203.0.113.251")).toMatch(/^t/);
});
