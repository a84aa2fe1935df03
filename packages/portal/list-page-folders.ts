import { globSync } from "node:fs";

/**
 * Lists the folders of a built portal that hold pages alone, embeds aside, as paths with a slash at both ends: those of the first level, and of the second under /en/.
 * /data/ is none of them: in it pages stand among the files of releases.
 */
export function listPageFolders(portal: string): string[] {
  const pages = globSync("**/index.html", { cwd: portal }).map((path) => path.split("/").slice(0, -1));
  const folders = pages.map((path) => path.slice(0, path[0] === "en" ? 2 : 1)).filter((path) => path.length > (path[0] === "en" ? 1 : 0));
  return [...new Set(folders.map((path) => `/${path.join("/")}/`))].filter((folder) => !folder.endsWith("/embed/") && folder !== "/data/").sort();
}
