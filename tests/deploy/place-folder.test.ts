import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeFolder } from "@toso/portal/place-folder";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

function makeHome() {
  const folder = mkdtempSync(join(tmpdir(), "toso-place-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const home = join(folder, "portal");
  const place = (name: string) => placeFolder(home, name, async (part) => writeFileSync(join(part, "index.html"), `<h1>${name}</h1>`));
  return { home, place, current: () => readFileSync(join(home, "current/index.html"), "utf8") };
}

test("a folder is placed once, also when it is placed again, and the link points to it", async () => {
  const { place, current } = makeHome();
  expect([await place("a"), current()]).toEqual([true, "<h1>a</h1>"]);
  expect([await place("a"), current()]).toEqual([false, "<h1>a</h1>"]);
});

test("the folder before is kept until two newer ones stand, and pointing back to it makes nothing", async () => {
  const { home, place, current } = makeHome();
  for (const name of ["a", "b", "c"]) await place(name);
  expect([readdirSync(home).sort(), current()]).toEqual([["b", "c", "current"], "<h1>c</h1>"]);
  await place("c");
  expect(readdirSync(home).sort()).toEqual(["b", "c", "current"]);
  expect([await place("b"), current()]).toEqual([false, "<h1>b</h1>"]);
});

test("a build that fails, or was killed half way, changes nothing that is served, and the next one begins anew", async () => {
  const { home, place, current } = makeHome();
  await place("a");
  const failing = placeFolder(home, "b", async (part) => {
    writeFileSync(join(part, "half.html"), "");
    // What a reader gets while it is made.
    expect(current()).toBe("<h1>a</h1>");
    throw new Error("No space left.");
  });
  await expect(failing).rejects.toThrow("No space left.");
  expect([current(), existsSync(join(home, "b"))]).toEqual(["<h1>a</h1>", false]);
  await place("b");
  expect([current(), readdirSync(join(home, "b")), readdirSync(home).sort()]).toEqual(["<h1>b</h1>", ["index.html"], ["a", "b", "current"]]);
});

test("a process that is killed while it clears an older folder away leaves no half of it under its name", async () => {
  const { home, place, current } = makeHome();
  await place("a");
  const files = Array.from({ length: 20_000 }, (_, at) => join(home, "a", `${at}.html`));
  for (const file of files) writeFileSync(file, "");
  await place("b");
  const script = fileURLToPath(import.meta.resolve("@toso/portal/place-folder"));
  const code = `const { placeFolder } = await import(${JSON.stringify(script)}); await placeFolder(${JSON.stringify(home)}, "c", async () => {}); console.log("ended");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  const exit = once(child, "exit");
  // As soon as any of it is gone.
  const isWhole = () => existsSync(files[0]!) && existsSync(files.at(-1)!) && existsSync(files[10_000]!);
  while (isWhole() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill("SIGKILL");
  await exit;
  expect(said, "it was killed before it had ended").toBe("");
  expect(existsSync(join(home, "a"))).toBe(false);
  // What is left of it goes with the next.
  mkdirSync(join(home, "c"), { recursive: true });
  await place("d");
  expect(readdirSync(home).sort()).toEqual(["c", "current", "d"]);
  expect(current()).toBe("<h1>d</h1>");
});
