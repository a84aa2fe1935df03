import type { AstroIntegration } from "astro";
import { routes } from "../routes.ts";

/** Tells Astro of every page in the table of routes, at its path in each language. */
export const injectRoutes: AstroIntegration = {
  name: "routes",
  hooks: {
    "astro:config:setup": ({ injectRoute }) => {
      for (const { vi, en, entry } of Object.values(routes)) {
        for (const pattern of [vi, en]) if (pattern) injectRoute({ pattern, entrypoint: new URL(`../src/${entry}`, import.meta.url), prerender: true });
      }
    },
  },
};
