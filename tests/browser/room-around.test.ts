import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const phone = { viewport: { width: 360, height: 740 } };

/** Names of points that lie over a point other than their own, in the charts over time of a page. */
const listCovered = (page: Page) =>
  page.locator(".chart-time").evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const points = [...chart.querySelectorAll(".time-points .point")].map((point) => point.getBoundingClientRect());
      return [...chart.querySelectorAll<SVGTextElement>(".time-values text")].flatMap((label) => {
        const box = label.getBoundingClientRect();
        // A line of writing is higher than its letters.
        const [top, bottom] = [box.top + box.height * 0.2, box.bottom - box.height * 0.2];
        return points.some((point) => point.left < box.right && point.right > box.left && point.top < bottom && point.bottom > top) ? [label.textContent] : [];
      });
    }),
  );

test.each(["/chi-tieu/teams/", "/chi-tieu/members/", "/tinh/da-nang/", "/tinh/cao-bang/"])(
  "on %s no name of a point covers a point of the chart",
  async (path) => {
    const page = await open(path);
    expect(await page.locator(".chart-time .time-values text").count()).toBeGreaterThan(1);
    expect(await listCovered(page)).toEqual([]);
  },
);

test("a count whose date is an estimate is a hollow point in the picture of the network and on the page of its indicator alike, and both say so", async () => {
  const hollow = async (path: string, points: string) => {
    const page = await open(path);
    const drawn = await page.locator(points).evaluateAll((all) =>
      all.map((point) => {
        const [told = ""] = /\d{1,3}(\.\d{3})+/.exec(point.querySelector("title")?.textContent ?? "") ?? [];
        return [told, getComputedStyle(point).fill === getComputedStyle(document.body).backgroundColor] as const;
      }),
    );
    expect(await page.getByText("thời điểm ước tính").count(), path).toBeGreaterThan(0);
    expect(drawn.length).toBeGreaterThan(5);
    return drawn.filter(([, isHollow]) => isHollow).map(([told]) => told);
  };
  const ofPicture = await hollow("/buc-tranh/", "#national .story-point");
  const ofIndicator = await hollow("/chi-tieu/teams/", "section:has(> #nation) .point");
  expect([...new Set(ofPicture)]).toEqual(["69.000"]);
  expect(ofIndicator).toEqual(["69.000"]);
});

test("a year that no line reaches has a dot for each province, whole within the drawing; the chosen one has its name at its side, on a phone too", async () => {
  for (const width of [360, 1280]) {
    const page = await open("/chi-tieu/dti-index/?tinh=ha-giang", { viewport: { width, height: 800 } });
    const drawing = page.locator(".chart-lines:visible");
    expect(await drawing.locator(".province-dot").count()).toBe(63);
    const seen = await drawing.evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const dots = [...svg.querySelectorAll(".area-dot")].map((dot) => dot.getBoundingClientRect());
      const own = svg.querySelector(".at-ha-giang.area-dot")!.getBoundingClientRect();
      const labels = [...svg.querySelectorAll(".line-label")].map((label) => ({ name: label.textContent, box: label.getBoundingClientRect() }));
      const lines = [...svg.querySelectorAll(".province-line")].map((line) => line.getBoundingClientRect().right);
      return {
        outside: dots.filter(({ left, right, width }) => left < frame.left || right > frame.right || width < 3).length,
        gap: labels.map(({ box }) => Math.round(own.left - box.right)),
        aside: labels.map(({ box }) => box.left > Math.max(...lines) - 4),
        name: labels.map(({ name }) => name),
        level: labels.some(({ name, box }) => name === "Hà Giang" && box.top < own.bottom && box.bottom > own.top),
      };
    });
    expect(seen.outside, String(width)).toBe(0);
    expect(seen.name.toSorted(), String(width)).toEqual(["Hà Giang", "trung vị Trung du và miền núi phía Bắc"]);
    expect(seen.level, String(width)).toBe(true);
    expect(seen.aside, String(width)).toEqual([true, true]);
    for (const gap of seen.gap) expect(gap, String(width)).toBeLessThan(16);
    for (const gap of seen.gap) expect(gap, String(width)).toBeGreaterThan(0);
  }
});

