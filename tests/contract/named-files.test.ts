import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const others = /(^|\/)(node_modules|generated|output|dist|dist-[\w-]+|\.\w+)$/;
const files = globSync("**/*.{ts,astro,css,yaml,prisma,md}", { cwd: root, exclude: (path) => others.test(path) });
/** Documents of today; the change log and kept contracts speak of what was. */
const documents = files.filter((path) => path.endsWith(".md") && !/CHANGELOG|\/history\/|licences\.md|^tests\/|^\.|prisma\/data/.test(path));
/** What stands between backticks and ends as a file of ours does, without places such as `<day>.graphql`. */
const named = /`((?:[\w.-]+\/)*[\w[\]-][\w.[\]-]*\.(?:ts|astro|css|yaml|prisma))`/g;

test.each(documents)("every source file that %s names is there, at the end of some path", (path) => {
  const names = [...readFileSync(join(root, path), "utf8").matchAll(named)].map(([, name]) => name!);
  const missing = names.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
  expect(missing).toEqual([]);
});
