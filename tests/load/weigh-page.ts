import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, Request, Response } from "playwright-core";
import { manyAtOnce } from "../browser/many-at-once.ts";

/** Compressed bytes of a page and everything it loads. */
export interface Weight {
  total: number;
  /** By kind as the browser names it: document, script, stylesheet, font, fetch, image. */
  byKind: Map<string, number>;
}

const alreadyCompressed = /font|image\/(png|jpeg|webp|avif)|woff/;

/** Opens each page in a context of `browser` that has seen none of its files, waits until nothing is loaded any more, and adds up what was loaded, each file as a static host that compresses on the way would send it (Brotli, quality 5; fonts and pictures as they are). Gives the weights in the order of the addresses. */
export function weighPages(addresses: string[], browser: Browser): Promise<Weight[]> {
  const sizes = new Map<string, Promise<number>>();
  const sizeOf = (response: Response) => {
    const known = sizes.get(response.url()) ?? weigh(response);
    sizes.set(response.url(), known);
    return known;
  };
  // Most of the time is waiting until nothing is loaded any more.
  return manyAtOnce(12, addresses, (address) => weighPage(browser, address, sizeOf));
}

/** Gives the bytes of a file as a static host sends it; each file is weighed once, however many pages load it. */
async function weigh(response: Response): Promise<number> {
  const body = await response.body();
  if (alreadyCompressed.test(response.headers()["content-type"] ?? "")) return body.length;
  return compressedSize(body);
}

/** Gives the bytes that are left of a text when a static host compresses it on the way. */
export function compressedSize(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

async function weighPage(browser: Browser, address: string, sizeOf: (response: Response) => Promise<number>): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const byKind = new Map<string, number>();
  const weighing: Promise<void>[] = [];
  const loading = new Set<Request>();
  let asked = 0;
  page.on("request", (request) => {
    asked += 1;
    loading.add(request);
  });
  page.on("requestfinished", (request) => loading.delete(request));
  page.on("requestfailed", (request) => loading.delete(request));
  page.on("response", (response) => {
    weighing.push(
      (async () => {
        const sent = await sizeOf(response);
        const kind = response.request().resourceType();
        byKind.set(kind, (byKind.get(kind) ?? 0) + sent);
      })(),
    );
  });
  const answer = await page.goto(address, { waitUntil: "load" });
  // On a busy machine the network is idle for a while before a script has run, before the text asks for its fonts and the map for its script: only what is loaded after all of these ends by itself. A map counts with all that it loads, also where it lies below the first screen.
  await page.evaluate(async () => {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    const map = document.querySelector<HTMLElement & { ready: Promise<boolean> }>("province-map");
    if (!map) return;
    await customElements.whenDefined("province-map");
    await map.ready;
  });
  // The browser's own "network idle" is told once, which may have been before.
  for (let known = -1; known !== asked || loading.size > 0;) {
    known = asked;
    await pause(500);
  }
  if (answer?.status() !== 200) throw new Error(`${address} answers ${answer?.status()}.`);
  page.removeAllListeners("response");
  await Promise.all(weighing);
  await context.close();
  return { total: [...byKind.values()].reduce((sum, bytes) => sum + bytes, 0), byKind };
}
