import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildContext } from "../../../build/context.ts";
import { markUsed } from "../../../build/forget-unused.ts";

const drawn = new Map<string, string>();

/**
 * Returns the markup of a chart: drawn now, unless this build or an earlier one drew it from the same numbers and words with the same code. `from` is all
 * that `draw` goes by, as JSON can say it. A page, its picture to download and its picture to print share their charts.
 */
export function keepDrawing(kind: "time" | "strip" | "bars", from: unknown[], draw: () => string): string {
  const { cacheDirectory, chartsPrint } = buildContext();
  const hash = createHash("sha256")
    .update(`${chartsPrint} ${kind} ${JSON.stringify(from)}`)
    .digest("hex");
  const known = drawn.get(hash);
  if (known !== undefined) return known;
  const folder = join(cacheDirectory, "drawings");
  const path = join(folder, `${hash}.svg`);
  let markup: string;
  if (existsSync(path)) {
    markup = readFileSync(path, "utf8");
    markUsed(path);
  } else {
    markup = draw();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, markup);
    renameSync(`${path}.${process.pid}`, path);
  }
  drawn.set(hash, markup);
  return markup;
}
