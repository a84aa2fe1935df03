import type { AstroIntegration } from "astro";
import type { Progress } from "@toso/api/database/show-progress";

/** Tells how many of the pages (and the other files that Astro makes) are made. */
export function countPages(progress: Progress): AstroIntegration {
  return {
    name: "count-pages",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        let made = 0;
        let all = 0;
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          name: "count-pages",
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            all = paths.length;
            return paths;
          },
          render: async (request, options) => {
            const rendered = await prerenderer.render(request, options);
            made += 1;
            progress("pages made", made, all);
            return rendered;
          },
        }));
      },
    },
  };
}
