import { createHash } from "node:crypto";
import { globSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import type { Progress } from "@toso/api/progress";
import { openJoinedStyles } from "./join-styles.ts";
import { isRunning } from "./place-folder.ts";

type Rendered = Awaited<ReturnType<AstroPrerenderer["render"]>>;

/** How the pages of a build are made. */
export interface PagePlan {
  /** Folder of the files of the build before. While a build runs it has another name, so that two builds at once never mix theirs; one that fails keeps nothing. */
  kept: string;
  /** Gives, by its path, the print of all that a file is made from beside its own modules. */
  inputsOf: (pathname: string) => string;
  progress?: Progress;
}

/**
 * Plans how Astro makes the files of a portal in `folder`: pictures between the pages, each page with its style sheets joined, and a file that stands among those
 * kept, of the same inputs and the same modules, not again. `made` counts the files that were made.
 */
export function planPages(folder: string, { kept, inputsOf, progress }: PagePlan): AstroIntegration & { made: number } {
  let all = 0;
  const plan: AstroIntegration & { made: number } = {
    name: "plan-pages",
    made: 0,
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ cacheDir: pathToFileURL(`${takeFolder(kept)}/`), experimental: { incrementalBuild: true } });
      },
      "astro:build:start": ({ setPrerenderer }) => {
        const places = new Map<string, number>();
        let ready = 0;
        let joinStyles = (page: string): string => page;
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          name: "plan-pages",
          getStaticPaths: async () => {
            const assets = listAssets(folder);
            joinStyles = openJoinedStyles(folder, join(nameTaken(kept), "joined-styles", nameInputs("", assets)));
            const paths = spreadPictures(await prerenderer.getStaticPaths()).map((path) => ({
              ...path,
              cacheKey: nameInputs(inputsOf(path.pathname), assets),
            }));
            all = paths.length;
            paths.forEach(({ pathname }, i) => places.set(nameOf(pathname), i + 1));
            return paths;
          },
          render: async (request, options) => {
            const rendered = await changePage(await prerenderer.render(request, options), joinStyles);
            plan.made += 1;
            // Astro takes the files in order and says nothing of those that it finds: what comes before this one is ready.
            ready = Math.max(ready, places.get(nameOf(decodeURI(new URL(request.url).pathname))) ?? 0);
            progress?.("pages ready", ready, all);
            return rendered;
          },
        }));
      },
      "astro:build:generated": () => progress?.("pages ready", all, all),
      "astro:build:done": () => giveFolderBack(kept),
    },
  };
  return plan;
}

/** Changes what was rendered, where that is a page. */
async function changePage(rendered: Rendered, change: (page: string) => string): Promise<Rendered> {
  const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
  if (!response.body || !response.headers.get("Content-Type")?.startsWith("text/html")) return rendered;
  return { response: new Response(change(await response.text()), response), ...rest };
}

/** Lists the styles and scripts that pages load: pages carry their names, and those change with pages that share them. */
function listAssets(folder: string): string[] {
  return globSync("_astro/**", { cwd: folder }).sort();
}

function nameInputs(inputs: string, assets: string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([inputs, assets]))
    .digest("hex");
}

/** Puts the pictures evenly between the other files: they are rendered outside the main thread, which makes pages meanwhile. */
function spreadPictures<Path extends { pathname: string }>(paths: Path[]): Path[] {
  const place = (own: Path[]) => own.map((path, i) => ({ path, at: (i + 0.5) / own.length }));
  const pictures = paths.filter(isPicture);
  const others = paths.filter((path) => !isPicture(path));
  return [...place(others), ...place(pictures)].sort((one, other) => one.at - other.at).map(({ path }) => path);
}

function isPicture({ pathname }: { pathname: string }): boolean {
  return /\.png\/?$/.test(pathname);
}

function nameOf(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, "");
}

/** Takes a folder for this process alone and returns its path; it is empty where there is none or another process has it. */
function takeFolder(folder: string): string {
  mkdirSync(dirname(folder), { recursive: true });
  for (const left of globSync(`${basename(folder)}.*`, { cwd: dirname(folder) })) {
    const pid = Number(/\.(\d+)$/.exec(left)?.[1]);
    if (pid === process.pid || !isRunning(pid)) rmSync(join(dirname(folder), left), { recursive: true, force: true });
  }
  const taken = nameTaken(folder);
  try {
    renameSync(folder, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(taken);
  }
  return taken;
}

function giveFolderBack(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  renameSync(nameTaken(folder), folder);
}

function nameTaken(folder: string): string {
  return `${folder}.${process.pid}`;
}
