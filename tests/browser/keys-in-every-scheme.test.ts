import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";
import { walkByTab } from "./walk-by-tab.ts";

const open = useBrowser();

// One page of each layout: a map, a province by question, a comparison, charts with tables, drawings, a sheet to print, an embed.
test.each([
  "/",
  "/tinh/da-nang/",
  "/so-sanh/?tinh=da-nang,hai-phong",
  "/chi-tieu/households-internet-pct/",
  "/buc-tranh/",
  "/tinh/hau-giang/mot-trang/",
  "/embed/latest/indicator/teams/",
])(
  "Tab goes through %s from top to end, in light, in the dark and in colours that the reader has set: each stop is seen, under nothing else, with a ring that stands out",
  async (path) => {
    const page = await open(path, { viewport: { width: 360, height: 740 } });
    const names: string[][] = [];
    for (const media of [{}, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
      const stops = await walkByTab(page);
      expect
        .soft(
          stops.filter(({ lacks }) => lacks.length > 0),
          JSON.stringify(media),
        )
        .toEqual([]);
      names.push(stops.map(({ name }) => name));
    }
    expect(names[1]).toEqual(names[0]);
    expect(names[2]).toEqual(names[0]);
  },
);

test("the walk finds what is wrong: no ring, a ring as pale as the page, a stop beneath something else, one beside the screen, and one that keeps the focus", async () => {
  const page = await open("/gioi-thieu/");
  await page.evaluate(() => {
    const wrong = ["none", "pale", "covered", "outside"].map((textContent): HTMLElement => Object.assign(document.createElement("button"), { textContent }));
    document.querySelector("main")!.prepend(...wrong);
    const [none, pale, covered, outside] = wrong as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    none.style.outline = "none";
    pale.style.outlineColor = "#eee";
    const { left, top, width, height } = covered.getBoundingClientRect();
    const cover = document.body.appendChild(document.createElement("div"));
    Object.assign(cover.style, {
      position: "absolute",
      left: `${left}px`,
      top: `${top + scrollY}px`,
      width: `${width}px`,
      height: `${height}px`,
      background: "#fff",
    });
    Object.assign(outside.style, { position: "fixed", left: "-500px" });
  });
  const stops = await walkByTab(page);
  expect(stops.flatMap(({ name, lacks }) => (lacks.length > 0 ? [[name, lacks.map((words) => words.split(":")[0])]] : []))).toEqual([
    ['button "none"', ["a ring"]],
    ['button "pale"', ["a ring that stands out"]],
    ['button "covered"', ["a place that nothing covers"]],
    ['button "outside"', ["a place on the screen"]],
  ]);
  await page
    .locator("main button")
    .first()
    .evaluate((button) => button.addEventListener("keydown", (event) => event.preventDefault()));
  await expect(walkByTab(page)).rejects.toThrow('Tab stays at button "none"');
});
