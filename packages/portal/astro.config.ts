import { defineConfig } from "astro/config";

export default defineConfig({
  output: "static",
  outDir: "./dist",
  // Canonical and alternate links need the public address; without it they are left out.
  site: process.env.TOSO_SITE || undefined,
  trailingSlash: "always",
  build: {
    format: "directory",
    // Every style and script is a file of its own, so that a policy without 'unsafe-inline' holds.
    inlineStylesheets: "never",
  },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
