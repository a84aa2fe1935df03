import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const link = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)">/g;

/**
 * Joins the style sheets that each page of a built portal names into one: a page is painted when the last of them is there, and on a slow line each costs a connection of its own.
 * What a script loads for itself, such as the styles of the live map, is left to it. Returns how many style sheets came of it.
 */
export function joinStyles(portal: string): number {
  const ofScripts = stylesOfScripts(portal);
  const joined = new Map<string, string>();
  for (const path of globSync("**/*.html", { cwd: portal })) {
    const page = readFileSync(join(portal, path), "utf8");
    const sheets = [...page.matchAll(link)].map(([, sheet]) => sheet!);
    const needed = sheets.filter((sheet) => !ofScripts.has(sheet));
    if (sheets.length < 2 || needed.length === 0) continue;
    const key = needed.join(" ");
    const whole = joined.get(key) ?? writeJoined(portal, needed);
    joined.set(key, whole);
    let isFirst = true;
    const changed = page.replace(link, () => {
      const replacement = isFirst ? `<link rel="stylesheet" href="/${whole}">` : "";
      isFirst = false;
      return replacement;
    });
    writeFileSync(join(portal, path), changed);
  }
  return joined.size;
}

function writeJoined(portal: string, sheets: string[]): string {
  const content = sheets.map((sheet) => readFileSync(join(portal, sheet), "utf8")).join("\n");
  const path = `_astro/joined.${createHash("sha256").update(content).digest("hex").slice(0, 8)}.css`;
  writeFileSync(join(portal, path), content);
  return path;
}

/** Lists the style sheets that scripts name as theirs. */
function stylesOfScripts(portal: string): Set<string> {
  const scripts = globSync("_astro/*.js", { cwd: portal }).map((path) => readFileSync(join(portal, path), "utf8"));
  return new Set(scripts.flatMap((script) => [...script.matchAll(/"(_astro\/[^"]+\.css)"/g)].map(([, sheet]) => sheet!)));
}
