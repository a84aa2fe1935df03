import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

type Box = { x: number; y: number; width: number; height: number };
const map = (page: Page) => page.locator("province-map");
const province = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}: `) });
const card = (page: Page) => page.getByRole("region", { name: "Tỉnh đang xem" });
const readout = (page: Page) => page.locator(".map-readout");
const press = (page: Page, button: string) => page.getByRole("button", { name: button, exact: true }).click();
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const boxOf = async (one: Locator) => (await one.boundingBox())!;
const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width - 1 && other.x < one.x + one.width - 1 && one.y < other.y + other.height - 1 && other.y < one.y + one.height - 1;
const comeToMap = (page: Page) => map(page).evaluate((element) => element.scrollIntoView());

/** A line around a province: what it follows, and whether it lies over everything that is drawn of provinces. */
const lineOf = (page: Page, line: string) =>
  page.locator(line).evaluate((path) => {
    const layer = (element: Element) => Number(getComputedStyle(element.closest(".leaflet-pane:not(.leaflet-map-pane)")!).zIndex);
    return { along: path.getAttribute("d"), isAbove: layer(path) > layer(document.querySelector(".live-province")!) };
  });

test.each([
  ["/?tinh=bac-ninh", "Bắc Ninh"],
  ["/?chi-tieu=teams&tinh=ca-mau", "Cà Mau"],
  ["/?tinh=hue&dia-gioi=34", "Huế"],
  ["/tinh-moi/?tinh=dong-thap", "Đồng Tháp"],
])(
  "%s: the chosen province lies large in the middle of the map, with a line around it above all others; so does the one with the keyboard",
  async (path, name) => {
    const page = await open(path);
    await expect.poll(() => province(page, name).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("button", { name: "Cả nước" }).waitFor();
    expect(await lineOf(page, ".live-chosen")).toEqual({ along: await province(page, name).getAttribute("d"), isAbove: true });
    const [shown, whole] = [await boxOf(province(page, name)), await boxOf(map(page))];
    expect(Math.max(shown.width / whole.width, shown.height / whole.height)).toBeGreaterThan(0.15);
    expect(Math.abs(middleOf(shown).x - middleOf(whole).x) / whole.width).toBeLessThan(0.1);
    await page.locator(".live-province").first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowUp");
    const standing = page.locator(".live-province:focus");
    // Finer boundaries may come in between.
    await expect
      .poll(async () => [await lineOf(page, ".live-focused"), await standing.getAttribute("d")])
      .toSatisfy(([line, d]: [{ along: string; isAbove: boolean }, string]) => line.isAbove && line.along === d);
    expect((await standing.getAttribute("d"))!.length).toBeGreaterThan(20);
  },
);

test("pointing at a province or coming to it by keyboard shows name, value, date and marks beside it, in the map and over no part of it; Escape takes it away, and the ear has it once", async () => {
  const page = await open("/?chi-tieu=teams");
  await page.getByRole("group", { name: /: Số tổ công nghệ số cộng đồng$/ }).waitFor();
  await comeToMap(page);
  const room = await boxOf(map(page));
  for (const [at, code] of ["02", "08", "27", "01", "48", "79", "96"].entries()) {
    const shape = page.locator(`.live-province[data-code="${code}"]`);
    if (at % 2) await shape.focus();
    else await page.mouse.move(...(Object.values(middleOf(await boxOf(shape))) as [number, number]));
    const spoken = (await shape.getAttribute("aria-label"))!;
    expect((await readout(page).innerText()).replace(/\s+/g, " "), spoken).toBe(spoken.replace(": ", " "));
    const line = await boxOf(readout(page));
    expect(overlap(line, await boxOf(shape)), spoken).toBe(false);
    expect([line.x >= room.x, line.y >= room.y, line.x + line.width <= room.x + room.width, line.y + line.height <= room.y + room.height], spoken).toEqual(
      Array(4).fill(true),
    );
    expect(overlap(line, await boxOf(page.locator(".map-controls"))), spoken).toBe(false);
  }
  expect(await readout(page).getAttribute("aria-hidden")).toBe("true");
  expect(await page.locator(".live-map title").count(), "no second tip, nor a description").toBe(0);
  await page.keyboard.press("Escape");
  expect(await readout(page).isVisible()).toBe(false);
});

test("on a phone the first tap shows the read-out beside the province and opens its card, neither over the other; the second opens its page, as the link of the card does", async () => {
  const page = await open("/", phone);
  await comeToMap(page);
  const tap = async () => {
    const { x, y } = middleOf(await boxOf(province(page, "Hà Nội")));
    await page.touchscreen.tap(x, y);
  };
  await tap();
  await card(page).getByRole("heading", { name: "Hà Nội" }).waitFor();
  await readout(page).waitFor();
  expect(await readout(page).innerText()).toContain("Hà Nội");
  expect(overlap(await boxOf(readout(page)), await boxOf(card(page)))).toBe(false);
  expect(overlap(await boxOf(readout(page)), await boxOf(province(page, "Hà Nội")))).toBe(false);
  await tap();
  await page.waitForURL(/\/tinh\/ha-noi\/$/);
});

test.each(["ha-giang", "da-nang", "lang-son"])("the way to the page of %s is in sight on a phone however much its card holds", async (slug) => {
  const page = await open(`/?chi-tieu=teams&tinh=${slug}`, phone);
  await comeToMap(page);
  const link = card(page).getByRole("link", { name: "Xem trang của tỉnh" });
  await link.waitFor();
  const box = await boxOf(link);
  expect(box.y + box.height).toBeLessThanOrEqual(phone.viewport.height);
  expect(
    await link.evaluate((element) =>
      element.contains(document.elementFromPoint(element.getBoundingClientRect().x + 5, element.getBoundingClientRect().y + 20)),
    ),
  ).toBe(true);
});

test.each(["", "?chi-tieu=online-filing-pct", "?dia-gioi=34&chi-tieu=teams"])(
  "names stand on the map from the second step of the zoom on, none over another nor over a value, a circle or a sign: /%s",
  async (given) => {
    const page = await open(`/${given}`);
    await page.locator("home-explorer:not([aria-busy])").waitFor();
    const names = page.locator(".live-name");
    for (const step of [0, 1]) {
      expect(await names.count(), `after ${step} steps`).toBe(0);
      await press(page, "Phóng to");
    }
    await expect.poll(() => names.count()).toBeGreaterThan(15);
    await press(page, "Phóng to");
    const written = await page
      .locator(".live-writing span")
      .evaluateAll((all) => all.map((span) => ({ text: span.textContent, box: span.getBoundingClientRect().toJSON() as Box })));
    const colliding = written.flatMap((one, at) =>
      written
        .slice(at + 1)
        .filter((other) => overlap(one.box, other.box))
        .map((other) => `${one.text} | ${other.text}`),
    );
    expect(colliding).toEqual([]);
    const boxesOf = (some: string) => page.locator(some).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box));
    const circles = given.includes("online-filing") ? [] : await boxesOf(".live-circle");
    // A circle that lies outside the part that is shown is not drawn.
    const seen = circles.filter(({ width }) => width > 0);
    const over = (await boxesOf(".live-name span")).filter((name) => seen.some((circle) => overlap(name, circle)));
    expect(over).toEqual([]);
  },
);

test("one finger belongs to the page while the whole country is seen, and moves the map once it is zoomed in, which chooses no province", async () => {
  const page = await open("/", phone);
  await comeToMap(page);
  const touchAction = () => page.locator(".live-map").evaluate((room) => getComputedStyle(room).touchAction);
  expect(await touchAction()).toBe("pan-x pan-y");
  await press(page, "Phóng to");
  await press(page, "Phóng to");
  await expect.poll(touchAction).toBe("none");
  const before = await boxOf(province(page, "Quảng Nam"));
  const { x, y } = middleOf(await boxOf(map(page)));
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", right: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: x - right, y }] });
  await touch("touchStart", 0);
  for (const right of [10, 20, 40, 60]) await touch("touchMove", right);
  await touch("touchEnd", 60);
  await expect.poll(async () => before.x - (await boxOf(province(page, "Quảng Nam"))).x).toBeGreaterThan(40);
  expect(query(page)).toMatch(/^\?ban-do=1\.5\//);
  expect(await touchAction()).toBe("none");
});

test("what is seen of the map stands in the address once a reader has zoomed: back undoes it, a reload and another screen show the same piece, and the other language takes it along", async () => {
  const page = await open("/?tinh=lam-dong");
  await page.getByRole("button", { name: "Cả nước" }).waitFor();
  expect(query(page), "what is chosen needs no view").toBe("?tinh=lam-dong");
  await press(page, "Cả nước");
  expect(query(page)).toBe("?tinh=lam-dong&ban-do=0");
  await page.goBack();
  await page.getByRole("button", { name: "Cả nước" }).waitFor();
  await press(page, "Phóng to");
  await expect.poll(() => query(page)).toMatch(/^\?tinh=lam-dong&ban-do=[\d.]+\/1[12]\.\d+\/10\d\.\d+$/);
  const seen = async (one: Page) => {
    const [shown, whole] = [await boxOf(province(one, "Lâm Đồng")), await boxOf(map(one))];
    return [shown.width / whole.width, (middleOf(shown).x - whole.x) / whole.width, (middleOf(shown).y - whole.y) / whole.height];
  };
  const expected = (await seen(page)).map((share) => expect.closeTo(share, 1));
  await page.reload();
  await page.getByRole("button", { name: "Cả nước" }).waitFor();
  expect(await seen(page)).toEqual(expected);
  const other = await open(`/${query(page)}`, { viewport: { width: 360, height: 740 } });
  await other.getByRole("button", { name: "Cả nước" }).waitFor();
  expect(await seen(other)).toEqual(expected);
  expect(await page.locator(".language-switch").getAttribute("href")).toMatch(/^\/en\/\?province=lam-dong&map=[\d.]+\/1[12]\./);
  await card(page).getByRole("button", { name: "Đóng" }).click();
  expect(query(page)).toBe("");
  expect(await page.getByRole("button", { name: "Cả nước" }).isVisible(), "the plain view is the whole country").toBe(false);
});

test("the comparison's map zooms, reads out and is walked like the others, and keeps the address to itself", async () => {
  const page = await open("/so-sanh/");
  await page.locator(".compare-map > summary").click();
  await page.locator(".live-province").nth(62).waitFor();
  await province(page, "Cao Bằng").focus();
  expect(await readout(page).innerText()).toContain("Cao Bằng");
  await page.keyboard.press("+");
  await page.getByRole("button", { name: "Cả nước" }).waitFor();
  expect(query(page)).toBe("");
});
