import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll } from "vitest";
import { findTarget } from "../../packages/portal/build/place-folder.ts";
import { freePort } from "../database/start-server.ts";
import { startArguments } from "../fixtures/scripts.ts";
import { launchBrowser } from "./launch-browser.ts";
import { publishEarlierRelease } from "./publish-earlier-release.ts";
import { startNode, type Started } from "./start-node.ts";
import { untilReady } from "./use-browser.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The public address of the portal under test: with it, this one has the same pages, and they need not be built anew. */
const site = "http://127.0.0.1:4000";

/** A start command of a test file's own, as whoever runs the service has it: embedded database, mails as files, the dataset kept on the server. */
export interface OwnPortal {
  /** Public address, without a slash at the end: what pages and mails say, and where the browser finds it. */
  site: string;
  /** Where it listens, for whoever is no browser. */
  address: string;
  /** Folder of the dataset that the desk publishes, a copy. */
  dataset: string;
  /** Folder of the mails. */
  mails: string;
  /** Folder of its embedded database, which it has open. */
  database: string;
  /** Opens a page in a context of its own, which ends with the file. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Runs a command of the product with the same settings, and gives what it printed; throws where it fails. */
  run(args: string[]): Promise<string>;
  /** Ends the start command, and starts it once more. */
  restart(): Promise<Started>;
  stop(): Promise<void>;
}

/** Starts a portal with the releases of the portal under test, which it copies, and a desk; all of it ends and is removed with the test file. */
export async function startOwnPortal(): Promise<OwnPortal> {
  const folder = mkdtempSync(join(tmpdir(), "toso-own-"));
  const [database, dataset, mails, cache] = ["database", "dataset", "mails", "cache"].map((name) => join(folder, name)) as [string, string, string, string];
  await publishEarlierRelease(database);
  cpSync(join(root, "prisma/data"), dataset, { recursive: true });
  // A release of today is no longer waiting for what was due before it, whenever that is.
  const calendar = join(dataset, "calendar.csv");
  writeFileSync(calendar, `${readFileSync(calendar, "utf8").split("\n")[0]}\n`);
  // A copy, so that the pages of its next release do not take the place of those that another run can use.
  cpSync(process.env.TOSO_BUILD_CACHE_DIR ?? join(root, ".toso/build-cache"), cache, { recursive: true, preserveTimestamps: true });
  const home = join(root, "packages/portal");
  const remove = () => {
    for (const entry of readdirSync(home)) if (/^dist-walk(-|$)/.test(entry)) rmSync(join(home, entry), { recursive: true, force: true });
  };
  remove();
  const print = findTarget(join(home, "dist-tests"))!.split("-").at(-1)!;
  symlinkSync(`dist-tests-${print}`, join(home, `dist-walk-${print}`));
  symlinkSync(`dist-walk-${print}`, join(home, "dist-walk"));

  const port = await freePort();
  const env = {
    DATABASE_URL: undefined,
    HOST: "127.0.0.1",
    PORT: String(port),
    TOSO_SITE: site,
    TOSO_RATE: "off",
    TOSO_DATABASE_DIR: database,
    TOSO_RELEASES_DIR: join(root, "tests/output/releases"),
    TOSO_PORTAL_DIR: join(home, "dist-walk"),
    TOSO_BUILD_CACHE_DIR: cache,
    TOSO_DATASET_DIR: dataset,
    TOSO_MAIL_DIR: mails,
    TOSO_DESK_SECRET: "a secret of a test, long enough to be one",
  };
  const start = async () => {
    const started = startNode(startArguments, env);
    await started.says(/Ready after/);
    return started;
  };
  let running = await start();
  // As where something stands in front of the service: the public address is another than the one that it listens at.
  const browser = await launchBrowser(`--host-resolver-rules=MAP 127.0.0.1:4000 127.0.0.1:${port}`);
  afterAll(async () => {
    await browser.close();
    await running.stop();
    remove();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    site,
    address: `http://127.0.0.1:${port}`,
    dataset,
    mails,
    database,
    async open(path, options) {
      const context = await browser.newContext({ locale: "vi-VN", timezoneId: "UTC", reducedMotion: "reduce", baseURL: site, ...options });
      // The machine is shared with whatever else is tested.
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      await page.goto(path);
      await untilReady(page);
      return page;
    },
    async run(args) {
      const { code, printed } = await startNode(args, env).ended;
      if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${printed()}`);
      return printed();
    },
    async restart() {
      await running.stop();
      running = await start();
      return running;
    },
    stop: () => running.stop(),
  };
}
