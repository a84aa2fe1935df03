import { expect, test } from "vitest";
import { headlineOf } from "../portal/headline-from-csv.ts";
import { writePeriod, writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

test.each([
  ["with", true],
  ["without", false],
])("%s JavaScript Hoàng Sa and Trường Sa are drawn with their names and the provinces they belong to, east of the coast", async (_, javaScriptEnabled) => {
  const page = await open("/", { javaScriptEnabled });
  const coast = await page
    .locator(javaScriptEnabled ? ".live-province" : ".map-svg a:not(.map-islands) path")
    .evaluateAll((shapes) =>
      Math.max(
        ...shapes
          .filter((shape) => (shape.getAttribute("aria-label") ?? shape.parentElement!.getAttribute("aria-label"))!.startsWith("Đà Nẵng"))
          .map((shape) => shape.getBoundingClientRect().left),
      ),
    );
  for (const [archipelago, province] of [
    ["Hoàng Sa", "(Đà Nẵng)"],
    ["Trường Sa", "(Khánh Hòa)"],
  ] as const) {
    const box = page.getByRole("link", { name: new RegExp(`^Quần đảo ${archipelago}, thuộc `) });
    expect(await box.getByText(archipelago, { exact: true }).isVisible()).toBe(true);
    expect(await box.getByText(province, { exact: true }).isVisible()).toBe(true);
    expect(await box.locator("circle").count(), "islands are drawn").toBeGreaterThan(5);
    expect((await box.boundingBox())!.x).toBeGreaterThan(coast);
  }
});

test("opening Hoàng Sa on the map opens Đà Nẵng, whose district it is", async () => {
  const page = await open("/?chi-tieu=teams");
  await page.getByRole("group", { name: /: Số tổ công nghệ số cộng đồng$/ }).waitFor();
  await page.getByRole("link", { name: /^Quần đảo Hoàng Sa, / }).press("Enter");
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name: "Đà Nẵng (từ 7/2025)", exact: true }).waitFor();
});

test("the archipelagos read out the figure of the indicator that the map shows, also after it was changed", async () => {
  const page = await open("/?chi-tieu=teams");
  await page.getByRole("group", { name: /: Số tổ công nghệ số cộng đồng$/ }).waitFor();
  const row = headlineOf("48", "teams")!;
  const heard = await page.getByRole("link", { name: /^Quần đảo Hoàng Sa, / }).getAttribute("aria-label");
  expect(heard).toContain(`Đà Nẵng: ${writeValue(row)} tổ, ${writePeriod(row)}`);
});
