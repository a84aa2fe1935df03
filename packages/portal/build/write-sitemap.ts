import { readFile, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { AstroIntegration } from "astro";
import { parseHTML } from "linkedom";
import { SitemapStream, streamToPromise, type SitemapItemLoose } from "sitemap";
import { buildContext } from "./context.ts";

/**
 * Writes sitemap.xml when all pages are built: each page that names a canonical address and may be listed, with the addresses of its two languages
 * and the date of the release. Read from the pages themselves, so that the two never differ; fragments, embeds and 404 name none and stay out.
 */
export const writeSitemap: AstroIntegration = {
  name: "sitemap",
  hooks: {
    "astro:build:done": async ({ pages, dir }) => {
      const lastmod = buildContext().releaseDate;
      const items: SitemapItemLoose[] = [];
      for (const { pathname } of pages) {
        const entry = await readEntry(new URL(pathname === "404/" ? "404.html" : `${pathname}index.html`, dir));
        if (entry) items.push({ ...entry, lastmod });
      }
      items.sort((one, other) => one.url.localeCompare(other.url));
      const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: { news: false, xhtml: true, image: false, video: false } });
      await writeFile(new URL("sitemap.xml", dir), await streamToPromise(Readable.from(items).pipe(stream)));
    },
  },
};

/** Reads the addresses that a built page names; null for a page that is not to be listed. */
async function readEntry(file: URL): Promise<Pick<SitemapItemLoose, "url" | "links"> | null> {
  const source = await readFile(file, "utf8");
  const { document } = parseHTML(source.slice(0, source.indexOf("<body")));
  const url = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  // A page that leads elsewhere stands at a second address.
  if (!url || document.querySelector("meta[name=robots][content*=noindex], meta[http-equiv=refresh]")) return null;
  const links = [...document.querySelectorAll("link[rel=alternate][hreflang]")].map((link) => ({
    lang: link.getAttribute("hreflang")!,
    url: link.getAttribute("href")!,
  }));
  return { url, links };
}
