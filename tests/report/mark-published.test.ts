import type { Database } from "@toso/api/database";
import { describe, expect, test } from "vitest";
import { markPublished } from "../../packages/report/src/release/mark-published.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { official, publishRows } from "../fixtures/publish-rows.ts";
import { acceptReport } from "./accept-report.ts";

const database = await openTestDatabase("migrated");
const pageOf = (id: string) => `https://toso.example/bao-so-lieu/${id}/`;
/** Publishes a release whose official source is the page of a report. */
const publishFrom = (db: Database, id: string) =>
  publishRows(db, [{ value: 1, source: official }], { "sources.csv": (text) => text.replace("https://example.org/s3", pageOf(id)) });
const statusOf = async (id: string) => {
  const { status, publishedIn, version, events } = await database.prisma.report.findUniqueOrThrow({ where: { id }, include: { events: true } });
  return { status, publishedIn, version, events: events.map(({ from, to, userId, role }) => ({ from, to, userId, role })) };
};

describe("a report whose page is a source of the current release", () => {
  test("is marked as published in the first release that had it, once, however many processes see that release", async () => {
    const [taken, left] = [await acceptReport(database, [{ value: "1" }]), await acceptReport(database, [{ value: "2" }])];
    expect(await markPublished(database.prisma)).toEqual([]);
    const version = await publishFrom(database, taken);
    await publishFrom(database, taken);
    const marked = await Promise.all([1, 2, 3].map(() => markPublished(database.prisma)));
    expect(marked.flat()).toEqual([{ id: taken, version }]);
    expect(await markPublished(database.prisma)).toEqual([]);
    expect(await statusOf(taken)).toEqual({
      status: "published",
      publishedIn: version,
      version: 2,
      events: [{ from: "accepted", to: "published", userId: null, role: null }],
    });
    expect(await statusOf(left)).toMatchObject({ status: "accepted", publishedIn: null, events: [] });
  });

  test("stays accepted where what tells its office fails, and is marked the next time", async () => {
    const id = await acceptReport(database, [{ value: "3" }]);
    const version = await publishFrom(database, id);
    await expect(
      markPublished(database.prisma, async () => {
        throw new Error("away");
      }),
    ).rejects.toThrow("away");
    expect(await statusOf(id)).toMatchObject({ status: "accepted", events: [] });
    expect(await markPublished(database.prisma)).toEqual([{ id, version }]);
  });
});
