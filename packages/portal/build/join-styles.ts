import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { linkFile } from "./link-file.ts";
import { removeFolder } from "./place-folder.ts";

const link = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)">/g;

/**
 * Returns what joins the style sheets that a page of a portal names into one: a page is painted when the last of them is there, and on a slow line each costs a
 * connection of its own. What a script loads for itself, such as the styles of the live map, is left to it. Joined sheets stand beside those that Astro made, and
 * in `kept`, for pages of the build before that are not made again; what other folders beside `kept` hold belongs to pages that are.
 */
export function openJoinedStyles(portal: string, kept: string): (page: string) => string {
  mkdirSync(kept, { recursive: true });
  for (const other of readdirSync(dirname(kept))) if (other !== basename(kept)) removeFolder(join(dirname(kept), other));
  for (const name of readdirSync(kept).filter((one) => one.endsWith(".css"))) linkFile(join(kept, name), join(portal, "_astro", name));
  const ofScripts = stylesOfScripts(portal);
  const joined = new Map<string, string>();
  return (page) => {
    const sheets = [...page.matchAll(link)].map(([, sheet]) => sheet!);
    const needed = sheets.filter((sheet) => !ofScripts.has(sheet));
    if (sheets.length < 2 || needed.length === 0) return page;
    const key = needed.join(" ");
    const whole = joined.get(key) ?? writeJoined(portal, kept, needed);
    joined.set(key, whole);
    let isFirst = true;
    return page.replace(link, () => {
      const replacement = isFirst ? `<link rel="stylesheet" href="/_astro/${whole}">` : "";
      isFirst = false;
      return replacement;
    });
  };
}

function writeJoined(portal: string, kept: string, sheets: string[]): string {
  const content = sheets.map((sheet) => readFileSync(join(portal, sheet), "utf8")).join("\n");
  const name = `joined.${createHash("sha256").update(content).digest("hex").slice(0, 8)}.css`;
  if (existsSync(join(kept, name))) return name;
  const part = join(kept, `${name}.${process.pid}`);
  writeFileSync(part, content);
  renameSync(part, join(kept, name));
  linkFile(join(kept, name), join(portal, "_astro", name));
  return name;
}

/** Lists the style sheets that scripts name as theirs. */
function stylesOfScripts(portal: string): Set<string> {
  const scripts = globSync("_astro/*.js", { cwd: portal }).map((path) => readFileSync(join(portal, path), "utf8"));
  return new Set(scripts.flatMap((script) => [...script.matchAll(/"(_astro\/[^"]+\.css)"/g)].map(([, sheet]) => sheet!)));
}
