import { expect, test } from "vitest";
import { watchPolicy } from "./watch-policy.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

test("picking a measure, zooming and choosing a province on the map, and looking at an embed, is nothing that the policy stops", async () => {
  const { page, stopped } = await watchPolicy(open, "/");
  await page.getByLabel("Chọn chỉ tiêu").selectOption("teams");
  await page.locator(".live-circle").first().waitFor();
  const fine = page.waitForResponse("**/map/provinces.json");
  await page.getByRole("button", { name: "Phóng to" }).click();
  await fine;
  await page.getByRole("button", { name: /^Hà Giang: / }).press("Enter");
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name: "Hà Giang" }).waitFor();
  expect(await stopped()).toEqual([]);

  const province = await watchPolicy(open, "/tinh/da-nang/");
  await province.page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await province.page.locator("embed-chooser > button").click();
  const frame = await (await province.page.locator(".embed-preview iframe").elementHandle())!.contentFrame();
  await frame!.getByRole("heading", { level: 1, name: "Đà Nẵng" }).waitFor();
  expect(await province.stopped()).toEqual([]);
});

test("the policy stops what it is for: a script, a style or a frame that somebody wrote into a page, and a picture of another site", async () => {
  const { page, stopped } = await watchPolicy(open, "/tinh/da-nang/");
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
