import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, inject, test } from "vitest";
import { earlierRelease } from "../browser/publish-earlier-release.ts";
import { useBrowser } from "../browser/use-browser.ts";
import { headlineOf } from "./headline-from-csv.ts";
import { everyView, kindsOfView, readSite, readTexts, release } from "./read-reuse.ts";
import { hasPandas, runSnippet } from "./run-snippet.ts";

const open = useBrowser();
const pandas = await hasPandas();

/** The snippets as printed on a page, by tool, with the public address replaced by that of the portal under test. */
async function readSnippets(path: string): Promise<Map<string, string>> {
  const page = await open(path, { javaScriptEnabled: false });
  const site = await readSite(page);
  return new Map([...(await readTexts(page, "snippets"))].map(([name, text]) => [name, text.replaceAll(site, inject("portal"))]));
}

const snippetOf = async (path: string, tool: string) => (await readSnippets(path)).get(tool)!;
const nameOf = (path: string) => path.replaceAll("/", " ").trim().replaceAll(" ", "-") || "home";
const ask = async (path: string, release?: string) => {
  const snippet = await snippetOf(path, "JavaScript (graphql-request)");
  const pinned = release ? snippet.replace(/release: "[\d.]+"/, `release: "${release}"`) : snippet;
  return JSON.parse((await runSnippet(nameOf(path), "javascript", pinned)).printed);
};

