import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inject } from "vitest";
import { shareBrowser } from "../browser/share-browser.ts";

/** One file of the portal as a browser's own parser reads it, without running it. */
export interface ReadPage {
  path: string;
  status: number;
  lang: string | null;
  title: string;
  headings: number[];
  landmarks: Record<"main" | "header" | "footer", number>;
  /** Where the switch to the other language leads, with the language it names. */
  switches: { lang: string | null; href: string | null }[];
  links: string[];
  /** Files that the page loads: styles, scripts, pictures. */
  loads: string[];
  /** The address that the page calls its own, as written; null where it names none. */
  canonical: string | null;
  /** Addresses of the same page by language, as written. */
  alternates: Record<string, string>;
  /** Other forms of the page that its head names, such as feeds. */
  otherForms: string[];
  isListed: boolean;
  /** What the head says of the page to those who show links to it: og:image and the like. */
  meta: Record<string, string>;
  ids: string[];
  /** Ids that attributes such as aria-labelledby and for point at. */
  pointsAt: string[];
  inlineScripts: number;
  inlineStyles: number;
  styleAttributes: string[];
  handlers: string[];
  /** Elements that the parser had to add, drop or close by itself: name, start tags written, end tags written, elements made. */
  repaired: string[];
}

/** Reads every page that can be reached from the home pages and the page for what is not there; once in a run, however many files ask. */
export async function readEveryPage(): Promise<ReadPage[]> {
  const kept = join(inject("prepared").folder, "pages.json");
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as ReadPage[];
  const page = await (await shareBrowser()).newPage();
  try {
    await page.goto(`${inject("portal")}/robots.txt`);
    const pages = await readPages(page, ["/", "/en/", "/404.html"]);
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(pages));
    renameSync(`${kept}.${process.pid}`, kept);
    return pages;
  } finally {
    await page.close();
  }
}

/** Fetches and parses every page that can be reached from the given paths, inside a browser page of the same origin. */
function readPages(page: Page, from: string[]): Promise<ReadPage[]> {
  return page.evaluate(async (start) => {
    const withoutEnd = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

    /** Compares the tags as written with the elements that came of them. */
    const findRepairs = (source: string, parsed: Document) => {
      const text = source.replace(/<!--[\s\S]*?-->/g, "").replace(/(<(script|style|title)\b[^>]*>)[\s\S]*?(<\/\2>)/g, "$1$3");
      const count = (pattern: RegExp, into: Map<string, number>) =>
        [...text.matchAll(pattern)].forEach(([, name]) => into.set(name!.toLowerCase(), (into.get(name!.toLowerCase()) ?? 0) + 1));
      const [starts, ends, closed] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
      count(/<([a-z][\w-]*)(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?\/?>/gi, starts);
      count(/<\/([a-z][\w-]*)\s*>/gi, ends);
      count(/<([a-z][\w-]*)(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?\/>/gi, closed);
      const made = new Map<string, number>();
      for (const { localName } of parsed.querySelectorAll("*")) made.set(localName.toLowerCase(), (made.get(localName.toLowerCase()) ?? 0) + 1);
      return [...new Set([...starts.keys(), ...ends.keys()])].flatMap((name) => {
        const [written, ended, selfClosed] = [starts.get(name) ?? 0, ends.get(name) ?? 0, closed.get(name) ?? 0];
        const isBalanced = withoutEnd.has(name) || written === ended + selfClosed;
        return made.get(name) === written && isBalanced ? [] : [`${name}: ${written} start tags, ${ended} end tags, ${made.get(name) ?? 0} elements`];
      });
    };

    const read = async (path: string) => {
      const answer = await fetch(path);
      const source = await answer.text();
      const parsed = new DOMParser().parseFromString(source, "text/html");
      const all = [...parsed.querySelectorAll("*")];
      const attribute = (name: string) => all.flatMap((element) => element.getAttribute(name) ?? []);
      const count = (selector: string) => parsed.querySelectorAll(selector).length;
      return {
        path,
        status: answer.status,
        lang: parsed.documentElement.getAttribute("lang"),
        title: parsed.title,
        headings: [...parsed.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1])),
        landmarks: { main: count("main"), header: count("body > header"), footer: count("body > footer") },
        switches: [...parsed.querySelectorAll("body > header a[hreflang]")].map((link) => ({
          lang: link.getAttribute("hreflang"),
          href: link.getAttribute("href"),
        })),
        links: [...parsed.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")!),
        loads: [
          ...attribute("src"),
          ...[...parsed.querySelectorAll("link[href]:not([rel=alternate], [rel=canonical]), image[href], use[href]")].map((link) => link.getAttribute("href")!),
        ],
        canonical: parsed.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null,
        alternates: Object.fromEntries(
          [...parsed.querySelectorAll("link[rel=alternate][hreflang]")].map((link) => [link.getAttribute("hreflang")!, link.getAttribute("href")!]),
        ),
        otherForms: [...parsed.querySelectorAll("link[rel=alternate]:not([hreflang])")].map((link) => link.getAttribute("href")!),
        isListed: !parsed.querySelector("meta[name=robots][content*=noindex]"),
        meta: Object.fromEntries(
          [...parsed.querySelectorAll("meta[property], meta[name]")].map((meta) => [
            meta.getAttribute("property") ?? meta.getAttribute("name")!,
            meta.getAttribute("content") ?? "",
          ]),
        ),
        ids: attribute("id"),
        pointsAt: ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"].flatMap((name) =>
          attribute(name).flatMap((ids) => ids.split(/\s+/)),
        ),
        inlineScripts: [...parsed.scripts].filter((script) => !script.src && !/json/.test(script.type)).length,
        inlineStyles: count("style"),
        styleAttributes: attribute("style"),
        handlers: all.flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => name)),
        repaired: findRepairs(source, parsed),
      };
    };

    const waiting = [...start];
    const known = new Set(waiting);
    const pages = [];
    while (waiting.length > 0) {
      for (const found of await Promise.all(waiting.splice(0, 8).map(read))) {
        pages.push(found);
        for (const href of found.links) {
          const target = new URL(href, new URL(found.path, location.origin));
          if (target.origin !== location.origin || !target.pathname.endsWith("/") || known.has(target.pathname)) continue;
          // What is framed elsewhere is no page of the portal.
          if (/^\/(?:en\/)?embed\//.test(target.pathname)) continue;
          known.add(target.pathname);
          waiting.push(target.pathname);
        }
      }
    }
    return pages;
  }, from);
}
