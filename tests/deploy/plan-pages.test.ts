import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { planPages } from "@toso/portal/plan-pages";
import { expect, onTestFinished, test } from "vitest";

const portal = fileURLToPath(new URL("../../packages/portal", import.meta.url));
const { build } = (await import(pathToFileURL(createRequire(join(portal, "package.json")).resolve("astro")).href)) as {
  build: (config: object) => Promise<void>;
};

/** What each file of a small site holds: two pages of one module, a third of its own, and a style that they share. */
const site = {
  "src/word.ts": 'export const word = "tổ";\n',
  "src/style.css": "p { color: teal; }\n",
  "src/pages/tinh/[slug].astro":
    '---\nimport { word } from "../../word.ts";\nimport "../../style.css";\nexport const getStaticPaths = () => ["a", "b"].map((slug) => ({ params: { slug } }));\n---\n<html><head></head><body><p>{word} {Astro.params.slug}</p></body></html>\n',
  "src/pages/index.astro": '---\nimport "../style.css";\n---\n<html><head></head><body><p>Tổ Số</p></body></html>\n',
};

function makeSite() {
  const root = mkdtempSync(join(tmpdir(), "toso-pages-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  symlinkSync(join(portal, "node_modules"), join(root, "node_modules"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(site)) write(path, text);
  let builds = 0;
  /** Builds into a folder of its own, as each build of the portal does; tells how many files were made and what the pages say. */
  const make = async (inputsOf: (pathname: string) => string) => {
    const outDir = join(root, `dist-${++builds}`);
    const plan = planPages(outDir, { kept: join(root, "kept/pages"), inputsOf });
    await build({ root, outDir, configFile: false, logLevel: "error", build: { inlineStylesheets: "never" }, integrations: [plan] });
    const pages = ["index.html", "tinh/a/index.html", "tinh/b/index.html"].map((path) => readFileSync(join(outDir, path), "utf8"));
    const styles = pages.map((page) => readFileSync(join(outDir, /href="\/([^"]+\.css)"/.exec(page)![1]!), "utf8"));
    return { made: plan.made, words: pages.map((page) => /<p[^>]*>(.*?)<\/p>/.exec(page)![1]), styles: new Set(styles), left: readdirSync(join(root, "kept")) };
  };
  return { write, make };
}

test("a build makes again only the pages whose code or data changed, and all of them when a style did; the pages of a build that runs are left to it, those of one that was killed are removed", async () => {
  const { write, make } = makeSite();
  const killed = spawnSync(process.execPath, ["--version"]).pid;
  write(`kept/pages.${process.ppid}/running`, "");
  write(`kept/pages.${killed}/killed`, "");
  // One page is made from less than the others.
  const inputsAt = (release: string) => (pathname: string) => (pathname.includes("tinh/a") ? "pinned" : release);
  const first = await make(inputsAt("release 1"));
  expect(first).toMatchObject({ made: 3, words: ["Tổ Số", "tổ a", "tổ b"], left: ["pages", `pages.${process.ppid}`] });
  expect(await make(inputsAt("release 1"))).toEqual({ ...first, made: 0 });
  write("src/word.ts", 'export const word = "nhóm";\n');
  expect(await make(inputsAt("release 1"))).toMatchObject({ made: 2, words: ["Tổ Số", "nhóm a", "nhóm b"] });
  expect(await make(inputsAt("release 2"))).toMatchObject({ made: 2 });
  write("src/style.css", "p { color: black; }\n");
  const styled = await make(inputsAt("release 2"));
  expect(styled.made).toBe(3);
  expect([...styled.styles]).toEqual([expect.stringMatching(/#000|black/)]);
});
