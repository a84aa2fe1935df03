import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

/** What a page is about, for the figures whose row does not name it, and what of it has no way to tell, with the reason. */
interface Told {
  province?: string;
  indicator?: string;
  /** Of the 34, some of which have their page among the 63. */
  division?: "tinh-moi";
  /** Parts whose figures are of no province, or said already in a row that has the way. */
  besides?: string[];
}

/** Parts that look the same on every page: sentences, which repeat figures of rows, and figures of the nation or of all provinces. */
// Of practices there are none, which is no figure; of what nobody published the names follow the sentence, each with its way.
const everywhere = [
  "[aria-labelledby=practices]",
  "[aria-labelledby=unpublished] .prose",
  ".lead",
  ".standing",
  ".mark-legend",
  ".legend",
  ".status-legend",
  "[data-card]",
  "[data-live]",
  "svg",
  ".coverage",
];

const kinds: [path: string, told: Told][] = [
  ["/", { indicator: "ict-skills-pct", besides: ["[aria-labelledby=national]"] }],
  ["/tinh-moi/", { division: "tinh-moi", besides: ["[aria-labelledby=national]"] }],
  // The list of verdicts repeats what the measures say.
  ["/tinh/da-nang/", { province: "tinh=da-nang", besides: [".verdict-list", ".peer-lines"] }],
  ["/tinh/an-giang/", { province: "tinh=an-giang", besides: [".verdict-list", ".peer-lines"] }],
  ["/tinh-moi/tuyen-quang/", { province: "tinh-moi=tuyen-quang", besides: [".verdict-list", ".peer-lines"] }],
  ["/tinh-moi/tay-ninh/", { province: "tinh-moi=tay-ninh", besides: [".verdict-list", ".peer-lines"] }],
  ["/tinh/hau-giang/mot-trang/", { province: "tinh=hau-giang" }],
  ["/tinh-moi/da-nang/mot-trang/", { province: "tinh-moi=da-nang" }],
  ["/chi-tieu/households-internet-pct/", { indicator: "households-internet-pct", besides: ["[aria-labelledby=nation]"] }],
  ["/chi-tieu/teams-per-10k-inhabitants/", { indicator: "teams-per-10k-inhabitants", besides: ["[aria-labelledby=nation]"] }],
  ["/chi-tieu/teams/tinh-moi/", { division: "tinh-moi", indicator: "teams", besides: ["[aria-labelledby=nation]"] }],
  // A region publishes nothing: its figures are sums and medians.
  ["/vung/north-central-and-central-coastal-areas/", { besides: ["[aria-labelledby=sums]", "[aria-labelledby=medians]"] }],
  ["/ky-nang/online-public-services/", { besides: [".national-series", ".national-table"] }],
  ["/bo-tieu-chi/da-nang/", { province: "tinh=da-nang" }],
  ["/buc-tranh/", { besides: ["[aria-labelledby=national-title]"] }],
];

