import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
// Under tests/, so that Node finds graphql-request as it would in the reader's own folder.
const output = fileURLToPath(new URL("../output/snippets/", import.meta.url));

/** The Python to run snippets with: PYTHON, or else python3. */
const python = process.env.PYTHON ?? "python3";

/** Saves a snippet under a name and runs it with Node, Python or the shell in a folder of its own; gives what it prints, throws when it fails. */
export async function runSnippet(name: string, tool: "javascript" | "python" | "curl", snippet: string): Promise<{ printed: string; folder: string }> {
  const folder = `${output}${name}/`;
  mkdirSync(folder, { recursive: true });
  const [file, command] = { javascript: ["figures.mjs", process.execPath], python: ["figures.py", python], curl: ["figures.sh", "sh"] }[tool] as [
    string,
    string,
  ];
  writeFileSync(folder + file, snippet);
  const { stdout } = await run(command, [file], { cwd: folder, maxBuffer: 32 * 1024 * 1024 });
  return { printed: stdout, folder };
}

/** True where Python and pandas are on this machine. */
export async function hasPandas(): Promise<boolean> {
  return run(python, ["-c", "import pandas"]).then(
    () => true,
    () => false,
  );
}
