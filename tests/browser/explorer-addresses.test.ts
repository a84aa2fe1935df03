import exampleList from "@toso/api/examples.json" with { type: "json" };
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { launchBrowser } from "./launch-browser.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

// The API alone: what the explorer does must not hang on the portal.
const server = await listenWithoutGrace({ database: await openTestDatabase("dataset") });
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A page, and what went wrong in it: dialogs, what the policy stopped, errors that nobody caught, windows, and requests that went elsewhere. */
async function openPage(options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("dialog", (dialog) => (wrong.push(`dialog ${dialog.message()}`), void dialog.dismiss()));
  page.on("pageerror", (error) => wrong.push(`error ${error.message}`));
  page.on("popup", () => wrong.push("popup"));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${server.address}/`)) wrong.push(`request ${request.url().slice(0, 100)}`);
  });
  await page.exposeFunction("tellStopped", (what: string) => wrong.push(what));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      (window as unknown as { tellStopped(what: string): void }).tellStopped(`policy ${violatedDirective} ${blockedURI}`),
    ),
  );
  return { page, wrong };
}

/** The text of an editor, as it would be sent. */
const textOf = (page: Page, editor: string) =>
  page
    .locator(`${editor} .CodeMirror`)
    .first()
    .evaluate((element) => (element as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue());
const queryOf = (page: Page) => textOf(page, ".graphiql-query-editor");
const variablesOf = (page: Page) => textOf(page, ".graphiql-editor-tool");
const answerOf = (page: Page) => textOf(page, ".result-window");
const opened = (page: Page) => page.getByRole("tab").first().waitFor();
async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: /execute/i }).click();
  await page.waitForFunction(() =>
    /\S/.test((document.querySelector(".result-window .CodeMirror") as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue()),
  );
}

const payloads = [
  `</script><script>document.title="taken";alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `<svg/onload=alert(1)>`,
  `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>`,
  `<base href="//other.example/"><meta http-equiv=refresh content="0;url=//other.example/">`,
  `<form action="//other.example/"><input type=submit autofocus onfocus=alert(1)></form>`,
  "javascript:alert(1)//https://other.example/x.png",
  "a\u2028alert(1)//\u2029b",
  "`${alert(1)}`",
  "{{constructor.constructor('alert(1)')()}}",
  "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  "&lt;script&gt;alert(1)&lt;/script&gt;&#x3c;img src=x onerror=alert(1)&#x3e;",
  "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e \u202e)1(trela \u0000\u{1f4a3}",
  "[x](javascript:alert(1)) ![x](x onerror=alert(1))",
];

const doors = [
  { path: "/graphiql", variablesOfPayload: (payload: string) => JSON.stringify({ a: payload }, null, 2) },
  { path: "/graphql", variablesOfPayload: (payload: string) => payload },
];

test.each(payloads)("an address of /graphiql or /graphql with %j shows it in the editors as text and runs nothing, also when it is sent", async (payload) => {
  const { page, wrong } = await openPage();
  for (const { path, variablesOfPayload } of doors) {
    // What the other address left behind has a test of its own.
    await page.goto("/graphiql/nothing");
    await page.evaluate(() => localStorage.clear());
    const variables = variablesOfPayload(payload);
    await page.goto(`${path}?${new URLSearchParams({ query: payload, variables, operationName: payload })}`);
    await opened(page);
    expect(new URL(page.url()).pathname).toBe("/graphiql");
    expect(await queryOf(page)).toBe(payload);
    expect(await variablesOf(page)).toBe(variables);
    await run(page);
    expect(await answerOf(page)).toMatch(/"errors"|invalid JSON/);
    expect(await page.title()).toBe("Tổ Số API");
    // Neither the page nor what GraphiQL made of it has an element of the payload.
    expect(
      await page.locator("iframe, base, form, img, meta[http-equiv], style, body script, [onload], [onerror], [onfocus], a[href^='javascript:']").count(),
    ).toBe(0);
    expect(wrong).toEqual([]);
  }
});

test("what a bad address left behind in the browser is text on the next visit too", async () => {
  const { page, wrong } = await openPage();
  await page.goto(`/graphiql?${new URLSearchParams({ query: payloads[0]!, variables: payloads[2]! })}`);
  await opened(page);
  // GraphiQL writes its tabs down after half a second.
  await page.waitForFunction(() => localStorage.getItem("graphiql:tabState")?.includes("taken"));
  await page.goto("/graphiql");
  await opened(page);
  expect(await page.title()).toBe("Tổ Số API");
  expect(wrong).toEqual([]);
});