/** Lists figures, and words that there is none, without a way to telling of them, or with one that names another province or indicator. */
function findWithout(page: Page, { province, indicator, division, besides = [] }: Told): Promise<{ count: number; problems: string[] }> {
  return page.evaluate(
    ({ ofPage, skipped }) => {
      const figures = [
        ...document.querySelectorAll(
          "main :is(.figure-value, .figure-missing, .big-figure-value, .sheet-number, .figure-table td.number, .province-table td.number, .missing-names li)",
        ),
      ].filter((figure) => !figure.closest(skipped));
      const linkIn = "a[href*='/bao-so-lieu/gui-so-lieu/?'], a[href*='/report/tell/?']";
      const problems = figures.flatMap((figure) => {
        const words = `${figure.closest("section")?.getAttribute("aria-labelledby")}: ${figure.textContent!.trim()}`;
        const around = [
          ".overview-cell",
          ".measure",
          ".big-figure",
          "[data-number]",
          ".before-figure",
          "dd li",
          "dd",
          "li",
          "tr",
          "tbody:has(> .group-row)",
          "p",
        ];
        const holder = around.map((one) => figure.closest(one)).find((one) => one?.querySelector(linkIn));
        if (!holder) return [`${words} has no way to tell`];
        const asked = new URL(holder.querySelector<HTMLAnchorElement>(linkIn)!.href).search.slice(1).split("&");
        const named = [...holder.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ pathname }) => pathname.split("/").slice(1, -1));
        const rowProvince = named.find(([room, slug, rest]) => (room === "tinh" || room === "tinh-moi") && slug && !rest);
        const rowIndicator = holder.querySelector<HTMLElement>("a[href^='/chi-tieu/']")?.getAttribute("href")!.split("/")[2];
        const own = holder.closest<HTMLElement>("[data-row], [data-number]");
        const expected = [
          ofPage.province ?? (rowProvince ? `${rowProvince[0]}=${rowProvince[1]}` : undefined),
          ofPage.indicator ?? own?.dataset.row ?? own?.dataset.number ?? rowIndicator,
        ];
        const isNamed = asked.length === 2 && asked.every((one) => /^(?:tinh|tinh-moi|chi-tieu|province|new-province|indicator)=[a-z0-9-]+$/.test(one));
        const provinceFits =
          !expected[0] ||
          (ofPage.division !== undefined && asked[0]!.startsWith(`${ofPage.division}=`)) ||
          asked[0] === expected[0] ||
          (figure.closest("[data-side=before], .before-figure, [data-number], .measure, .big-figure") !== null && isNamed);
        const indicatorFits = !expected[1] || asked[1]?.split("=")[1] === expected[1].replaceAll("_", "-");
        return isNamed && provinceFits && indicatorFits ? [] : [`${words} leads to ${asked.join("&")} rather than ${expected.join("&")}`];
      });
      return { count: figures.length, problems };
    },
    { ofPage: { province, indicator, division }, skipped: [...everywhere, ...besides].join(", ") },
  );
}

test.each(kinds)(
  "each figure of %s, and each word that there is none, leads to telling of its own province and indicator, without a script too",
  async (path, told) => {
    const page = await open(path, { javaScriptEnabled: false });
    const { count, problems } = await findWithout(page, told);
    expect(problems).toEqual([]);
    expect(count).toBeGreaterThan(3);
  },
);

test("in English the ways lead to the English form, with its words in the address", async () => {
  const page = await open("/en/province/da-nang/", { javaScriptEnabled: false });
  const { count, problems } = await findWithout(page, { province: "province=da-nang", besides: [".verdict-list", ".peer-lines"] });
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(50);
  expect(await page.locator("#unpublished ~ ul .tell").first().getAttribute("href")).toMatch(/^\/en\/report\/tell\/\?province=da-nang&indicator=[a-z0-9-]+$/);
});

test("provinces side by side have the way in each cell, in each row of an opened measure, and in that of a measure that none of them has", async () => {
  const page = await open("/so-sanh/?tinh=an-giang,da-nang");
  await page.locator(".overview-cell").first().waitFor();
  await page.locator("details[data-measure] > summary").evaluateAll((summaries) => summaries.forEach((summary) => (summary as HTMLElement).click()));
  await page.locator(".compare-table").first().waitFor();
  const { count, problems } = await findWithout(page, { besides: [".is-middle", ".is-together", "tfoot", ".compare-verdict", ".compare-cautions"] });
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(40);
  const cells = page.locator(".overview-table .overview-cell:not(.is-middle)");
  const asked = await cells.evaluateAll((all) => all.map((cell) => [(cell as HTMLElement).dataset.label, cell.querySelector("a")!.search]));
  const slugs = new Map([
    ["An Giang", "an-giang"],
    ["Đà Nẵng", "da-nang"],
  ]);
  for (const [name, search] of asked) expect(search).toMatch(new RegExp(`^\\?tinh=${slugs.get(name!)}&chi-tieu=[a-z0-9-]+$`));
  // A measure that none of them has leads to its block, where each of them has the way.
  const [without] = await page.locator(".overview-without .overview-measure").evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.open!));
  const block = page.locator(`[data-measure="${without}"] .figure-missing .tell`);
  expect(await block.evaluateAll((ways) => ways.map((way) => (way as HTMLAnchorElement).search))).toEqual(
    ["an-giang", "da-nang"].map((slug) => `?tinh=${slug}&chi-tieu=${without!.replaceAll("_", "-")}`),
  );
});

