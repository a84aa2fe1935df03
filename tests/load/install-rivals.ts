import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const rivalsFolder = fileURLToPath(new URL("rivals/", import.meta.url));

/**
 * Installs the servers that this project is compared with, at the versions that the package.json files name, into tests/load/rivals alone. Throws where the
 * folder cannot be installed; for Directus, which has a folder of its own, it returns the reason in a line instead, and null where it is there.
 */
export function installRivals(): string | null {
  const fault = install(rivalsFolder);
  if (fault) throw new Error(`The rivals could not be installed: ${fault}`);
  return install(`${rivalsFolder}directus/`);
}

function install(folder: string): string | null {
  // pnpm tells the scripts it runs where the project's own workspace is; here it must find the one of this folder.
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name)));
  const run = spawnSync("npx", ["-y", "pnpm@12", "install", "--no-frozen-lockfile"], { cwd: folder, env: inherited, encoding: "utf8", timeout: 900_000 });
  if (run.status === 0) return null;
  const said = `${run.stdout}${run.stderr}`.split("\n").map((line) => line.trim());
  return said.find((line) => /ERR_|×/.test(line)) ?? run.error?.message ?? `pnpm install ended with ${run.status}`;
}
