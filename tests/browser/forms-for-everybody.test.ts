import { expect, test } from "vitest";
import { makeChallenge } from "../../packages/report/src/proof/make-challenge.ts";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const challenge = await makeChallenge("a secret of a test", 1);

test("what was typed into the forms for everybody is there when the browser goes back, from the other language and from another figure", async () => {
  const page = await open("/bao-so-lieu/gui-so-lieu/?tinh=lai-chau&chi-tieu=teams");
  const typed = { "#value": "2.071", "#period": "6/2025", "#url": "https://laichau.example/a", "#note": "Bảng 3" };
  for (const [field, text] of Object.entries(typed)) await page.locator(field).fill(text);
  const holds = (expected: Record<string, string>) =>
    expect
      .poll(async () => Object.fromEntries(await Promise.all(Object.keys(expected).map(async (field) => [field, await page.locator(field).inputValue()]))))
      .toEqual(expected);
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await page.waitForURL("**/en/report/tell/?province=lai-chau&indicator=teams");
  await holds(typed);
  await page.goBack();
  await page.waitForURL("**/gui-so-lieu/**");
  await holds(typed);
  // Typed on in the other language, and brought along by the button alone.
  await page.goForward();
  await page.waitForURL("**/en/report/tell/**");
  await page.locator("#value").fill("2.072");
  await page.goBack();
  await page.waitForURL("**/gui-so-lieu/**");
  await holds({ ...typed, "#value": "2.072" });
  // Another figure begins anew and takes nothing from the first.
  await page.goto("/bao-so-lieu/gui-so-lieu/?tinh=da-nang&chi-tieu=teams");
  await page.locator("#value").fill("9");
  await page.goBack();
  await page.waitForURL("**?tinh=lai-chau&chi-tieu=teams");
  await holds({ ...typed, "#value": "2.072" });

  await page.goto("/en/report/follow/?indicator=teams");
  await page.locator("#email").fill("an@example.org");
  await page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" }).click();
  await page.waitForURL("**/bao-so-lieu/theo-doi/?chi-tieu=teams");
  await page.locator("#email").fill("binh@example.org");
  await page.goBack();
  await page.waitForURL("**/en/report/follow/?indicator=teams");
  await holds({ "#email": "binh@example.org" });
});

test("a form that a browser shows again as it was left has what was typed into it meanwhile, and is empty once that was sent", async () => {
  const page = await open("/bao-so-lieu/theo-doi/?chi-tieu=teams");
  await page.locator("#email").fill("an@example.org");
  // The browser of the tests keeps no page as it was left: what the other language did to the words of the tab is done to them here, and the page told that it is shown again.
  const comeBack = (change: (key: string) => void) =>
    page.evaluate(`(${change})(Object.keys(sessionStorage)[0]); dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))`);
  await comeBack((key) => sessionStorage.setItem(key, sessionStorage.getItem(key)!.replace("an@", "binh@")));
  expect(await page.locator("#email").inputValue()).toBe("binh@example.org");
  await comeBack((key) => sessionStorage.removeItem(key));
  expect([await page.locator("#email").inputValue(), await page.locator("#follows").inputValue()]).toEqual(["", "teams"]);
});

test.each([
  [
    "/bao-so-lieu/gui-so-lieu/",
    "tinh=lai-chau&chi-tieu=",
    "“Số tổ trên 10.000 dân” do Tổ Số tự tính. Hãy gửi con số đếm được: “Số tổ công nghệ số cộng đồng”.",
  ],
  [
    "/en/report/tell/",
    "province=lai-chau&indicator=",
    "“Teams per 10,000 inhabitants” is worked out by Tổ Số itself. Send the number that was counted: “Community digital technology teams”.",
  ],
])(
  "who comes to %s from a rate reads that the count is to be sent, and from a count or with another choice reads nothing of it",
  async (path, query, sentence) => {
    const page = await open(`${path}?${query}teams-per-10k-inhabitants`, { viewport: { width: 360, height: 740 } });
    const hint = page.locator("#indicatorCode-hint");
    await hint.getByText(sentence, { exact: true }).waitFor();
    const list = page.locator("#indicatorCode");
    expect([await list.inputValue(), await list.getAttribute("aria-describedby")]).toEqual(["teams", "indicatorCode-hint"]);
    expect(await findViolations(page)).toEqual([]);
    await list.selectOption("members");
    await hint.waitFor({ state: "hidden" });
    await list.selectOption("teams");
    await hint.waitFor();
    // What was chosen last stands after a reload, and the sentence goes by that.
    await list.selectOption("members");
    await page.reload();
    await expect.poll(() => list.inputValue()).toBe("members");
    expect(await hint.isVisible()).toBe(false);
    await page.goto(`${path}?${query}teams`);
    await expect.poll(() => list.inputValue()).toBe("teams");
    expect(await hint.isVisible()).toBe(false);
  },
);

test.each([
  [
    "/bao-so-lieu/gui-so-lieu/?tinh=ha-giang&chi-tieu=teams",
    { "#value": "2.071", "#period": "6/2025", "#url": "https://hagiang.example/a" },
    "Gửi",
    "Không kết nối được: có thể máy bạn đang không có mạng. Những gì bạn gõ vẫn còn đây; khi có mạng, hãy gửi lại.",
  ],
  [
    "/en/report/follow/?province=ha-giang",
    { "#email": "an@example.org" },
    "Follow",
    /^No connection: your device may be offline\. What you typed is still here/,
  ],
])("where there is no connection %s says so and keeps what was typed; of a desk that does not answer it says that", async (path, typed, name, said) => {
  const page = await open(path);
  for (const [field, text] of Object.entries(typed)) await page.locator(field).fill(text);
  const button = page.getByRole("main").getByRole("button", { name, exact: true });
  await page.context().setOffline(true);
  await button.click();
  const place = page.locator(".take-part-said");
  await place.getByText(said).waitFor();
  // Also where it breaks off once the desk has given out its task.
  await page.context().setOffline(false);
  await page.route("**/desk/challenge", (route) => route.fulfill({ json: challenge }));
  await page.route("**/_astro/**", (route) => route.abort("internetdisconnected"));
  await button.click();
  await place.getByText(said).waitFor();
  await page.route("**/desk/challenge", (route) => route.fulfill({ status: 503, json: { error: { code: "DATABASE_AWAY", message: "" } } }));
  await button.click();
  await place.getByText(/^(Bàn nhận tin chưa trả lời|The desk does not answer)/).waitFor();
  for (const [field, text] of Object.entries(typed)) expect(await page.locator(field).inputValue()).toBe(text);
});
