import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishDirectory } from "@toso/api/publish";
import { expect, onTestFinished, test } from "vitest";
import { collectReports } from "../../packages/report/src/release/collect-reports.ts";
import { markPublished } from "../../packages/report/src/release/mark-published.ts";
import { listAcceptedReports } from "../../packages/report/src/report/list-accepted-reports.ts";
import { openTestDatabase } from "../database/open-test-database.ts";
import { layTinyDataset } from "../fixtures/lay-tiny-dataset.ts";
import { acceptReport } from "./accept-report.ts";
import { addEditor, addReporter, serveDesk } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const { prisma } = database;

test("a report that a release has stays under the name it was published by, as the files and the API have it, when its office is renamed; one that waits has the new name", async () => {
  const { officeId } = await addReporter(database, "VN63 48");
  const editor = await addEditor(database);
  const rename = (name: string) =>
    desk.ask(editor, "mutation ($id: ID!, $name: String!) { renameOffice(id: $id, name: $name) { name } }", { id: officeId, name });
  const directory = mkdtempSync(join(tmpdir(), "toso-renamed-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  layTinyDataset(directory);
  // A release of today is no longer waiting for what was due before it.
  writeFileSync(join(directory, "calendar.csv"), `${readFileSync(join(directory, "calendar.csv"), "utf8").split("\n")[0]}\n`);
  const release = async (site: string) => {
    await collectReports(prisma, { directory, site });
    expect((await publishDirectory(prisma, directory)).findings).toEqual([]);
    await markPublished(prisma);
  };
  /** Lists under which name a report is told of: in the list and by itself, to pages that are built, and where a link of a mail leads. */
  const namesOf = async (id: string) => {
    const { data } = await desk.ask(null, `{ acceptedReports { id office } acceptedReport(id: "${id}") { office } }`);
    const page = await (await desk.send(null, `/desk/accepted/${id}?language=vi`)).text();
    return [
      data.acceptedReports.find((one: { id: string }) => one.id === id).office,
      data.acceptedReport.office,
      (await listAcceptedReports(prisma)).find((one) => one.id === id)!.office,
      /<p>(.*?) gửi \d+ số liệu/.exec(page)![1],
    ];
  };
  const all = (name: string) => Array<string>(4).fill(name);

  await rename("Sở Khoa học");
  const published = await acceptReport(database, [{ value: "321" }], { officeId });
  expect(await namesOf(published)).toEqual(all("Sở Khoa học"));
  await release("https://toso.example");
  await rename("Sở Khoa học và Công nghệ");
  const waiting = await acceptReport(database, [{ value: "322", period: "2026-07" }], { officeId });
  expect(await namesOf(published)).toEqual(all("Sở Khoa học"));
  expect(await namesOf(waiting)).toEqual(all("Sở Khoa học và Công nghệ"));

  // With the next release each has its own name, on another site too, and files say the same.
  await release("https://toso.vn");
  await rename("Sở thứ ba");
  expect([await namesOf(published), await namesOf(waiting)]).toEqual([all("Sở Khoa học"), all("Sở Khoa học và Công nghệ")]);
  const sources = readFileSync(join(directory, "sources.csv"), "utf8");
  expect(
    [published, waiting].map(
      (id) =>
        sources
          .split("\n")
          .find((line) => line.includes(`/${id}/`))!
          .split(",")[1],
    ),
  ).toEqual(["Sở Khoa học", "Sở Khoa học và Công nghệ"]);
});
