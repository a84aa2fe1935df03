import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { freshPlace, look, type Place } from "../database/open-test-database.ts";
import { collectCommand, endCommand, inviteCommand } from "../fixtures/scripts.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { type Running, startScript } from "../publish/run-process.ts";
import { acceptReport } from "./accept-report.ts";
import { secret } from "./serve-door.ts";

// Processes are started one after another, which takes a busy machine a while.
vi.setConfig({ testTimeout: 300_000 });

const serveDesk = fileURLToPath(new URL("../../packages/report/src/commands/serve.ts", import.meta.url));
const mailFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "toso-mail-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Starts a desk for a portal at a public address of its own, at a port that only it knows; ready once it listens. */
async function startDesk(place: Place, site: string): Promise<Running> {
  const env = { HOST: "127.0.0.1", PORT: "0", TOSO_SITE: site, TOSO_DESK_SECRET: secret, TOSO_MAIL_DIR: mailFolder(), LOG_LEVEL: "info" };
  const desk = startScript(serveDesk, [], place, env);
  await new Promise<void>((resolve, reject) => {
    desk.onLine((line) => line.includes("The desk listens") && resolve());
    void desk.ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  return desk;
}

/** Runs a command on an editor, which is told of the database and the secret alone: neither for which portal a desk runs nor where: at the port that its settings say there is none. */
const ofEditor = (command: string) => (place: Place, email: string) =>
  startScript(command, [email], place, { PORT: "9", TOSO_SITE: "", TOSO_DESK_SECRET: secret, TOSO_MAIL_DIR: mailFolder() }).ended;
const invite = ofEditor(inviteCommand);
const endEditor = ofEditor(endCommand);

test("a command beside running desks finds the one over its database by itself, and links to the portal of that one", async () => {
  const [here, there] = [await freshPlace("tiny"), await freshPlace("tiny")];
  const desk = await startDesk(here, "https://here.example");
  const other = await startDesk(there, "https://there.example");
  expect(await invite(here, "one@example.org")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("\nhttps://here.example/bao-so-lieu/dang-nhap/?token="),
  });
  expect(await invite(there, "two@example.org")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("\nhttps://there.example/bao-so-lieu/dang-nhap/?token="),
  });
  // One that was killed leaves its note behind, which is believed no more: the command opens the database itself and goes by its settings.
  desk.process.kill("SIGKILL");
  await desk.ended;
  const alone = await invite(here, "three@example.org");
  expect(alone).toMatchObject({ code: 0, stdout: expect.stringContaining("/bao-so-lieu/dang-nhap/?token=") });
  expect(alone.stdout).not.toContain("here.example");
  other.process.kill("SIGTERM");
  expect(await other.ended).toMatchObject({ code: 0 });
  expect((await invite(there, "four@example.org")).stdout).toContain("http://127.0.0.1:9/bao-so-lieu/dang-nhap/?token=");
});

test("an editor is ended by the command beside a running desk as without one; one that is not there, and the last, are not", async () => {
  const place = await freshPlace("tiny");
  const desk = await startDesk(place, "https://here.example");
  const editors = () =>
    look(place, async ({ prisma }) => (await prisma.user.findMany({ orderBy: { email: "asc" } })).map(({ email, role }) => `${email} ${role}`));
  for (const email of ["one@example.org", "two@example.org", "three@example.org"]) expect(await invite(place, email)).toMatchObject({ code: 0 });
  const ended = (email: string) => ({ code: 0, stderr: "", stdout: `Ended what ${email} may do: signed out everywhere, and no link or key lets them in.\n` });
  const refused = (why: string) => ({ code: 1, stdout: "", stderr: expect.stringContaining(why) });
  expect(await endEditor(place, "one@example.org")).toMatchObject(ended("one@example.org"));
  expect(await endEditor(place, "one@example.org")).toMatchObject(refused("There is no such editor."));
  desk.process.kill("SIGTERM");
  expect(await desk.ended).toMatchObject({ code: 0 });
  expect(await endEditor(place, "one@example.org")).toMatchObject(refused("There is no such editor."));
  expect(await endEditor(place, "Two@example.org")).toMatchObject(ended("Two@example.org"));
  expect(await endEditor(place, "three@example.org")).toMatchObject(refused("This is the last editor"));
  expect(await endEditor(place, "three")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("editor:end you@example.org") });
  expect((await editors()).filter((one) => one.endsWith(" editor"))).toEqual(["three@example.org editor"]);
});

test("accepted reports are collected beside a running desk as without one: into the folder that was named, with the same words and codes, for who has the secret alone", async () => {
  const place = await freshPlace("tiny");
  const report = await look(place, (database) => acceptReport(database, [{ value: "2123" }]));
  const folder = mailFolder();
  cpSync(realDataset, folder, { recursive: true });
  const desk = await startDesk(place, "https://here.example");
  // The command has another public address: the desk knows where its portal is.
  const collect = (given = secret) =>
    startScript(collectCommand, [relative(process.cwd(), folder)], place, { PORT: "9", TOSO_SITE: "https://there.example", TOSO_DESK_SECRET: given }).ended;
  // With PostgreSQL the command needs no desk, and so no secret of one.
  if (inject("engine") === "pglite")
    expect(await collect("x".repeat(40))).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("did not collect into") });
  const sources = () => readFileSync(join(folder, "sources.csv"), "utf8");
  expect(sources()).not.toContain(report);
  expect(await collect()).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringMatching(/^S\d+ {2}Sở .*: 1 figures of Đà Nẵng.*\nThe dataset is version \S+ now\. Check it with: pnpm release:check \S+\n$/),
  });
  expect(sources()).toContain(`,https://here.example/bao-so-lieu/${report}/,`);
  expect(await collect()).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing was changed") });
  writeFileSync(join(folder, "sources.csv"), "id,publisher\nS1,Ai\n");
  const refused = await collect();
  expect(refused).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^The dataset in .* cannot be read, and nothing was collected:\n.*sources\.csv/),
  });
  desk.process.kill("SIGTERM");
  expect(await desk.ended).toMatchObject({ code: 0 });
  // By itself it says the very same.
  expect(await collect()).toEqual(refused);
});
