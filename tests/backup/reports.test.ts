import { createHash, randomBytes } from "node:crypto";
import { restoreBackup, writeBackup } from "@toso/api/backup";
import type { Database } from "@toso/api/database";
import { expect, inject, test, vi } from "vitest";
import { freshPlace, look } from "../database/open-test-database.ts";
import { takeSnapshot } from "../database/take-snapshot.ts";
import { newFolder } from "./backup-places.ts";

// An embedded database is made anew here, which takes a busy machine minutes.
vi.setConfig({ testTimeout: 400_000 });

const content = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte)), randomBytes(3_000_000)]);

/** Lays down an office with people, a report with figures, evidence and steps, a tip, a subscription and a mail that waits. */
async function layReport({ prisma }: Database): Promise<void> {
  await prisma.office.create({ data: { id: "oaaaaaaaaaaa", name: 'Sở "Khoa học"\nvà Công nghệ', areas: { create: [{ scheme: "VN63", code: "48" }] } } });
  const person = { name: "Người báo", officeId: "oaaaaaaaaaaa", role: "reporter" as const };
  await prisma.user.create({ data: { id: "u1", email: "a@example.org", ...person } });
  await prisma.endedAccess.create({ data: { officeId: "oaaaaaaaaaaa", name: "Người đã thôi", wasInvited: false, userId: "u2" } });
  await prisma.takenArea.create({ data: { officeId: "oaaaaaaaaaaa", scheme: "VN63", code: "49", userId: "u2" } });
  await prisma.session.create({ data: { id: "s1", token: "t", userId: "u1", expiresAt: new Date(0) } });
  await prisma.passkey.create({ data: { id: "p1", publicKey: "k", userId: "u1", credentialID: "c", counter: 2, deviceType: "x", backedUp: true } });
  await prisma.report.create({ data: { id: "raaaaaaaaaaa", officeId: "oaaaaaaaaaaa", scheme: "VN63", code: "48", status: "handed_in", version: 7 } });
  await prisma.evidence.create({
    data: {
      id: "eaaaaaaaaaaa",
      reportId: "raaaaaaaaaaa",
      fileName: "a.pdf",
      content,
      size: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    },
  });
  await prisma.reportedValue.create({
    data: {
      reportId: "raaaaaaaaaaa",
      place: 0,
      indicatorCode: "teams",
      period: "2025",
      value: "1",
      evidenceId: "eaaaaaaaaaaa",
      kept: { JUMP: 'vì "thế"\\\n' },
    },
  });
  for (const to of ["handed_in", "returned", "handed_in"] as const)
    await prisma.reportEvent.create({ data: { reportId: "raaaaaaaaaaa", from: "draft", to, userId: "u1", role: "reporter", values: [{ value: "1" }] } });
  await prisma.tip.create({
    data: { id: "taaaaaaaaaaa", scheme: "VN63", code: "48", indicatorCode: "teams", value: "1", period: "2025", url: "https://example.org", language: "vi" },
  });
  await prisma.subscription.create({
    data: { id: "saaaaaaaaaaa", email: "b@example.org", language: "vi", follows: "VN63:48", confirmHash: "h", endToken: "e" },
  });
  await prisma.mail.create({ data: { key: "k", recipient: "b@example.org", subject: "s", text: "t" } });
}

/** Tries to change and to remove steps in each way, whose access was ended and which area was taken; returns what was said. */
async function tamper({ prisma, runScript }: Database): Promise<string[]> {
  const statements = [
    `UPDATE "ReportEvent" SET "reason" = 'x'`,
    `UPDATE "ReportEvent" SET "userId" = 'u2'`,
    `UPDATE "ReportEvent" SET "userId" = NULL, "to" = 'accepted'`,
    `DELETE FROM "ReportEvent"`,
    `TRUNCATE "ReportEvent"`,
    `TRUNCATE "Report" CASCADE`,
    `UPDATE "EndedAccess" SET "name" = 'x'`,
    `DELETE FROM "EndedAccess"`,
    `TRUNCATE "EndedAccess"`,
    `UPDATE "TakenArea" SET "code" = '50'`,
    `DELETE FROM "TakenArea"`,
    `TRUNCATE "TakenArea"`,
  ];
  const said = [];
  for (const statement of statements) said.push(await runScript(`${statement};`).then(() => "done", String));
  // Who deletes an account takes the person out of its steps, and nothing else.
  const { count } = await prisma.reportEvent.updateMany({ where: { id: 1 }, data: { userId: null } });
  return [...said, `${count}`];
}

const refused = [
  ...Array.from({ length: 6 }, () => expect.stringContaining("Steps of a report are never changed or removed.")),
  ...Array.from({ length: 3 }, () => expect.stringContaining("What says whose access was ended is never changed or removed.")),
  ...Array.from({ length: 3 }, () => expect.stringContaining("What says which area was taken is never changed or removed.")),
  "1",
];

test("reports, evidence and accounts come back from a backup byte for byte, into the other engine too, and their steps and whose access was ended stay as they are", async () => {
  const here = await freshPlace("tiny");
  const there = await freshPlace("tiny", inject("engine") === "pglite" ? "postgresql" : "pglite");
  const [away, home] = [newFolder(), newFolder()];
  const before = await look(here, async (database) => {
    await layReport(database);
    await writeBackup(database, away);
    const snapshot = await takeSnapshot(database);
    expect(await tamper(database)).toEqual(refused);
    return snapshot;
  });
  expect(before.Evidence).toMatch(/^1 rows/);
  await look(there, async (database) => {
    await restoreBackup(database, away, { replace: true });
    const evidence = await database.prisma.evidence.findUniqueOrThrow({ where: { id: "eaaaaaaaaaaa" } });
    expect(Buffer.from(evidence.content).equals(content)).toBe(true);
    await writeBackup(database, home);
    expect(await tamper(database)).toEqual(refused);
  });
  await look(here, async (database) => {
    await restoreBackup(database, home, { replace: true });
    expect(await takeSnapshot(database)).toEqual(before);
    expect(await tamper(database)).toEqual(refused);
    // Steps are numbered on, not anew.
    const next = await database.prisma.reportEvent.create({ data: { reportId: "raaaaaaaaaaa", from: "handed_in", to: "accepted" } });
    expect(next.id).toBe(4);
  });
});
