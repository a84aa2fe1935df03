import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";
import { watchPolicy } from "./watch-policy.ts";

const open = useBrowser();
const load = createRequire(new URL("../../packages/portal/package.json", import.meta.url));
const sharp = load("sharp") as (bytes: Buffer) => {
  metadata(): Promise<{ width: number; height: number }>;
  stats(): Promise<{ entropy: number }>;
  removeAlpha(): { raw(): { toBuffer(): Promise<Buffer> } };
};

/** The address that a link of a service passes on. */
function passedOn(link: string): string {
  const { hostname, searchParams } = new URL(link);
  if (hostname === "www.facebook.com") return searchParams.get("u")!;
  return (JSON.parse(Buffer.from(searchParams.get("d")!, "base64").toString()) as { url: string }).url;
}
const linksOf = async (page: Page) => page.locator("share-actions a").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));

test("a comparison is passed on as it stands: the copied link and those to Zalo and Facebook have what was chosen, also after another choice", async () => {
  const page = await open("/so-sanh/?tinh=ha-giang,lao-cai");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  for (const choice of ["?tinh=ha-giang,lao-cai", "?tinh=ha-giang"]) {
    await page.evaluate((search) => history.replaceState(null, "", search), choice);
    await page.getByRole("button", { name: "Sao chép liên kết" }).click();
    await page.getByText("Đã sao chép liên kết").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical + choice);
    await page.locator("share-actions a").first().focus();
    expect((await linksOf(page)).map(passedOn)).toEqual([canonical + choice, canonical + choice]);
  }
});

test("without JavaScript two plain links pass on the address of the page, and no button stands there that does nothing", async () => {
  const page = await open("/chi-tieu/teams/", { javaScriptEnabled: false });
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  expect((await linksOf(page)).map(passedOn)).toEqual([canonical, canonical]);
  for (const rel of await page.locator("share-actions a").evaluateAll((all) => all.map((one) => one.getAttribute("rel")))) expect(rel).toBe("noopener");
  expect(await page.locator("share-actions button:visible, save-chart button:visible").count()).toBe(0);
});

test("where the system has a sheet to share with, it is asked with title and address; closing it says nothing, and where nothing may be copied the link is shown", async () => {
  const page = await open("/icon.svg");
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: (told: ShareData) => {
        document.documentElement.dataset.told = JSON.stringify(told);
        return Promise.reject(new DOMException("closed", "AbortError"));
      },
    });
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) } });
  });
  await page.goto("/chi-tieu/teams/#nation");
  await page.getByRole("button", { name: "Chia sẻ", exact: true }).click();
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  const told = await page.locator("html").getAttribute("data-told");
  expect(JSON.parse(told!)).toEqual({ title: await page.title(), url: `${canonical}#nation` });
  expect(await page.locator("share-actions [role=status]").textContent()).toBe("");
  await page.getByRole("button", { name: "Sao chép liên kết" }).click();
  await page.getByText("liên kết đã được chọn").waitFor();
  expect(await page.getByLabel("Liên kết của trang").inputValue()).toBe(`${canonical}#nation`);
});

test.each(["light", "dark"] as const)(
  "a chart over time is saved as a picture with its source, date, release, licence and address, on a light ground where the page is %s",
  async (colorScheme) => {
    const { page, stopped } = await watchPolicy((path, options) => open(path, { ...options, colorScheme }), "/chi-tieu/teams/");
    const save = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const png = await save("Lưu hình PNG");
    expect(png.name).toMatch(/^to-so-[a-z0-9-]+\.png$/);
    const { width, height } = await sharp(png.bytes).metadata();
    expect(width).toBe(1600);
    expect(height).toBeGreaterThan(1000);
    expect((await sharp(png.bytes).stats()).entropy).toBeGreaterThan(0.5);
    const corner = (await sharp(png.bytes).removeAlpha().raw().toBuffer()).subarray(0, 3);
    expect(Math.min(...corner)).toBeGreaterThan(240);

    const svg = await save("Lưu hình SVG");
    const drawing = await page.evaluate((source) => {
      const { documentElement } = new DOMParser().parseFromString(source, "image/svg+xml");
      const dot = [...documentElement.querySelectorAll("path")].find((path) => path.querySelector("title"));
      return {
        root: documentElement.localName,
        words: [...documentElement.querySelectorAll("text")].map((text) => text.textContent).join(" "),
        ofPage: documentElement.querySelectorAll("[class], [style], script, foreignObject").length,
        dot: dot?.getAttribute("fill"),
      };
    }, svg.bytes.toString());
    expect(drawing).toMatchObject({ root: "svg", ofPage: 0, dot: "rgb(11, 92, 94)" });
    const address = await page.locator("link[rel=canonical]").getAttribute("href");
    for (const words of ["Số tổ công nghệ số cộng đồng", "93.524", "Nguồn: ", "VOV.VN", "9/2024", "Bản dữ liệu", "CC BY 4.0", "Tổ Số", address!])
      expect(drawing.words).toContain(words);
    expect(await stopped()).toEqual([]);
  },
);
