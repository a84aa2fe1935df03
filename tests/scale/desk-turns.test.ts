import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { addReporter, serveDesk } from "../report/serve-desk.ts";
import { startReport } from "../report/ask-report.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const [first, second, other] = [await addReporter(database, "VN63 48"), await addReporter(database, "VN63 01"), await addReporter(database, "VN63 49")];

test("questions that wait in the database keep nobody else from an answer, and are answered themselves once they can be", async () => {
  let over = 0;
  const waiting: Promise<unknown>[] = [];
  await database.prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "Office" WHERE "id" IN (${first.officeId}, ${second.officeId}) FOR UPDATE`;
      for (const [person, area] of [
        [first, "VN63 48"],
        [second, "VN63 01"],
      ] as const)
        waiting.push(startReport(desk, person, area).finally(() => (over += 1)));
      expect((await desk.ask(other, "{ me { role } }")).data.me).toEqual({ role: "REPORTER" });
      expect(over).toBe(0);
    },
    { timeout: 60_000 },
  );
  expect(await Promise.all(waiting)).toMatchObject([{ status: "DRAFT" }, { status: "DRAFT" }]);
});
