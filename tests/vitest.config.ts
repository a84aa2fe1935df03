import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { onOneEngine } from "./database/one-engine.ts";
import { SlowFirst } from "./slow-first.ts";

// Some two hundred processes of the product are started, each of which would strip types and compile all that it imports anew.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "output/compile-cache");

/** What all projects have in common: native Node, as the product runs in. */
const inNode = {
  environment: "node" as const,
  pool: "forks" as const,
  // Files share their process: nothing of the product keeps state between them, and loading it takes longer than most of them.
  isolate: false,
  env: { TZ: "UTC" },
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // What is waited for comes sooner or later; how soon is measured elsewhere.
  expect: { poll: { timeout: 30_000 } },
  experimental: { viteModuleRunner: false },
};

/** The tests that must hold on either engine, and those that run on this one alone. */
const onEngine = (engine: "pglite" | "postgresql"): TestProjectInlineConfiguration => ({
  test: {
    ...inNode,
    name: engine,
    provide: { engine },
    include: [
      "api/**/*.test.ts",
      "publish/**/*.test.ts",
      "backup/**/*.test.ts",
      "report/**/*.test.ts",
      "contract/migrations.test.ts",
      // The embedded database has no replicas.
      ...(engine === "postgresql" ? ["scale/**/*.test.ts"] : []),
    ],
    exclude: process.env.TOSO_BOTH_ENGINES ? [] : onOneEngine[engine === "postgresql" ? "pglite" : "postgresql"],
  },
});

export default defineConfig({
  root: import.meta.dirname,
  test: {
    globalSetup: "./database/prepare-databases.ts",
    // On two cores: a file fills about two thirds of one, and waits for a browser, a database or a process the rest of the time.
    maxWorkers: 3,
    // Of the tests of a file that say so, as many run at once as it has browsers for.
    maxConcurrency: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      onEngine("pglite"),
      onEngine("postgresql"),
      {
        test: {
          ...inNode,
          name: "contract",
          provide: { engine: "pglite" },
          include: ["contract/**/*.test.ts", "database/**/*.test.ts", "deploy/**/*.test.ts", "files/**/*.test.ts", "safety/**/*.test.ts"],
          exclude: ["contract/migrations.test.ts"],
        },
      },
      // The built portal and the browser: the portal is built beside the tests before, and each file waits until it is served.
      {
        test: {
          ...inNode,
          name: "portal",
          provide: { engine: "pglite" },
          include: ["portal/**/*.test.ts", "browser/**/*.test.ts"],
          globalSetup: ["./browser/serve-portal.ts"],
          setupFiles: ["./browser/wait-for-portal.ts"],
          // On a full machine a browser now and then never answers, and is asked once more; what answers wrongly fails at once.
          retry: { count: 1, condition: /^Test timed out in / },
        },
      },
    ],
  },
});
