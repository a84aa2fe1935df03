import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { AstroIntegration } from "astro";
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
        const entry = readEntry(new URL(pathname === "404/" ? "404.html" : `${pathname}index.html`, dir));
        if (entry) items.push({ ...entry, lastmod });
      }
      items.sort((one, other) => one.url.localeCompare(other.url));
      const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: { news: false, xhtml: true, image: false, video: false } });
      await writeFile(new URL("sitemap.xml", dir), await streamToPromise(Readable.from(items).pipe(stream)));
    },
  },
};

const tags = /<(link|meta)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;
const attributes = /([\w:-]+)="([^"]*)"/g;

/**
 * Reads the addresses that a built page names; null for a page that is not to be listed. By the way Astro writes heads, with every value in double quotes: a document for
 * each of two thousand pages took two seconds of every build.
 */
function readEntry(file: URL): Pick<SitemapItemLoose, "url" | "links"> | null {
  const page = readFileSync(file);
  const head = page.toString("utf8", 0, page.indexOf("<body"));
  let url: string | undefined;
  const links: { lang: string; url: string }[] = [];
  for (const [, tag, written] of head.matchAll(tags)) {
    const {
      rel,
      href,
      hreflang,
      name,
      content,
      "http-equiv": order,
    } = Object.fromEntries([...written!.matchAll(attributes)].map(([, key, value]) => [key!, value!]));
    // A page that leads elsewhere stands at a second address.
    if (tag === "meta" && ((name === "robots" && content?.includes("noindex")) || order === "refresh")) return null;
    if (tag === "link" && rel === "canonical") url = readAddress(href!);
    if (tag === "link" && rel === "alternate" && hreflang) links.push({ lang: hreflang, url: readAddress(href!) });
  }
  return url ? { url, links } : null;
}

function readAddress(written: string): string {
  return written.replaceAll(/&(?:amp|#38);/g, "&");
}
