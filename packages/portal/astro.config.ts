import { defineConfig } from "astro/config";
import { injectRoutes } from "./build/inject-routes.ts";
import { writeSitemap } from "./build/write-sitemap.ts";
import { siteAddress } from "./build/site-address.ts";

export default defineConfig({
  output: "static",
  outDir: "./dist",
  site: siteAddress,
  trailingSlash: "always",
  build: {
    format: "directory",
    // Every style and script is a file of its own, so that a policy without 'unsafe-inline' holds.
    inlineStylesheets: "never",
    // Pictures are rendered outside the main thread: the next pages are made meanwhile.
    concurrency: 8,
  },
  integrations: [injectRoutes, writeSitemap],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
