import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measurePublishing } from "./measure-publishing.ts";
import { auditPages, categories } from "./audit-page.ts";
import { weighPages } from "./weigh-page.ts";

const { values } = parseArgs({ options: { cold: { type: "boolean", default: false }, help: { type: "boolean", default: false } } });
const root = fileURLToPath(new URL("../../", import.meta.url));

/** A `pnpm start` that ran until both addresses were printed. */
interface Start {
  seconds: number;
  output: string;
  address: string;
  stop(): Promise<void>;
}

/** Runs the README's first command in a folder on a free port and waits for the address of the API; throws with the output when it ends before. */
function start(folder: string, environment: Record<string, string> = {}): Promise<Start> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    // pnpm tells the scripts it runs not to install first; a reader's own shell does not.
    const { pnpm_config_verify_deps_before_run: _, npm_config_verify_deps_before_run: __, ...inherited } = process.env;
    const child = spawn("npx", ["-y", "pnpm@12", "start"], { cwd: folder, env: { ...inherited, PORT: "0", ...environment }, detached: true });
    let output = "";
    const take = (part: Buffer) => {
      output += part.toString();
      const address = /API\s+(http:\S+)\/graphql/.exec(output)?.[1];
      if (!address) return;
      resolve({
        seconds: (performance.now() - began) / 1000,
        output,
        address,
        stop: () => stopGroup(child.pid!),
      });
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("exit", (code) => reject(new Error(`start ended with ${code}:\n${output}`)));
  });
}

/** Ends a process and all that it started, and waits until the last of them is gone: npx is, before the server has closed its database. */
async function stopGroup(leader: number): Promise<void> {
  process.kill(-leader, "SIGTERM");
  const isThere = () => {
    try {
      return process.kill(-leader, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
      throw error;
    }
  };
  while (isThere()) await setTimeout(50);
}

const seconds = (value: number) => `${value.toFixed(1)} s`;
const row = (name: string, value: string, budget: string) => console.log(`${name.padEnd(44)} ${value.padStart(14)}   ${budget}`);

/** Clones the committed tree into an empty folder and starts it with an empty package store and cache. */
async function measureColdStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "toso-bench-"));
  try {
    const clone = spawnSync("git", ["clone", "-q", root, join(folder, "clone")], { encoding: "utf8" });
    if (clone.status !== 0) throw new Error(clone.stderr);
    const empty = {
      npm_config_cache: join(folder, "cache"),
      pnpm_config_store_dir: join(folder, "store"),
      XDG_CACHE_HOME: join(folder, "xdg-cache"),
      XDG_DATA_HOME: join(folder, "xdg-data"),
    };
    const cold = await start(join(folder, "clone"), empty);
    await cold.stop();
    row("First start, cold npm cache, empty store", seconds(cold.seconds), "under 180 s on 2 cores");
    const warm = await start(join(folder, "clone"), empty);
    await warm.stop();
    row("Second start in that clone", seconds(warm.seconds), "under 10 s");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what pages weigh, and what Lighthouse says of them on a phone: the times are those of its simulated phone and line, worked out from this machine. */
async function printPages(address: string): Promise<void> {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const paths = ["/", "/tinh/hau-giang/", "/tinh/hau-giang/mot-trang/", "/so-sanh/", "/chi-tieu/teams/", "/nguon/"];
  const budgets: Record<string, string> = { "/": "at most 120 kB", "/tinh/hau-giang/": "at most 60 kB" };
  const weights = await weighPages(paths.map((path) => address + path));
  paths.forEach((path, place) => row(`Page ${path}, compressed, in all`, kilobytes(weights[place]!.total), budgets[path] ?? ""));
  for (const [kind, bytes] of weights[0]!.byKind) row(`  home: ${kind}`, kilobytes(bytes), kind === "script" ? "at most 60 kB" : "");
  const judged = ["/", "/tinh/da-nang/", "/chi-tieu/households-internet-pct/", "/so-sanh/"];
  const audits = await auditPages(
    judged.map((path) => address + path),
    categories,
  );
  audits.forEach(({ points, times, shift, lost }, place) => {
    row(
      `Lighthouse ${judged[place]}`,
      categories.map((category) => points[category]).join(" "),
      "100 100 100 100 (performance, accessibility, best practices, SEO)",
    );
    if (times)
      row("  first paint, largest paint, blocked", [times.firstPaint, times.largestPaint, times.blocked].map((ms) => Math.round(ms)).join(" ") + " ms", "");
    row("  layout shift", String(shift?.toFixed(3)), "");
    for (const reason of lost) console.log(`    ${reason.slice(0, 160)}`);
  });
}

if (values.help) {
  console.log(
    "pnpm bench          publishing, start, portal build, page weights and Lighthouse of this checkout\npnpm bench --cold   also a first start in an empty clone with an empty package store (downloads everything)",
  );
} else {
  console.log(`${"What".padEnd(44)} ${"measured".padStart(14)}   budget`);
  if (values.cold) await measureColdStart();
  for await (const { engine, rows, checked, published, megabytes } of measurePublishing([10_000, 100_000, 1_000_000])) {
    const rate = (value: number) => Math.round(value).toLocaleString("en");
    row(`Release of ${rows.toLocaleString("en")} figures, ${engine}: check`, `${rate(checked)} rows/s`, "");
    row("  check and publish", `${rate(published)} rows/s`, "");
    row("  memory of the publisher", `${megabytes} MB`, "under 1,000 MB");
  }
  await (await start(root)).stop();
  const second = await start(root);
  try {
    row("Second start, nothing changed", seconds(second.seconds), "under 10 s");
    await printPages(second.address);
  } finally {
    await second.stop();
  }
  const build = spawnSync(process.execPath, [join(root, "packages/portal/build.ts")], {
    encoding: "utf8",
    env: { ...process.env, TOSO_PORTAL_DIR: join(root, "packages/portal/dist-bench") },
  });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  row("Portal build", /in ([\d.]+ s)/.exec(build.stdout)?.[1] ?? build.stdout.trim(), "under 60 s");
}
