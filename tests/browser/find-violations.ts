import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Runs the rules of WCAG 2.2 AA that a machine can check, target size among them, or those named alone, on a page or the parts of it that match `within`, and lists what breaks them. */
export async function findViolations(page: Page, { within, rules }: { within?: string; rules?: string[] } = {}): Promise<string[]> {
  await bringRules(page);
  const axe = new AxeBuilder({ page, axeSource: "0" })
    .options({
      runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
      ...(rules ? {} : { rules: { "target-size": { enabled: true } } }),
      // Of what passes, which takes longer to write down than to check, nothing is read; nor is there a frame of another site, for which the results would go by a page of their own.
      resultTypes: ["violations"],
      // Style sheets and sounds are fetched once more for two rules: one is an experiment that is not run here, and no page has a sound.
      preload: false,
    })
    .setLegacyMode();
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`));
}

/** Brings the rules to each frame of a page that has not read them yet. Left to itself the builder has them read twice for each check, which takes as long as to check a small page. */
async function bringRules(page: Page): Promise<void> {
  const rules = new AxeBuilder({ page })["script"]();
  for (const frame of page.frames()) if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(rules);
}
