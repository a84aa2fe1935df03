import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { openApi } from "./ask.ts";

const { ask } = openApi(await openTestDatabase("dataset"));
const rows = readRows("observations.csv");
const unchanged = readRows("area_lineage.csv").filter((step) => step.change === "unchanged");

/** What makes a figure of the answer and a row of the file the same: every column. */
const shown = (row: Record<string, string>) =>
  [
    row.area_scheme,
    row.area_code,
    row.indicator,
    row.period,
    row.period_basis!.toUpperCase(),
    Number(row.value),
    row.qualifier!.toUpperCase(),
    row.obs_status,
    row.method!.toUpperCase(),
    row.source_id,
    row.note || null,
    row.note_vi || null,
  ].join(" | ");

/** Returns every observation that the API lists for an area, page by page. */
async function observationsOf(scheme: string, code: string): Promise<string[]> {
  const list: string[] = [];
  let after: string | null = null;
  do {
    const field = scheme === "VN" ? "nation" : `province(code: "${code}", boundary: ${scheme})`;
    const answer = await ask(
      `query ($after: String) { ${field} { observations(first: 500, after: $after) { pageInfo { hasNextPage endCursor } nodes {
      area { scheme code } indicator { code } period periodBasis value qualifier obsStatus method source { code } noteEn noteVi } } } }`,
      { after },
    );
    const { pageInfo, nodes } = (scheme === "VN" ? answer.nation : answer.province).observations;
    list.push(
      ...nodes.map((node: any) =>
        [
          node.area.scheme,
          node.area.code,
          node.indicator.code,
          node.period,
          node.periodBasis,
          node.value,
          node.qualifier,
          node.obsStatus,
          node.method,
          node.source.code,
          node.noteEn,
          node.noteVi,
        ].join(" | "),
      ),
    );
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return list;
}

test("the dataset has 2,434 figures", async () => {
  expect(rows).toHaveLength(2434);
  expect(await ask(`{ release { observationCount } }`)).toEqual({ release: { observationCount: 2434 } });
});

test("every figure of the dataset is found under its area, with equal value, period, wording, status, method, source and notes, and nothing else is", async () => {
  const areas = [["VN", "VN"], ...readRows("areas.csv").map((area) => [area.scheme!, area.code!])] as [string, string][];
  for (const [scheme, code] of areas) {
    const twin = unchanged.find((step) => (step.from_scheme === scheme && step.from_code === code) || (step.to_scheme === scheme && step.to_code === code));
    const places = twin ? [`${twin.from_scheme} ${twin.from_code}`, `${twin.to_scheme} ${twin.to_code}`] : [`${scheme} ${code}`];
    const expected = rows.filter((row) => places.includes(`${row.area_scheme} ${row.area_code}`)).map(shown);
    expect((await observationsOf(scheme, code)).sort(), `${scheme} ${code}`).toEqual(expected.sort());
  }
});

test("no figure of the dataset belongs to an area that the walk above leaves out", () => {
  const walked = new Set(["VN VN", ...readRows("areas.csv").map((area) => `${area.scheme} ${area.code}`)]);
  expect(rows.filter((row) => !walked.has(`${row.area_scheme} ${row.area_code}`))).toEqual([]);
});

test("every source of the dataset is listed with its publisher in both languages, title and its language, address, dates and kind", async () => {
  const { sources } = await ask(`{ sources(first: 500) { nodes { code publisher publisherEn title language url published accessed kind } } }`);
  const expected = readRows("sources.csv").map((row) => ({
    code: row.id!,
    publisher: row.publisher,
    publisherEn: row.publisher_en || row.publisher,
    title: row.title,
    language: row.language,
    url: row.url || null,
    published: row.published || null,
    accessed: row.accessed,
    kind: row.kind!.toUpperCase(),
  }));
  expect(sources.nodes).toEqual(expected.sort((one, other) => (one.code < other.code ? -1 : 1)));
});
