import { describe, expect, test } from "vitest";
import { queueChangeMail } from "../../packages/report/src/mail/queue-change-mail.ts";
import { tellSubscribers } from "../../packages/report/src/release/tell-subscribers.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { makeId } from "./accept-report.ts";

const database = await openTestDatabase("migrated");
const { prisma } = database;
const site = "https://toso.example";
const tell = () => tellSubscribers(prisma, { site, queueChangeMail });
const first = await publishRows(database, [{ value: 10 }, { value: 7, area: "VN63 01" }]);

async function follow(follows: string, given: { language?: string; confirmedAt?: Date | null } = {}): Promise<string> {
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
    expect(mail).toMatchObject({ key: `change:${province}:${version}`, subject: expect.stringContaining("Đà Nẵng (trước 7/2025): ") });
    expect(mail!.text).toContain("số liệu về Đà Nẵng (trước 7/2025):");
    expect(mail!.text).toContain("1.234, thời điểm 06/2024 (trước đây 10)");
    expect(mail!.headers).toMatchObject({
      "List-Unsubscribe": `<${site}/desk/unsubscribe?token=end-${province}&language=vi>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    const english = (await mailsTo(indicator)).map(({ text }) => text);
    expect(english).toEqual([expect.stringContaining("Da Nang (until June 2025): 1,234, of 2024-06 (was 10)")]);
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
});
