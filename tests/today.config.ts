import { defineConfig } from "vitest/config";
export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: "node", pool: "forks", isolate: false, env: { TZ: "UTC" }, testTimeout: 120_000, hookTimeout: 120_000,
    experimental: { viteModuleRunner: false },
    maxWorkers: 2,
    provide: { portal: "http://127.0.0.1:4138", engine: "pglite", prepared: { folder: "/tmp/today" } } as never,
    include: ["portal/**/*.test.ts", "browser/**/*.test.ts"],
  },
} as never);
