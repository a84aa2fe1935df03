import exampleList from "@toso/api/examples.json" with { type: "json" };
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
/** The query in the editor, with the spaces that the editor draws as it likes made one. */
const editorText = async (page: Page) => (await page.locator(".graphiql-query-editor .CodeMirror-code").innerText()).replaceAll(/\s+/g, " ");
const openTab = (page: Page) => page.getByRole("tab", { selected: true }).innerText();

test("GraphiQL opens with the twelve examples in tabs, loads nothing from elsewhere, and answers when it is told to run", async () => {
  const page = await open("/robots.txt");
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(page.url()).origin && /^https?:/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto("/graphql");
  await page.getByRole("tab").first().waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(exampleList.map(({ name }) => name));
  await page.getByRole("button", { name: /execute/i }).click();
  await page.locator(".result-window .CodeMirror-code").getByText("data").first().waitFor();
  expect(elsewhere).toEqual([]);
});

test.each(exampleList.filter(({ name }) => ["Map", "ProvinceByCode"].includes(name)))(
  "the link of the data page to GraphiQL opens the example $name and runs it",
  async ({ name, titleVi }) => {
    const page = await open("/du-lieu/");
    await page.getByRole("listitem").filter({ hasText: titleVi }).getByRole("link", { name: "Mở trong GraphiQL" }).click();
    await page.getByRole("tab").first().waitFor();
    expect(await openTab(page)).toBe(name);
    expect(await editorText(page)).toContain(`query ${name}`);
    const answered = page.waitForResponse(
      (response) => response.request().method() === "POST" && (response.request().postData() ?? "").includes(`query ${name}`),
    );
    await page.getByRole("button", { name: /execute/i }).click();
    const { data, errors } = await (await answered).json();
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]).toBeTruthy();
  },
);

test("the link that runs an example by its name shows its answer as JSON in the browser", async () => {
  const page = await open("/du-lieu/");
  await page.getByRole("link", { name: "Gọi theo tên: ProvinceByCode" }).click();
  await page.waitForURL(/name=ProvinceByCode/);
  expect(JSON.parse(await page.locator("body").innerText()).data.province.code).toBe("02");
});

test("someone who has been in GraphiQL before still gets the example of the link", async () => {
  const page = await open("/graphql");
  await page.getByRole("tab").first().waitFor();
  await page.getByRole("tab", { name: "Releases" }).click();
  await page.goto("/du-lieu/");
  await page.getByRole("listitem").filter({ hasText: "Từ 63 sang 34" }).getByRole("link", { name: "Mở trong GraphiQL" }).click();
  await page.getByRole("tab").first().waitFor();
  expect(await openTab(page)).toBe("Lineage");
  expect(await editorText(page)).toContain("query Lineage");
});

test("an address that ends in half a percent sign names no type, and the page works", async () => {
  const page = await open("/robots.txt");
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto("/du-lieu/luoc-do/#%E0%A4%A");
  await page.getByRole("navigation", { name: "Các kiểu" }).getByRole("link", { name: "Figure", exact: true }).click();
  await page.locator("#Figure[open]").waitFor();
  expect(errors).toEqual([]);
});

test("an address that names a type opens its fold, and so does a link within the page", async () => {
  const page = await open("/du-lieu/luoc-do/#Province");
  expect(await page.locator("details[open]").evaluateAll((folds) => folds.map(({ id }) => id))).toEqual(["Province"]);
  await page.getByRole("navigation", { name: "Các kiểu" }).getByRole("link", { name: "Figure", exact: true }).click();
  await page.locator("#Figure[open]").waitFor();
  expect(await page.locator("#Figure").evaluate((fold) => Math.abs(fold.getBoundingClientRect().top))).toBeLessThan(100);
});

test.each(["Tab", "Shift+Tab"])("%s leaves the editor of GraphiQL and changes nothing in it, so that nobody is held there by keyboard", async (key) => {
  const page = await open("/graphiql?query={nation{code}}");
  await page.locator(".graphiql-query-editor textarea").focus();
  const before = await editorText(page);
  const isInEditor = () => page.evaluate(() => document.activeElement?.closest(".graphiql-query-editor .CodeMirror") != null);
  expect(await isInEditor()).toBe(true);
  await page.keyboard.press(key);
  expect([await isInEditor(), await editorText(page)]).toEqual([false, before]);
});

test("the tab of a query that an address brings is in sight, behind those of the examples", async () => {
  const page = await open("/graphiql?query={nation{code}}");
  const tab = page.getByRole("tab", { selected: true });
  await tab.waitFor();
  await expect.poll(async () => ((await tab.boundingBox())?.x ?? Infinity) + ((await tab.boundingBox())?.width ?? 0)).toBeLessThanOrEqual(1280);
});
