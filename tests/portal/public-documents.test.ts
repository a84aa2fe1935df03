import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { waitingReport } from "../browser/publish-earlier-release.ts";

const { id, evidence } = waitingReport;

test("the page of a report numbers its public documents, and no file of the portal holds the name of one, which the desk alone tells, as long as it is allowed", async () => {
  const textOf = async (path: string) => (await fetch(inject("portal") + path)).text();
  for (const [path, named, described] of [
    [`/bao-so-lieu/${id}/`, "Tài liệu 1", "Tài liệu 1 (PDF, 120 kB)"],
    [`/en/report/${id}/`, "Document 1", "Document 1 (PDF, 120 kB)"],
  ] as const) {
    const links = [...(await textOf(path)).matchAll(/<a\s[^>]*href="\/desk\/evidence\/([^"]+)"[^>]*>([^<]*)<\/a>/g)].map(([, of, said]) => [of, said!.trim()]);
    expect(links).toEqual([named, described].map((said) => [evidence.id, said]));
  }
  const folder = fileURLToPath(new URL("../../packages/portal/dist-tests/", import.meta.url));
  const files = globSync(["**/*.html", "**/*.json", "**/*.xml", "**/*.atom", "**/*.js", "**/*.txt"], { cwd: folder });
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(join(folder, file), "utf8").includes("Nguyễn Văn Ví Dụ"))).toEqual([]);
  const answer = await fetch(`${inject("portal")}/desk/evidence/${evidence.id}`);
  expect(decodeURIComponent(answer.headers.get("content-disposition")!)).toContain(evidence.fileName);
});
