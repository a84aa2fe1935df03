import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A file that the explorer is made of. */
export interface BundledFile {
  name: string;
  content: Uint8Array;
}

/** Leaves out the fonts that GraphiQL carries in its styles: 260 kB, and not one that every reader needs. */
const withoutFonts: Plugin = {
  name: "without-fonts",
  setup({ onLoad }) {
    onLoad({ filter: /graphiql\/(dist\/style|graphiql)\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(/@font-face\s*\{[^}]*\}/g, ""),
      loader: "css",
    }));
  },
};

/** Puts our style sheets, which need no leave by the policy, in the place of the style elements of react-style-singleton. */
const withoutStyleElements: Plugin = {
  name: "without-style-elements",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/singleton$/ }, ({ importer }) =>
      /react-style-singleton\/dist\//.test(importer) ? { path: here("page/style-sheets.ts") } : undefined,
    );
  },
};

/** Bundles the explorer: returns its script, its styles, both named after their content, and `page.html`, which names them. Throws where a source does not compile. */
export async function bundleExplorer(): Promise<BundledFile[]> {
  const { outputFiles } = await build({
    entryPoints: { explorer: here("page/explorer.tsx") },
    outdir: here("generated"),
    entryNames: "[name].[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [withoutFonts, withoutStyleElements],
    write: false,
    logLevel: "silent",
  });
  const files = outputFiles.map(({ path, contents }) => ({ name: path.slice(path.lastIndexOf("/") + 1), content: contents }));
  const named = (ending: string) => `/graphiql/${files.find(({ name }) => name.endsWith(ending))!.name}`;
  const page = (await readFile(here("page/page.html"), "utf8")).replace("{{style}}", named(".css")).replace("{{script}}", named(".js"));
  return [...files, { name: "page.html", content: Buffer.from(page) }];
}
