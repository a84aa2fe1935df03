import { describe, expect, test } from "vitest";
import { queueChangeMail } from "../../packages/report/src/mail/queue-change-mail.ts";
import { tellSubscribers } from "../../packages/report/src/release/tell-subscribers.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { official, press, publishRows, secondOfficial } from "../fixtures/publish-rows.ts";
import { makeId } from "./accept-report.ts";

const database = await openTestDatabase("migrated");
const { prisma } = database;
const site = "https://toso.example";
const tell = () => tellSubscribers(prisma, { site, queueChangeMail });
const first = await publishRows(database, [{ value: 10 }, { value: 7, area: "VN63 01" }]);

const currentVersion = async () => (await prisma.release.findFirstOrThrow({ orderBy: { id: "desc" } })).version;

async function follow(
  follows: string,
  given: { email?: string; language?: string; confirmedAt?: Date | null; createdAt?: Date; lastRelease?: string } = {},
): Promise<string> {
  const id = makeId("s");
  await prisma.subscription.create({
    data: {
      id,
      email: `${id}@example.org`,
      follows,
      language: "vi",
      confirmHash: id,
      endToken: `end-${id}`,
      confirmedAt: new Date(),
      lastRelease: first,
      ...given,
    },
  });
  return id;
}
const mailsTo = (id: string) => prisma.mail.findMany({ where: { recipient: `${id}@example.org` } });
const endLink = (id: string, language: string) => `${site}/desk/unsubscribe?token=end-${id}&language=${language}`;

