import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { layouts, measureDesk } from "./desk/measure-desk.ts";
import { measureHotPath } from "./measure-hot-path.ts";
import { measurePrices } from "./measure-prices.ts";
import { measureUnread } from "./measure-unread.ts";
import { median } from "./median.ts";
import { start } from "./start-service.ts";
import { measureGrowth } from "./measure-growth.ts";
import { measurePublishing } from "./measure-publishing.ts";
import { auditPages, categories } from "./audit-page.ts";
import { launchBrowser } from "../browser/launch-browser.ts";
import { weighPages } from "./weigh-page.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cold: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    minutes: { type: "string", default: "0.67" },
    pause: { type: "string", default: "2" },
  },
});
const root = fileURLToPath(new URL("../../", import.meta.url));

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

/** Asks the whole-map query over ever more figures, and prints how it grew and the plan of each of its statements. */
async function showGrowth(): Promise<void> {
  const growth = await measureGrowth([10_000, 100_000, 1_000_000]);
  for (const { rows, median } of growth) row(`Whole map, cold, ${rows.toLocaleString("en")} figures`, `${median.toFixed(2)} ms`, "");
  row("  from first to last", `${(growth.at(-1)!.median / growth[0]!.median).toFixed(2)} times`, "under 1.5 times");
  for (const { sql, plan } of growth.at(-1)!.explained) {
    console.log(`\n${sql}\n${plan.map((line) => `    ${line}`).join("\n")}`);
    const indexes = [...new Set(plan.flatMap((line) => /(?:using|on) "?(\w+(?:_idx|_key|_pkey))"?/.exec(line)?.[1] ?? []))];
    console.log(`Indexes: ${indexes.join(", ")}\n`);
  }
}

