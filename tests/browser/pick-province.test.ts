import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { leadingOf, nameOnCard, peopleOf } from "../portal/new-province-from-csv.ts";
import { headlineOf, provinces, rateOf, sources } from "../portal/headline-from-csv.ts";
import { listMarks, writeNumber, writePeriod, writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const hatch = "url(#no-figure)";
const noFigure = "chưa tìm thấy số liệu đã công bố";

const polygon = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}: `) });
const card = (page: Page) => page.getByRole("region", { name: "Tỉnh đang xem" });

/** Clicks a point where the province itself lies on top, as a finger would. */
async function clickPolygon(page: Page, name: string): Promise<void> {
  const point = await polygon(page, name).evaluate((shape) => {
    const box = shape.getBoundingClientRect();
    const steps = Array.from({ length: 41 }, (_, step) => step / 40).sort((one, other) => Math.abs(one - 0.5) - Math.abs(other - 0.5));
    for (const down of steps)
      for (const right of steps) {
        const [x, y] = [box.left + right * box.width, box.top + down * box.height];
        if (document.elementFromPoint(x, y) === shape) return { x, y };
      }
    return null;
  });
  expect(point, `${name} can be hit on the map`).not.toBeNull();
  await page.mouse.click(point!.x, point!.y);
}

/** Reads the card once it shows the province: what stands there, line by line. */
async function readCard(page: Page, name: string) {
  await card(page).getByRole("heading", { name, exact: true }).waitFor();
  return card(page).evaluate((shown) => {
    const textOf = (selector: string) => shown.querySelector<HTMLElement>(selector)!.innerText;
    const link = shown.querySelector<HTMLElement>("a.source-link");
    return {
      text: (shown as HTMLElement).innerText.replace(/\s+/g, " "),
      value: textOf(".card-value"),
      period: textOf(".figure-period"),
      marks: [...shown.querySelectorAll<HTMLElement>(".mark")].map((mark) => mark.innerText),
      source: link?.checkVisibility() && link.getBoundingClientRect().width > 0 ? { publisher: link.innerText, url: link.getAttribute("href") } : null,
    };
  });
}

const sourceOf = (id: string) => ({ publisher: sources.get(id)!.publisher, url: sources.get(id)!.url || `/nguon/#${id}` });

test("each of the 63 provinces clicked on the map shows teams per 10,000 inhabitants as the dataset gives them, with both parts, or says that none was found", async () => {
  const page = await open("/?chi-tieu=teams-per-10k-inhabitants");
  await page.getByRole("group", { name: /Số tổ trên 10.000 dân$/ }).waitFor();
  await page.evaluate(() => document.querySelector("province-map")!.scrollIntoView());
  for (const province of provinces) {
    const [code, name] = [province.code!, province.name_vi!];
    // The map is zoomed to the one before.
    const whole = page.getByRole("button", { name: "Cả nước" });
    if (await whole.isVisible()) await whole.click();
    await clickPolygon(page, name);
    const shown = await readCard(page, nameOnCard(province, "teams"));
    const rate = rateOf(code, "teams", 10_000);
    const leading = leadingOf(code, "teams");
    if (leading.isPresent) {
      const row = leading.row!;
      const { people, year } = peopleOf(leading.members, row);
      expect(shown, name).toMatchObject({
        value: writeValue(row, (Number(row.value) * 10_000) / people, 1),
        period: writePeriod(row),
        source: sourceOf(row.source_id!),
      });
      expect(shown.text, name).toContain(
        `${writeValue(row)} tổ (${[writePeriod(row), ...listMarks(row)].join(", ")}) và ${writeNumber(people, 0)} dân (năm ${year}`,
      );
    } else if (!rate) {
      expect(shown, name).toMatchObject({ value: "", period: "", marks: [], source: null });
      expect(shown.text, name).toContain(`${nameOnCard(province, "teams")}: ${noFigure}`);
    } else {
      expect(shown, name).toMatchObject({
        value: writeValue(rate.numerator, rate.value, 1),
        period: writePeriod(rate.numerator),
        source: sourceOf(rate.numerator.source_id!),
      });
      expect(shown.text, name).toContain(
        `${writeValue(rate.numerator)} tổ (${[writePeriod(rate.numerator), ...listMarks(rate.numerator)].join(", ")}) và ${writeValue(rate.denominator)} dân (${writePeriod(rate.denominator)})`,
      );
    }
    const fill = await polygon(page, name).getAttribute("fill");
    expect(fill === hatch, `${name} is hatched, not shaded`).toBe(!rate);
  }
});

test("each of the 63 provinces opened by keyboard shows the team count, date, marks and source that the headline rule picks from the dataset", async () => {
  const page = await open("/?chi-tieu=teams");
  await page.getByRole("group", { name: /Số tổ công nghệ số cộng đồng$/ }).waitFor();
  for (const province of provinces) {
    const name = province.name_vi!;
    await polygon(page, name).focus();
    await page.keyboard.press("Enter");
    const onCard = nameOnCard(province, "teams");
    const shown = await readCard(page, onCard);
    expect(await page.evaluate(() => document.activeElement?.textContent), "the keyboard moves to the card").toBe(onCard);
    const { row } = leadingOf(province.code!, "teams");
    // The map shades the old province, whatever leads on its card.
    expect((await polygon(page, name).getAttribute("fill")) === hatch, name).toBe(headlineOf(province.code!, "teams") === null);
    if (!row) {
      expect(shown, name).toMatchObject({ value: "", period: "", marks: [], source: null });
      expect(shown.text, name).toContain(`${onCard}: ${noFigure}`);
    } else {
      expect(shown, name).toMatchObject({ value: writeValue(row), period: writePeriod(row), marks: listMarks(row), source: sourceOf(row.source_id!) });
    }
  }
});

test("with the card closed by Escape the keyboard is back on the province it came from", async () => {
  const page = await open("/");
  await polygon(page, "Hà Giang").focus();
  await page.keyboard.press("Space");
  await card(page).getByRole("heading", { name: "Hà Giang" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Hà Giang: /);
  expect(new URL(page.url()).search).toBe("");
});