test("on a phone the headings of a province stand nearer to what follows them than to what they end, and no name of a skill is squeezed", async () => {
  const page = await open("/tinh/da-nang/", phone);
  const rooms = await page
    .locator(".section > h2")
    .evaluateAll((all) =>
      all.map((heading) => [parseFloat(getComputedStyle(heading.parentElement!).marginTop), parseFloat(getComputedStyle(heading).marginBottom)]),
    );
  expect(rooms.length).toBeGreaterThan(6);
  for (const [above, below] of rooms) expect(above).toBeGreaterThan(below! * 2);
  const skills = await page.locator("section[aria-labelledby=skills] h4").evaluateAll((all) =>
    all.map((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading.querySelector("a")!);
      const note = heading.nextElementSibling;
      return {
        lines: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size,
        touches: note?.matches(".topic-words") === true && note.getBoundingClientRect().top - heading.getBoundingClientRect().bottom < 2,
      };
    }),
  );
  expect(skills).toHaveLength(5);
  for (const { lines, touches } of skills) expect([lines <= 2, touches]).toEqual([true, false]);
});

test("the way to a page has the same room around each step, and no line of it begins with its sign", async () => {
  const page = await open("/tinh/da-nang/", phone);
  const steps = await page.locator(".breadcrumbs li").evaluateAll((all) =>
    all.map((step) => {
      const range = document.createRange();
      range.selectNodeContents(step.querySelector("a")!);
      const [words, own] = [range.getBoundingClientRect(), step.getBoundingClientRect()];
      return { before: words.left - own.left, after: own.right - words.right, top: own.top, sign: getComputedStyle(step, "::before").content };
    }),
  );
  expect(steps).toHaveLength(3);
  expect(new Set(steps.map(({ top }) => top)).size, "it takes two lines").toBe(2);
  expect(steps.map(({ sign }) => sign)).toEqual(["none", "none", "none"]);
  for (const { before, after } of steps.slice(0, 2)) {
    expect(Math.abs(before - steps[0]!.before)).toBeLessThan(1);
    expect(Math.abs(after - steps[0]!.after)).toBeLessThan(1);
  }
});

test("a figure of a province on a phone has no line of a column beside it, and says of its status only what is not plain", async () => {
  const page = await open("/tinh/da-nang/", phone);
  await page.locator("section:has(> #figures) details").evaluate((fold) => void ((fold as HTMLDetailsElement).open = true));
  const cells = page.locator(".figure-table tbody tr:not(.group-row) > :first-child");
  expect(new Set(await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).boxShadow)))).toEqual(new Set(["none"]));
  const status = await page.locator(".figure-table td[data-label='Tình trạng']").allTextContents();
  expect(new Set(status)).toEqual(new Set(["", "sơ bộ", "khác định nghĩa", "độ tin cậy thấp"].filter((word) => status.includes(word))));
  expect(status.filter((word) => word === "").length).toBeGreaterThan(5);
});

test("two ways of the card stand apart, the focus of the slider of years strikes nothing, and a source has a sign between who published it and what", async () => {
  const page = await open("/?tinh=da-nang", phone);
  const links = await page.locator(".card-link a").evaluateAll((all) => all.map((link) => link.getBoundingClientRect()));
  const [one, other] = links as [DOMRect, DOMRect];
  expect(other.left - one.right >= 16 || other.top >= one.bottom).toBe(true);
  await page.getByRole("slider", { name: "Năm của số liệu" }).focus();
  const ring = await page.locator(".time-years input").evaluate((slider) => {
    const { outlineOffset, outlineWidth } = getComputedStyle(slider);
    return slider.getBoundingClientRect().bottom + parseFloat(outlineOffset) + parseFloat(outlineWidth);
  });
  const ticks = await page.locator(".time-ticks span").evaluateAll((all) =>
    all.map((tick) => {
      const range = document.createRange();
      range.selectNodeContents(tick);
      return range.getBoundingClientRect();
    }),
  );
  // The upper fifth of a line of writing is empty.
  for (const { top, height } of ticks) expect(top + height / 5).toBeGreaterThanOrEqual(ring);
  expect(new Set(ticks.map(({ top }) => top)).size, "the words of the few years are one line").toBe(1);
  const sources = await open("/nguon/");
  const documents = await sources.locator(".source-document").allTextContents();
  expect(documents.length).toBeGreaterThan(100);
  for (const words of documents) expect(words.replace(/\s+/g, " ").trim()).toMatch(/^S\d+ .+?: ./);
});