test("the way stays when a reader looks back, and follows the measure that the map shows", async () => {
  const page = await open("/tinh/da-nang/?ngay=2023-06-30");
  await page.locator("main.looks-back").waitFor();
  const { problems } = await findWithout(page, {
    province: "tinh=da-nang",
    besides: [".verdict-list", ".peer-lines"],
  });
  expect(problems).toEqual([]);
  await page.goto("/chi-tieu/teams/?ngay=2023-06-30");
  await page.getByText("Đang xem số liệu tính đến ngày 30/06/2023").waitFor();
  expect(await page.locator("tr[data-code] > th .tell[href$='&chi-tieu=teams']").count()).toBe(63);
  await page.goto("/?chi-tieu=teams");
  await expect.poll(() => page.locator("tr[data-code] > th .tell[href$='&chi-tieu=teams']").count()).toBe(63);
});

test("the form has a choice for everything that the ways name, a rate standing for what it counts", async () => {
  const page = await open("/tinh/da-nang/", { javaScriptEnabled: false });
  const ways = await page.locator("a[href*='/gui-so-lieu/?']").evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).search))]);
  expect(ways.length).toBeGreaterThan(35);
  const form = await open(`/bao-so-lieu/gui-so-lieu/?tinh=da-nang&chi-tieu=teams-per-10k-inhabitants`);
  expect(await form.getByLabel("Tỉnh, thành phố").locator("option:checked").innerText()).toBe("Đà Nẵng (trước 7/2025)");
  expect(await form.getByLabel("Chỉ tiêu").inputValue()).toBe("teams");
  expect(await findViolations(form)).toEqual([]);
  const keys = await form.locator("option[data-keys]").evaluateAll((options) => options.flatMap((option) => (option as HTMLElement).dataset.keys!.split(" ")));
  const kindOf = { tinh: "VN63", "tinh-moi": "VN34", "chi-tieu": "indicator" };
  for (const way of ways) for (const [kind, name] of new URLSearchParams(way)) expect(keys).toContain(`${kindOf[kind as "tinh"]}:${name}`);
});

test.each([
  ["/tinh/da-nang/", "Theo dõi", "/bao-so-lieu/theo-doi/?tinh=da-nang", "VN63:48"],
  // The merger left it as it was, but for its name: one place, under whichever name it is asked for.
  ["/tinh/thua-thien-hue/", "Theo dõi", "/bao-so-lieu/theo-doi/?tinh=thua-thien-hue", "VN34:46"],
  ["/en/new-province/tuyen-quang/", "Follow", "/en/report/follow/?new-province=tuyen-quang", "VN34:08"],
  ["/chi-tieu/teams/", "Theo dõi", "/bao-so-lieu/theo-doi/?chi-tieu=teams", "teams"],
  ["/en/indicator/teams/new-province/", "Follow", "/en/report/follow/?indicator=teams", "teams"],
])("%s leads by a plain link to following it, and the form there has it chosen", async (path, link, follow, chosen) => {
  const plain = await open(path, { javaScriptEnabled: false });
  await plain.getByRole("main").getByRole("link", { name: link, exact: true }).click();
  const { pathname, search } = new URL(plain.url());
  expect(pathname + search).toBe(follow);
  const page = await open(follow);
  await expect.poll(() => page.locator("#follows").inputValue()).toBe(chosen);
});

test("what was typed into the forms for everybody goes along into the other language and back, outlives a reload, and is kept by the tab alone", async () => {
  const page = await open("/bao-so-lieu/gui-so-lieu/?tinh=ha-giang&chi-tieu=teams");
  const typed = { "#value": "2.071", "#period": "6/2025", "#url": "https://hagiang.example/a", "#note": "Bảng 3\ntrang 2", "#replyTo": "an@example.org" };
  for (const [field, text] of Object.entries(typed)) await page.locator(field).fill(text);
  await page.locator("#indicatorCode").selectOption("members");
  const holds = () =>
    expect
      .poll(async () => Object.fromEntries(await Promise.all(Object.keys(typed).map(async (field) => [field, await page.locator(field).inputValue()]))))
      .toEqual(typed);
  const chosen = async () => [await page.locator("#scheme").inputValue(), await page.locator("#indicatorCode").inputValue()];
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await page.waitForURL("**/en/report/tell/?province=ha-giang&indicator=teams");
  await holds();
  // What was chosen last stands, not what the address said at first.
  expect(await chosen()).toEqual(["VN63:02", "members"]);
  await page.locator("#value").fill("2.072");
  typed["#value"] = "2.072";
  await page.reload();
  await holds();
  expect([await chosen(), await page.evaluate(() => localStorage.length)]).toEqual([["VN63:02", "members"], 0]);
  await page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" }).press("Enter");
  await page.waitForURL("**/bao-so-lieu/gui-so-lieu/?tinh=ha-giang&chi-tieu=teams");
  await holds();

  await page.goto("/en/report/follow/?new-province=tuyen-quang");
  await page.locator("#email").fill("an@example.org");
  await page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" }).click();
  await page.waitForURL("**/bao-so-lieu/theo-doi/?tinh-moi=tuyen-quang");
  await expect.poll(() => page.locator("#email").inputValue()).toBe("an@example.org");
  expect(await page.locator("#follows").inputValue()).toBe("VN34:08");
  // Of the other form, and of another figure, nothing is filled in here.
  await page.goto("/bao-so-lieu/gui-so-lieu/?tinh=da-nang&chi-tieu=teams");
  expect([await chosen(), await page.locator("#value").inputValue(), await page.locator("#replyTo").inputValue()]).toEqual([["VN63:48", "teams"], "", ""]);
});