test("a usual visit keeps to the policy: examples in tabs, a query that is completed and run, docs, history, shortcuts, settings and themes", async () => {
  const { page, wrong } = await openPage();
  await page.goto("/graphiql");
  await opened(page);
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(exampleList.map(({ name }) => name));
  expect(await queryOf(page)).toBe(`# ${exampleList[0]!.titleVi}\n# ${exampleList[0]!.titleEn}\n${exampleList[0]!.query}`);
  await run(page);
  expect(JSON.parse(await answerOf(page)).data.province.nameVi).toBe("Lạng Sơn");
  await page.getByRole("tab", { name: "ProvinceByCode" }).click();
  expect(JSON.parse(await variablesOf(page))).toEqual(exampleList.find(({ name }) => name === "ProvinceByCode")!.variables);
  await page.locator(".graphiql-query-editor .CodeMirror").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("{ nat");
  await page.locator(".CodeMirror-hints").getByText("nation").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" { code } }");
  await page.keyboard.press("Escape");
  // GraphiQL reads a changed query a moment later; until then it would send the name of the operation before.
  await page.waitForFunction(
    () =>
      (document.querySelector(".graphiql-query-editor .CodeMirror") as unknown as { CodeMirror: { operationName?: string } }).CodeMirror.operationName !==
      "ProvinceByCode",
  );
  const answer = page.locator(".result-window .cm-string", { hasText: `"VN"` });
  // Pressed again where the editor was still reading what was typed.
  await expect
    .poll(
      async () => {
        await page.keyboard.press("Control+Enter");
        return answer.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await page.locator(".graphiql-query-editor .cm-property").first().hover();
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.locator(".graphiql-doc-explorer").getByText("CalendarEntry").first().click();
  await page.getByRole("button", { name: "Show History" }).click();
  for (const dialog of ["Open short keys dialog", "Open settings dialog"]) {
    await page.getByRole("button", { name: dialog }).click();
    await page.getByRole("dialog").waitFor();
    if (dialog.includes("settings")) await page.getByRole("button", { name: "Dark" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.locator("body.graphiql-dark").waitFor();
  expect(wrong).toEqual([]);
});

test("a visit loads less than a megabyte in all, the schema that GraphiQL asks for with it, and the next one loads nothing of it again", async () => {
  const { page } = await openPage();
  const sizes = new Map<string, Promise<number>>();
  page.on("requestfinished", (request) =>
    sizes.set(
      request.url(),
      request.sizes().then(({ responseBodySize }) => responseBodySize),
    ),
  );
  const weigh = async () => {
    const schema = page.waitForResponse((response) => response.url().endsWith("/graphql"));
    await page.goto("/graphiql");
    await opened(page);
    await (await schema).finished();
    return (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  };
  const first = await weigh();
  expect(sizes.size).toBeGreaterThanOrEqual(4);
  expect(first).toBeGreaterThan(200_000);
  expect(first).toBeLessThan(1_000_000);
  sizes.clear();
  expect(await weigh()).toBeLessThan(100_000);
});

test("the operation that an address names is the one that is sent", async () => {
  const { page } = await openPage();
  const query = "query First { nation { code } }\nquery Second { nation { nameVi } }";
  await page.goto(`/graphiql?${new URLSearchParams({ query, operationName: "Second" })}`);
  await opened(page);
  const sent = page.waitForRequest((request) => (request.postData() ?? "").includes("query First"));
  await page.locator(".graphiql-query-editor textarea").first().focus();
  await page.keyboard.press("Control+Enter");
  expect(JSON.parse((await sent).postData()!).operationName).toBe("Second");
});

test("where the API does not answer the explorer opens with its examples and says what came", async () => {
  const { page, wrong } = await openPage();
  await page.route("**/graphql", (route) => route.fulfill({ status: 502, contentType: "text/html", body: "<script>alert(1)</script>" }));
  await page.goto("/graphiql");
  await opened(page);
  await page.locator(".result-window").getByText(/502/).first().waitFor();
  expect(wrong).toEqual([]);
});

test("a browser that keeps nothing opens the explorer all the same", async () => {
  const { page, wrong } = await openPage();
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  );
  await page.goto("/graphiql?query=%7Bnation%7Bcode%7D%7D");
  await opened(page);
  expect(await queryOf(page)).toBe("{nation{code}}");
  await run(page);
  expect(wrong).toEqual([]);
});

test("without a script the page says in both languages where examples and API are", async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto("/graphiql");
  expect(await page.locator("noscript").innerText()).toMatch(/cần JavaScript.*needs JavaScript/s);
  await page.locator("noscript a[href='/du-lieu/']").waitFor();
});

test.each([360, 1280])("at %i pixels nothing of the page is wider than the screen, and the answer can be read", async (width) => {
  const { page } = await openPage({ viewport: { width, height: 740 }, isMobile: width < 500, hasTouch: width < 500 });
  await page.goto("/graphiql");
  await opened(page);
  await run(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const box = (await page.locator(".result-window").boundingBox())!;
  expect(box.width).toBeGreaterThan(Math.min(300, width / 3));
  expect(box.height).toBeGreaterThan(300);
});

test.each([360, 1280])("at %i pixels the empty half says how to run a query until there is an answer, and no line of the query is cut off", async (width) => {
  const { page } = await openPage({ viewport: { width, height: 740 } });
  await page.goto(`/graphiql?${new URLSearchParams({ query: `{ nation { code } } # ${"dài ".repeat(60)}` })}`);
  await opened(page);
  const hint = () => page.locator(".graphiql-response").evaluate((pane) => getComputedStyle(pane, "::after").content);
  await expect.poll(hint).toMatch(/Bấm ▶ để chạy truy vấn.*Press ▶ to run/s);
  const cut = () => page.locator(".graphiql-query-editor .CodeMirror-scroll").evaluate((editor) => editor.scrollWidth - editor.clientWidth);
  await expect.poll(cut).toBeLessThanOrEqual(1);
  await run(page);
  await expect.poll(hint).toBe("none");
});