describe("whoever follows a province or an indicator", () => {
  test("has one mail on a release that changed something there, in their language, with the way to end it by one click, however many processes see the release", async () => {
    const [province, indicator, elsewhere, unconfirmed] = [
      await follow("VN63:48"),
      await follow("teams", { language: "en" }),
      await follow("VN63:49"),
      await follow("VN63:48", { confirmedAt: null }),
    ];
    const version = await publishRows(database, [{ value: 1234 }, { value: 7, area: "VN63 01" }, { value: 3, area: "VN63 01", period: "2025" }]);
    await Promise.all([tell(), tell(), tell()]);
    await tell();
    const [mail, ...others] = await mailsTo(province);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ key: `change:${province}@example.org:${version}`, subject: expect.stringContaining("Đà Nẵng (trước 7/2025): ") });
    expect(mail!.text).toContain("số liệu về Đà Nẵng (trước 7/2025):");
    expect(mail!.text).toContain("1.234, thời điểm 6/2024 (trước đây 10)");
    expect(mail!.headers).toMatchObject({
      "List-Unsubscribe": `<${site}/desk/unsubscribe?all=end-${province}&language=vi>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    const english = (await mailsTo(indicator)).map(({ text }) => text);
    expect(english).toEqual([expect.stringContaining("Da Nang (until June 2025): 1,234, of June 2024 (was 10)")]);
    expect(english[0]).toContain("Ha Noi: 3, of 2025 (new)");
    expect([await mailsTo(elsewhere), await mailsTo(unconfirmed)]).toEqual([[], []]);
  });

  test("has no second mail for a release although the first was sent and removed, and is told at the next of all since then", async () => {
    const id = await follow("VN63:01");
    await tell();
    expect(await mailsTo(id)).toHaveLength(1);
    await prisma.mail.deleteMany({});
    await tell();
    expect(await mailsTo(id)).toEqual([]);
    await publishRows(database, [{ value: 1234 }, { value: 7, area: "VN63 01" }, { value: 4, area: "VN63 01", period: "2025" }]);
    await publishRows(database, [{ value: 1234 }, { value: 7, area: "VN63 01" }]);
    await tell();
    const [mail] = await mailsTo(id);
    expect(mail!.text).toContain("4, thời điểm 2025 (trước đây 3)");
    expect(mail!.text).toContain("bỏ số 4, thời điểm 2025");
  });

  test("has one mail a release for all that one address follows, in the language of the newest: each change once, under the first it belongs to, with a link to end each and one to end all", async () => {
    await prisma.mail.deleteMany();
    const email = "both@example.org";
    const followed = await follow("VN63:48", { email, createdAt: new Date("2026-01-01") });
    const ofIndicator = await follow("teams", { email, createdAt: new Date("2026-01-02") });
    const newest = await follow("VN63:49", { email, language: "en", createdAt: new Date("2026-01-03") });
    await follow("VN63:79", { email, language: "vi", confirmedAt: null });
    await prisma.subscription.updateMany({ where: { id: { in: [followed, ofIndicator, newest] } }, data: { lastRelease: await currentVersion() } });
    const version = await publishRows(database, [{ value: 777 }, { value: 8, area: "VN63 01" }]);
    // Who is stopped in the middle has told nothing of it, and the next tells it whole.
    const broken = tellSubscribers(prisma, {
      site,
      queueChangeMail: async (tx, news, where) => {
        await queueChangeMail(tx, news, where);
        if (news.email === email) throw new Error("killed");
      },
    });
    await expect(broken).rejects.toThrow("killed");
    expect(await prisma.mail.count({ where: { recipient: email } })).toBe(0);
    await Promise.all([tell(), tell()]);
    await tell();
    const [mail, ...others] = await prisma.mail.findMany({ where: { recipient: email } });
    expect(others).toEqual([]);
    const endAll = `${site}/desk/unsubscribe?all=end-${followed}.end-${ofIndicator}.end-${newest}&language=en`;
    expect(mail).toMatchObject({
      key: `change:${email}:${version}`,
      subject: `Da Nang (until June 2025) and 1 more: figures changed in release ${version}`,
      headers: { "List-Unsubscribe": `<${endAll}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
    });
    const [, first, changed, endFirst, second, others2, endSecond, , all] = mail!.text.split("\n\n");
    expect([first, changed, endFirst]).toEqual([
      `Release ${version} changes figures on Da Nang (until June 2025):`,
      expect.stringMatching(/^- .+: 777, of June 2024 \(was 1,234\)$/),
      `Stop following Da Nang (until June 2025):\n${endLink(followed, "en")}`,
    ]);
    expect([second, others2, endSecond]).toEqual([
      expect.stringMatching(/^Release .+ changes figures on .+:$/),
      "- Ha Noi: 8, of June 2024 (was 7)\n- what is listed above",
      expect.stringMatching(new RegExp(`^Stop following .+:\\n${endLink(ofIndicator, "en").replaceAll(/[?.]/g, "\\$&")}$`)),
    ]);
    expect(all).toBe(`Stop following everything, and have this address removed:\n${endAll}`);
    expect(mail!.text.match(/777/g)).toHaveLength(1);
  });

  test("who follows a province that the merger left as it was under both its codes reads of it once, with one link to stop", async () => {
    await prisma.mail.deleteMany();
    const email = "hanoi@example.org";
    const old = await follow("VN63:01", { email, createdAt: new Date("2026-01-01") });
    await follow("VN34:01", { email, createdAt: new Date("2026-01-02"), lastRelease: await currentVersion() });
    const version = await publishRows(database, [{ value: 777 }, { value: 9, area: "VN63 01" }]);
    await tell();
    const [mail, ...others] = await prisma.mail.findMany({ where: { recipient: email } });
    expect([mail!.subject, others]).toEqual([`Hà Nội: số liệu thay đổi trong bản phát hành ${version}`, []]);
    expect(mail!.text.match(/thay đổi số liệu về/g)).toHaveLength(1);
    expect(mail!.text.match(/https:\S+unsubscribe\S+/g)).toEqual([endLink(old, "vi")]);
    expect(mail!.text).toContain(`Dừng theo dõi, địa chỉ này được xóa:\n${endLink(old, "vi")}`);
  });
});

test("what a release took out and put in for one place, indicator and date is one correction in a mail, nothing where only the source is another one, and each by itself where several are of one date", async () => {
  const rows = (value: number, source: string, status: "A" | "D" = "A") =>
    publishRows(database, [
      { value, source, status },
      { value: 8, area: "VN63 01", source },
    ]);
  await rows(500, official);
  const id = await follow("VN63:48", { lastRelease: await currentVersion() });
  const linesOf = async () => {
    await tell();
    const lines = (await mailsTo(id)).flatMap(({ text }) => text.split("\n").filter((line) => line.includes("thời điểm")));
    await prisma.mail.deleteMany();
    return lines;
  };
  await rows(510, secondOfficial);
  expect(await linesOf()).toEqual([expect.stringContaining(": 510, thời điểm 6/2024 (trước đây 500)")]);
  await rows(510, official);
  expect(await linesOf()).toEqual([]);
  await rows(510, secondOfficial, "D");
  expect(await linesOf()).toEqual([expect.stringContaining(": 510, thời điểm 6/2024 (số không đổi; cách đếm, trạng thái hoặc ghi chú đã đổi)")]);
  await publishRows(database, [{ value: 511 }, { value: 512, source: press }]);
  expect((await linesOf()).map((line) => /mới|bỏ/.exec(line)?.[0]).toSorted()).toEqual(["bỏ", "mới", "mới"]);
});
