import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The packages that make up what runs; tests are no part of it. */
const projects = ["@toso/api", "@toso/portal", "@toso/prisma", "@toso/report"].flatMap((name) => ["--filter", name]);

/** Runs a command of pnpm over the packages that run, without development dependencies, and returns what it printed. Throws with all of it when it fails. */
export function runPnpm(...words: string[]): string {
  // Within a script pnpm is on the path; otherwise it comes as the README says.
  const [command, ...before] = process.env.npm_config_user_agent?.startsWith("pnpm/") ? ["pnpm"] : ["npx", "-y", "pnpm@12"];
  const { status, stdout, stderr } = spawnSync(command!, [...before, ...projects, ...words, "--prod"], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`pnpm ${words.join(" ")} failed:\n${stdout}\n${stderr}`);
  return stdout;
}
