import { defineConfig } from "astro/config";
import { injectRoutes } from "./build/inject-routes.ts";
import { writeSitemap } from "./build/write-sitemap.ts";
import { loadOnDemand } from "./build/load-on-demand.ts";
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
    plugins: [loadOnDemand],
    // A page names some ten scripts, and they one another: a hash alone is enough. What is loaded on demand keeps its name, for whoever looks for it.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: "_astro/[hash].js",
              chunkFileNames: ({ isDynamicEntry }) => (isDynamicEntry ? "_astro/[name].[hash].js" : "_astro/[hash].js"),
            },
          },
        },
      },
    },
  },
});
