/** Collects into the folder of the first argument and is killed with SIGKILL at the change of its files numbered by the second: of a file that is written, half is there. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [last] = process.argv.splice(3, 1);
const { renameSync, rmSync, mkdirSync, writeFileSync } = fs;
let changes = 0;

/** Counts a change of what collecting writes, and ends the process at the last one. */
function pass(path: fs.PathLike | number, before: () => void = () => {}): void {
  if (!String(path).includes("/.collect")) return;
  changes += 1;
  if (changes !== Number(last)) return;
  before();
  process.kill(process.pid, "SIGKILL");
}

fs.renameSync = (from, to) => {
  pass(from);
  renameSync(from, to);
};
fs.rmSync = (path, options) => {
  pass(path);
  rmSync(path, options);
};
fs.mkdirSync = ((path: fs.PathLike) => {
  pass(path);
  return mkdirSync(path);
}) as typeof mkdirSync;
fs.writeFileSync = (path, content, options) => {
  pass(path as string, () => writeFileSync(path, String(content).slice(0, String(content).length / 2), options));
  writeFileSync(path, content, options);
};
syncBuiltinESMExports();
await import("../../packages/report/src/commands/collect.ts");
