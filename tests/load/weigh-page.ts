import { brotliCompressSync, constants } from "node:zlib";
import { launchBrowser } from "../browser/launch-browser.ts";

/** Compressed bytes of a page and everything it loads. */
export interface Weight {
  total: number;
  /** By kind as the browser names it: document, script, stylesheet, font, fetch, image. */
  byKind: Map<string, number>;
}

const alreadyCompressed = /font|image\/(png|jpeg|webp|avif)|woff/;

/** Opens a page in the browser, waits until the network is idle, and adds up what was loaded, each file as a static host would send it (Brotli, quality 5; fonts and pictures as they are). */
export async function weighPage(address: string): Promise<Weight> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const byKind = new Map<string, number>();
    const weighing: Promise<void>[] = [];
    page.on("response", (response) => {
      weighing.push(
        (async () => {
          const body = await response.body();
          const sent = alreadyCompressed.test(response.headers()["content-type"] ?? "")
            ? body.length
            : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
          const kind = response.request().resourceType();
          byKind.set(kind, (byKind.get(kind) ?? 0) + sent);
        })(),
      );
    });
    await page.goto(address, { waitUntil: "networkidle" });
    await Promise.all(weighing);
    return { total: [...byKind.values()].reduce((sum, bytes) => sum + bytes, 0), byKind };
  } finally {
    await browser.close();
  }
}
