import lighthouse, { type Config } from "lighthouse";
import { launchBrowser } from "../browser/launch-browser.ts";
import { freePort } from "../database/start-server.ts";

/** The four things that Lighthouse gives points for, 0 to 100. */
export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of a page on a phone. */
export interface Audit {
  /** Points of the asked categories. */
  points: Partial<Record<Category, number>>;
  /** What took points away: the audit, and the first things it names. */
  lost: string[];
  /** Milliseconds on the simulated phone; of performance audits alone. */
  times: { firstPaint: number; largestPaint: number; blocked: number } | null;
  /** How far things moved while the page loaded. */
  shift: number | null;
}

/** Opens each address in a fresh browser with the phone profile of Lighthouse and gives its audits in the same order; throws when Lighthouse could not judge a page. */
export async function auditPages(addresses: string[], asked: readonly Category[]): Promise<Audit[]> {
  const port = await freePort();
  const browser = await launchBrowser(`--remote-debugging-port=${port}`);
  try {
    const audits: Audit[] = [];
    for (const address of addresses) audits.push(await auditPage(address, port, asked));
    return audits;
  } finally {
    await browser.close();
  }
}

/** Where nothing is timed, a page that has loaded and asks for nothing more is looked at at once, in milliseconds, and no picture is taken of it: no audit of the other categories reads one. */
const untimed = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 200, disableFullPageScreenshot: true };

async function auditPage(address: string, port: number, asked: readonly Category[]): Promise<Audit> {
  const config: Config = { extends: "lighthouse:default", settings: { onlyCategories: [...asked], ...(asked.includes("performance") ? {} : untimed) } };
  const result = await lighthouse(address, { port, logLevel: "error" }, config);
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not judge ${address}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  const { audits, categories: judged } = result.lhr;
  const number = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return {
    points: Object.fromEntries(asked.map((category) => [category, Math.round((judged[category]?.score ?? 0) * 100)])),
    lost: asked.flatMap((category) =>
      judged[category]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1).map(({ id }) =>
        `${category}: ${id} ${audits[id]!.displayValue ?? ""} ${nameFirst(audits[id]!.details)}`.trim(),
      ),
    ),
    times: asked.includes("performance")
      ? { firstPaint: number("first-contentful-paint"), largestPaint: number("largest-contentful-paint"), blocked: number("total-blocking-time") }
      : null,
    shift: asked.includes("performance") ? number("cumulative-layout-shift") : null,
  };
}

function nameFirst(details: unknown): string {
  const items = (details as { items?: unknown[] } | undefined)?.items ?? [];
  return JSON.stringify(items.slice(0, 3)).slice(0, 600);
}
