import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fourAtOnce } from "./four-at-once.ts";
import { everyKind } from "./kinds-of-page.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

/** Opens a page with a listener that is there before it, and gives what its policy stopped and what it reported as a fault. */
async function watch(path: string): Promise<{ page: Page; stopped: () => Promise<string[]> }> {
  const page = await open("/icon.svg");
  const faults: string[] = [];
  page.on("console", (message) => {
    // A page that is not there is asked for on purpose.
    if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(globalThis, { stopped });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => stopped.push(`${effectiveDirective} ${blockedURI}`));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  return { page, stopped: async () => [...(await page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped)), ...faults] };
}

const embeds = ["/embed/latest/indicator/teams/", "/embed/latest/province/da-nang/", "/embed/latest/indicator/teams/?lang=en"];
const paths = [...everyKind.map(([, , path]) => path), ...embeds];

/** Unfolds all that folds, scrolls to the end, and gives what was stopped on the way. */
async function walk(path: string): Promise<string[]> {
  const { page, stopped } = await watch(path);
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState("networkidle");
  const found = await stopped();
  await page.context().close();
  return found;
}

test("no page of any kind does anything that its policy stops, from top to end and with all that folds unfolded", async () => {
  // Most of the time is waiting until nothing is loaded any more.
  const found = new Map(await fourAtOnce(paths, async (path) => [path, await walk(path)] as const));
  expect(found.size).toBe(paths.length);
  expect([...found].filter(([, stopped]) => stopped.length > 0)).toEqual([]);
});

test("picking a measure, zooming and choosing a province on the map, and looking at an embed, is nothing that the policy stops", async () => {
  const { page, stopped } = await watch("/");
  await page.getByLabel("Chọn chỉ tiêu").selectOption("teams");
  await page.locator(".live-circle").first().waitFor();
  const fine = page.waitForResponse("**/map/provinces.json");
  await page.getByRole("button", { name: "Phóng to" }).click();
  await fine;
  await page.getByRole("button", { name: /^Hà Giang: / }).press("Enter");
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name: "Hà Giang" }).waitFor();
  expect(await stopped()).toEqual([]);

  const province = await watch("/tinh/da-nang/");
  await province.page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await province.page.locator("embed-chooser > button").click();
  const frame = await (await province.page.locator(".embed-preview iframe").elementHandle())!.contentFrame();
  await frame!.getByRole("heading", { level: 1, name: "Đà Nẵng" }).waitFor();
  expect(await province.stopped()).toEqual([]);
});

test("the policy stops what it is for: a script, a style or a frame that somebody wrote into a page, and a picture of another site", async () => {
  const { page, stopped } = await watch("/tinh/da-nang/");
  await page.evaluate(() => {
    const written = document.createElement("script");
    written.textContent = "globalThis.wasRun = true";
    const frame = document.createElement("iframe");
    frame.src = "http://127.0.0.2/";
    const picture = new Image();
    picture.src = "http://127.0.0.2/picture.png";
    const styled = document.createElement("p");
    styled.setAttribute("style", "position: fixed");
    document.body.append(written, frame, picture, styled);
  });
  await expect
    .poll(async () =>
      (await stopped())
        .filter((one) => /^[a-z-]+ (inline|http)/.test(one))
        .map((one) => one.split(" ")[0])
        .sort(),
    )
    .toEqual(["frame-src", "img-src", "script-src-elem", "style-src-attr"]);
  expect(await page.evaluate(() => "wasRun" in globalThis)).toBe(false);
});
