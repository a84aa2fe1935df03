import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@toso/api/database";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { freshPlace, look } from "../database/open-test-database.ts";
import { startScript } from "../publish/run-process.ts";
import { until } from "../scale/open-cluster.ts";
import { secret, serveDoor, tokenIn } from "./serve-door.ts";

const inviteEditor = fileURLToPath(new URL("../../packages/report/src/commands/invite-editor.ts", import.meta.url));

/** A server of mail that calls `reached` while a mail comes: before it was sent, and once the server has it and has not yet said so. */
async function startWatchedServer(reached: (moment: "named" | "taken") => Promise<unknown>) {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, done) => void reached("named").then(() => done()),
    onData: (stream, _session, done) =>
      void simpleParser(stream).then(async (mail) => {
        mails.push(mail);
        await reached("taken");
        done();
      }, done),
  });
  // Whoever is killed hangs up.
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails };
}

test.each([
  ["named", "before the server has it: it comes once", 1],
  ["taken", "between handing it on and removing it: it comes twice under one Message-ID", 2],
] as const)("a process that is killed while it sends a mail (%s) loses none; %s", async (moment, _says, times) => {
  const place = await freshPlace("tiny");
  let kill: (() => Promise<unknown>) | null = null;
  const server = await startWatchedServer(async (now) => (now === moment ? kill?.() : undefined));
  const env = { TOSO_SMTP_URL: server.url, TOSO_SITE: "https://toso.example", TOSO_DESK_SECRET: secret };
  const sender = startScript(inviteEditor, ["killed@example.org"], place, env);
  kill = async () => {
    kill = null;
    sender.process.kill("SIGKILL");
    await sender.ended;
  };
  expect(await sender.ended).toMatchObject({ signal: "SIGKILL" });

  // What another process has taken is left to it for two minutes.
  await look(place, async ({ prisma }) => {
    expect(await prisma.mail.count()).toBe(1);
    await prisma.mail.updateMany({ data: { notBefore: new Date() } });
  });
  const database = await openDatabase(place.where);
  const door = await serveDoor(database, { smtpUrl: server.url });
  await until("the mail that waited is sent", async () => (await database.prisma.mail.count()) === 0);
  expect(server.mails).toHaveLength(times);
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1);
  expect(new Set(server.mails.map(({ text }) => text)).size).toBe(1);
  expect((await door.follow(tokenIn(server.mails.at(-1)!))).status).toBe(200);
  onTestFinished(() => database.close());
});
