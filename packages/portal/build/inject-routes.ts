import type { AstroIntegration } from "astro";
import { listPatterns } from "../routes.ts";
import { buildContext } from "./context.ts";

/** Tells Astro of every page in the table of routes that the release has something for, at its path in each language; of all of them where types are checked. */
export const injectRoutes: AstroIntegration = {
  name: "routes",
  hooks: {
    "astro:config:setup": ({ injectRoute, command }) => {
      for (const { pattern, entry } of listPatterns(command === "build" ? buildContext().absentPages : []))
        injectRoute({ pattern, entrypoint: new URL(`../src/${entry}`, import.meta.url), prerender: true });
    },
  },
};