/** Prints what pages weigh, and what Lighthouse says of them on a phone: the times are those of its simulated phone and line, worked out from this machine. */
async function printPages(address: string): Promise<void> {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const paths = ["/", "/tinh/hau-giang/", "/tinh/hau-giang/mot-trang/", "/so-sanh/", "/chi-tieu/teams/", "/nguon/"];
  const budgets: Record<string, string> = { "/": "at most 120 kB", "/tinh/hau-giang/": "at most 60 kB" };
  const browser = await launchBrowser();
  const weights = await weighPages(
    paths.map((path) => address + path),
    browser,
  ).finally(() => browser.close());
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

/** Prints how often cached answers are sent beside a raw server that sends the same bytes. */
async function showHotPath(): Promise<void> {
  for await (const { name, api, raw, ratio, cpuRatio } of measureHotPath())
    row(
      `Cached answer: ${name}`,
      `${Math.round(api).toLocaleString("en")}/s`,
      `${ratio.toFixed(2)} of node:http (${Math.round(raw).toLocaleString("en")}/s), ${cpuRatio?.toFixed(2) ?? "?"} by processor time; at least 0.7`,
    );
}

async function showPublishing(): Promise<void> {
  for await (const { engine, rows, checked, published, megabytes } of measurePublishing([10_000, 100_000, 1_000_000])) {
    const rate = (value: number) => Math.round(value).toLocaleString("en");
    row(`Release of ${rows.toLocaleString("en")} figures, ${engine}: check`, `${rate(checked)} rows/s`, "");
    row("  check and publish", `${rate(published)} rows/s`, "");
    row("  memory of the publisher", `${megabytes} MB`, "under 1,000 MB");
  }
}

async function showPages(): Promise<void> {
  // The address stays while the port changes: nothing is built again for it.
  const site = { TOSO_SITE: "http://127.0.0.1:4000" };
  await (await start(root, site)).stop();
  const second = await start(root, site);
  try {
    row("Second start, nothing changed", seconds(second.seconds), "under 10 s");
    await printPages(second.address);
  } finally {
    await second.stop();
  }
  const build = spawnSync(process.execPath, [join(root, "packages/portal/build/build.ts")], {
    encoding: "utf8",
    env: { ...process.env, TOSO_PORTAL_DIR: join(root, "packages/portal/dist-bench") },
  });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  row("Portal build", /in ([\d.]+ s)/.exec(build.stdout)?.[1] ?? build.stdout.trim(), "under 60 s");
}

/** Prints what each root field takes at its dearest for a point of its cost. */
async function showPrices(): Promise<void> {
  const prices = await Array.fromAsync(measurePrices());
  const usual = median(prices.map(({ perPoint }) => perPoint));
  for (const { name, points, work, bytes, perPoint } of prices)
    row(
      `Price: ${name}`,
      `${work.toFixed(1)} ms`,
      `${points.toLocaleString("en")} points, ${bytes.toLocaleString("en")} B, ${perPoint.toFixed(1)} µs a point: ${(perPoint / usual).toFixed(1)} of the median`,
    );
}

/** Prints how long an honest query takes beside clients that do not read. */
async function showUnread(): Promise<void> {
  const { quiet, coming, hanging, comingRatio, ratio, waiting, cut } = await measureUnread();
  row(
    "Honest query while 16 come that do not read",
    `${comingRatio.toFixed(2)} times`,
    `at most 2; ${coming.toFixed(1)} ms to ${quiet.toFixed(1)} ms without them`,
  );
  row("  while they hang", `${ratio.toFixed(2)} times`, `at most 2; ${hanging.toFixed(1)} ms to ${quiet.toFixed(1)} ms without them`);
  row("  most that waited", `${(waiting / 1e6).toFixed(1)} MB`, `at most 16; ${cut} connections cut`);
}

/** Prints what a busy desk takes from those who read kept answers beside it, and what people at the desk have. */
async function showDesk(): Promise<void> {
  for (const layout of layouts) {
    const load = await measureDesk({ layout, minutes: Number(values.minutes), pauseMs: Number(values.pause) * 1000 });
    const { busy, quiet, ratio, cpuRatio, steps, cpuOfStep, people, wrong } = load;
    const whole = (value: number) => Math.round(value).toLocaleString("en");
    const ms = (value: number | null) => value?.toFixed(1) ?? "?";
    row(
      `Kept answers beside a busy desk, ${layout}`,
      `${ratio.toFixed(2)} times`,
      `at least 0.9; ${whole(busy)}/s to ${whole(quiet)}/s, ${cpuRatio?.toFixed(2) ?? "?"} by processor time, 99 of 100 in ${load.slowBusy} ms to ${load.slowQuiet} ms`,
    );
    row(
      `  ${people} people, ${values.pause} s between two steps`,
      `${steps.perSecond.toFixed(1)} steps/s`,
      `${whole(steps.total)} in ${whole(load.seconds)} s, median ${whole(steps.median)} ms, 99 of 100 in ${whole(steps.slow)} ms, ${load.mails} mails`,
    );
    row("  processor time of a step", `${ms(cpuOfStep.desk)} ms`, `and ${ms(cpuOfStep.postgresql)} ms of PostgreSQL`);
    for (const [name, count, took] of steps.byName) row(`    ${name}`, `${whole(took)} ms`, `${whole(count)} times`);
    row("  what went wrong", String(wrong.length), "nothing");
    for (const line of wrong) console.log(`    ${line}`);
  }
}

const parts: Record<string, () => Promise<void>> = {
  hot: showHotPath,
  unread: showUnread,
  prices: showPrices,
  publish: showPublishing,
  growth: showGrowth,
  pages: showPages,
  desk: showDesk,
};
const unknown = positionals.filter((part) => !(part in parts));
if (values.help || unknown.length > 0) {
  for (const part of unknown) console.error(`There is no part "${part}".`);
  console.log(
    `pnpm bench          all parts: ${Object.keys(parts).join(", ")}\npnpm bench PART…    these parts alone\npnpm bench --cold   also a first start in an empty clone with an empty package store (downloads everything)\npnpm bench desk --minutes=5 --pause=10\n                    people work at the desk for so long, all told, and wait so many seconds between two steps; else for 40 seconds and 2`,
  );
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  console.log(`${"What".padEnd(44)} ${"measured".padStart(14)}   budget`);
  if (values.cold) await measureColdStart();
  for (const [name, show] of Object.entries(parts)) if (positionals.length === 0 || positionals.includes(name)) await show();
}