test.each([
  ["/bao-so-lieu/gui-so-lieu/?tinh=ha-giang&chi-tieu=teams", { "#value": "2.071", "#period": "6/2025", "#url": "https://hagiang.example/a" }, "Gửi"],
  ["/bao-so-lieu/theo-doi/?tinh=ha-giang", { "#email": "an@example.org" }, "Theo dõi"],
])("what %s says while it sends and where the limit is met is in view on a phone, and its button keeps the keyboard", async (path, typed, name) => {
  const page = await open(path, { viewport: { width: 360, height: 480 } });
  let asked = 0;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/desk/challenge", async (route) => {
    asked += 1;
    await answered;
    await route.fulfill({ status: 429, json: { error: { code: "TOO_MANY", message: "", seconds: 600 } } });
  });
  for (const [field, text] of Object.entries(typed)) await page.locator(field).fill(text);
  const button = page.getByRole("main").getByRole("button", { name, exact: true });
  const said = page.locator(".take-part-said");
  const look = async () => [
    await said.evaluate((place) => place.getBoundingClientRect().top >= 0 && Math.floor(place.getBoundingClientRect().bottom) <= innerHeight),
    await button.evaluate((own) => own === document.activeElement),
  ];
  // The button at the lower edge of the window, as where a thumb has just come to it.
  await button.evaluate((own) => {
    own.focus({ preventScroll: true });
    scrollTo(0, scrollY + own.getBoundingClientRect().bottom - innerHeight);
  });
  await page.keyboard.press("Enter");
  await said.getByText("Đang gửi.").waitFor();
  expect(await look()).toEqual([true, true]);
  // Pressed once more it does not send twice.
  await page.keyboard.press("Enter");
  answer();
  await said.getByText("Đã có quá nhiều tin gửi từ mạng của bạn. Hãy thử lại sau 10 phút.").waitFor();
  expect([...(await look()), asked]).toEqual([true, true, 1]);
});

test("the form that tells of a figure says what is wrong clear of the ring around its field, and its box for notes has the letters of the page", async () => {
  const page = await open("/bao-so-lieu/gui-so-lieu/", { viewport: { width: 360, height: 740 } });
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  const gap = await page.evaluate(() => {
    const field = document.activeElement!;
    return document.getElementById(`${field.id}-error`)!.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
  });
  // The ring is 3 pixels wide and 2 away.
  expect(gap).toBeGreaterThan(5);
  const fonts = await page.evaluate(() => ["#note", "body"].map((part) => getComputedStyle(document.querySelector(part)!).fontFamily));
  expect(fonts[0]).toBe(fonts[1]);
});

test("without JavaScript the page for signing in says that its form works, and has one", async () => {
  for (const [path, said, send] of [
    ["/bao-so-lieu/dang-nhap/", "ô dưới đây vẫn gửi được đường dẫn đăng nhập", "Gửi đường dẫn đăng nhập"],
    ["/en/report/sign-in/", "the form below sends a link to sign in all the same", "Send the link"],
  ] as const) {
    const page = await open(path, { javaScriptEnabled: false });
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain(said);
    expect(await main.innerText()).not.toMatch(/Trang này cần JavaScript|This page needs JavaScript/);
    await main.getByRole("button", { name: send }).waitFor();
  }
  // Where nothing works without, that is still said.
  const mine = await open("/bao-so-lieu/cua-toi/", { javaScriptEnabled: false });
  expect(await mine.getByRole("main").innerText()).toContain("Trang này cần JavaScript");
});