test.each(everyView)("each snippet for %s (%s) names the address of the same figures in the same release", async (_, __, view) => {
  const snippets = await readSnippets(view.path);
  expect([...snippets.keys()]).toEqual(["curl", "Google Sheets", "Excel (Power Query)", "Python (pandas)", "R", "JavaScript (graphql-request)"]);
  for (const [tool, snippet] of snippets) {
    const isGraphql = tool.startsWith("JavaScript");
    expect(snippet.match(/https?:\/\/[^"\s]+/g), tool).toEqual([
      isGraphql ? `${inject("portal")}/graphql` : `${inject("portal")}/data/${release.version}/${view.figures}`,
    ]);
    expect(snippet.match(/\d+\.\d+\.\d+(?!\.\d)/g)!.includes(release.version!), tool).toBe(true);
  }
});

test.each(everyView)(
  "each snippet for %s (%s) that prints a code prints the division beside it, and where figures are alternatives only the headline",
  async (_, __, view) => {
    const snippets = await readSnippets(view.path);
    for (const tool of ["Python (pandas)", "R"]) {
      const [printed] = snippets.get(tool)!.match(/print\(.*/)!;
      expect(printed, tool).toMatch(/"area_scheme", "area_code"/);
      expect([/is_headline"?\]? == "yes"/.test(snippets.get(tool)!), printed.startsWith("print(shown")], tool).toEqual(
        Array(2).fill(view.figures !== "observations.csv"),
      );
    }
    if (view.figures !== "observations.csv") expect(snippets.get("JavaScript (graphql-request)")).toContain("boundary code nameVi");
  },
);

test("JavaScript, run by Node: the province of the page with every figure, its code with the zero", async () => {
  const { province } = await ask("/tinh/ha-giang/");
  expect(province).toMatchObject({ boundary: "VN63", code: "02", nameVi: "Hà Giang" });
  const teams = province.observations.nodes.filter((node: { indicator: { code: string } }) => node.indicator.code === "teams");
  expect(teams.map(({ value }: { value: number }) => value)).toContain(Number(headlineOf("02", "teams")!.value));
});

test("JavaScript, run by Node: an indicator in the release of the page, and the figure of an earlier release when pinned to that", async () => {
  const { corrected } = earlierRelease;
  const valueIn = ({ indicator }: { indicator: { provinceFigures: { province: { code: string }; figure: { value: number } }[] } }) =>
    indicator.provinceFigures.find(({ province }) => province.code === "48")!.figure.value;
  const now = await ask("/en/indicator/teams/");
  expect(now.indicator.provinceFigures).toHaveLength(63);
  expect(valueIn(now)).toBe(corrected.now);
  expect(valueIn(await ask("/en/indicator/teams/", earlierRelease.version))).toBe(corrected.before);
});

test.each(["teams-per-10k-inhabitants", "members-per-100-inhabitants", "members-per-team", "teams-per-commune"])(
  "JavaScript, run by Node: the rate %s of 63 provinces with both parts",
  async (rate) => {
    const { provinces } = await ask(`/chi-tieu/${rate}/`);
    expect(provinces.nodes).toHaveLength(63);
    const [field] = Object.keys(provinces.nodes[0]).filter((key) => !["boundary", "code", "nameVi"].includes(key));
    expect(provinces.nodes.filter((node: Record<string, { value: number | null }>) => node[field!]!.value !== null).length).toBeGreaterThan(20);
    expect(provinces.nodes[0][field!]).toHaveProperty("numerator.source");
  },
);

test("JavaScript, run by Node: all of the dataset, with the release it was asked for", async () => {
  const answer = await ask("/");
  expect(answer.release.version).toBe(release.version);
  expect(answer.indicators.length).toBeGreaterThan(20);
});

test.each(everyView)(
  "each snippet for %s (%s) that prints the code of a province prints its division with it, and with a value how exact and how sure it is",
  async (_, __, view) => {
    const snippets = await readSnippets(view.path);
    for (const tool of ["Python (pandas)", "R"]) {
      const printed = /^print\(.*\)$/m.exec(snippets.get(tool)!)![0];
      expect(printed, tool).toMatch(/"area_scheme", "area_code".*"qualifier", "value", "obs_status"/);
    }
    const question = snippets.get("JavaScript (graphql-request)")!;
    for (const [line] of question.matchAll(/.*\bcode nameVi\b.*/g))
      expect(line).toMatch(/boundary code nameVi|^ {2}(indicators?\(.*|    code nameVi nameEn unit)|indicator \{ code nameVi|^ {4}code nameVi nameEn unit$/);
    for (const [fields] of question.matchAll(/\bvalue [\w ]+/g)) expect(fields).toMatch(/qualifier obsStatus/);
  },
);

test("no example of the pages and of the documents prints the code of a province without its division", async () => {
  const examples = JSON.parse(readFileSync(new URL("../../packages/api/contract/examples.json", import.meta.url), "utf8")) as { name: string; query: string }[];
  const bare = examples.filter(({ query }) =>
    /(province|provinces|nodes|peers|from|to)(\([^)]*\))? \{ (?!boundary )(\w+ )*?code\b/.test(query.replaceAll(/indicator \{[^}]*\}/g, "")),
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
  for (const file of ["README.md", "docs/clients.md", "CONTRIBUTING.md"])
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"), file).not.toMatch(/"?\bcode"?: ?"\d\d"/);
});

test.each(kindsOfView)("curl, run: saves $figures as a file with a header, and fails on a wrong address", async ({ vi, figures }) => {
  const snippet = await snippetOf(vi, "curl");
  const { folder } = await runSnippet(nameOf(vi), "curl", snippet);
  const rows: Record<string, string>[] = parse(readFileSync(folder + figures.split("/").at(-1)), { columns: true, bom: true });
  expect(rows.length).toBeGreaterThan(10);
  for (const column of ["area_code", "indicator", "period", "value"]) expect(rows[0], column).toHaveProperty(column);
  await expect(runSnippet("wrong", "curl", snippet.replace(".csv", "-no-such.csv"))).rejects.toThrow(/22/);
});

test.runIf(pandas).each(kindsOfView)(
  `Python, ${pandas ? "run" : "not run, for there is no pandas here"}: pandas reads $figures and keeps the zero of 02`,
  async ({ vi, figures }) => {
    const snippet = await snippetOf(vi, "Python (pandas)");
    const check = 'print("types", figures["area_code"].map(type).unique(), figures["value"].dtype, "02" in set(figures["area_code"]))';
    const { printed } = await runSnippet(nameOf(vi), "python", `${snippet}\n${check}\n`);
    expect(
      printed.split("\n").find((line) => line.startsWith("types")),
      figures,
    ).toMatch(/str.*(float|int)64 True$/);
  },
);

test.each(everyView)(
  "Google Sheets, Power Query and R for %s (%s), not run here: quotes and brackets close, and what they name is a text",
  async (_, __, view) => {
    const snippets = await readSnippets(view.path);
    for (const tool of ["Google Sheets", "Excel (Power Query)", "R"]) expect(findUnclosed(snippets.get(tool)!), tool).toBe("");
    expect(snippets.get("Google Sheets")).toMatch(/^=IMPORTDATA\("[^"]+"; ","; "en_US"\)$/);
    expect(snippets.get("Excel (Power Query)")).toMatch(/^let\n[\s\S]+\{"area_code", type text\}[\s\S]+\nin\n {2}Typed$/);
    expect(snippets.get("R")).toContain('colClasses = c(area_code = "character"');
  },
);

test.each(kindsOfView)("Google Sheets, Power Query and R, not run here: the address of $figures answers, and has the columns that they name", async (view) => {
  const snippets = await readSnippets(view.vi);
  for (const tool of ["Google Sheets", "Excel (Power Query)", "R"]) {
    const snippet = snippets.get(tool)!;
    const response = await fetch(/"(http[^"]+)"/.exec(snippet)![1]!);
    expect(response.status, tool).toBe(200);
    const header = (await response.text()).split(/\r?\n/)[0]!.split(",");
    expect(header, tool).toEqual(expect.arrayContaining(["area_code", "period", "value"]));
  }
});

/** Gives the brackets and quotes that are left open, or the first that closes nothing; empty where all is closed. */
function findUnclosed(code: string): string {
  const bare = code.replace(/"[^"\n]*"/g, "");
  if (bare.includes('"')) return '"';
  const open: string[] = [];
  for (const sign of bare.replace(/[^()[\]{}]/g, "")) {
    if ("([{".includes(sign)) open.push(sign);
    else if ("([{"[")]}".indexOf(sign)] !== open.pop()) return sign;
  }
  return open.join("");
}
