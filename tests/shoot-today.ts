import { launchBrowser } from "./browser/launch-browser.ts";
const [, , base, ...rest] = process.argv;
const browser = await launchBrowser();
for (const item of rest) {
  const [path, name, width, full] = item.split("|");
  const page = await browser.newPage({ viewport: { width: Number(width), height: full ? Number(full) : 900 } });
  await page.goto(base + path);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/today/${name}.png`, fullPage: full === undefined });
  console.log(name, await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join("x")));
  await page.close();
}
await browser.close();
