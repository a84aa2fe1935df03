import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { acceptReport } from "../report/accept-report.ts";
import { signInAsEditor } from "./desk-people.ts";
import { findWide } from "./find-wide.ts";
import { serveDeskPortal } from "./serve-desk-portal.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const database = await openTestDatabase("dataset");
const portal = await serveDeskPortal(database);

/** What the server says of the release that it makes; null where it makes none. */
type Job = { step: string; done: number | null; total: number | null; message: string | null; version: string | null; startedAt: string } | null;

test("before an editor publishes they read which reports that takes along; how far it is stands there calmly, and once it is over the desk says by itself what still waits", async () => {
  const page = await signInAsEditor({ portal, database, open }, "phat-hanh@example.org");
  let job: Job = null;
  const begin = (step: string, more: Partial<Job> = {}) =>
    (job = { step, done: null, total: null, message: null, version: null, startedAt: new Date().toISOString(), ...more });
  const away = { lists: 0, job: 0 };
  await answerForJob(page, away, (isStart) => (isStart ? begin("COLLECTING") : job));
  await acceptReport(database, [{ value: "321" }, { value: "9", indicatorCode: "members" }]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  const release = page.getByRole("region", { name: "Bản phát hành" });
  await release.getByText("1 báo cáo được chấp nhận đang chờ bản phát hành.").waitFor();
  // Accepted since the page was opened: it is listed all the same.
  await acceptReport(database, [{ value: "12" }], { scheme: "VN34", code: "86", office: "Sở <b>Nội vụ</b>" });
  await release.getByText("Tạo bản phát hành").click();
  await release.getByText("Sẽ công bố:").waitFor();
  const listed = release.getByRole("listitem");
  await expect
    .poll(async () => (await listed.allInnerTexts()).sort())
    .toEqual(["Sở <b>Nội vụ</b>: Vĩnh Long (từ 7/2025), 1 số liệu", "Sở Khoa học và Công nghệ Đà Nẵng: Đà Nẵng (trước 7/2025), 2 số liệu"]);
  expect(await findWide(page)).toEqual({ scrolls: false, wide: [] });

  await release.getByRole("button", { name: "Công bố ngay" }).click();
  const told = release.locator(".desk-job");
  await told.getByText("Đang gom báo cáo vào bộ dữ liệu").waitFor();
  const calm = await colourOf(page, "--accent");
  expect(await told.evaluate((place) => getComputedStyle(place).borderLeftColor)).toBe(calm);
  expect(await release.getByText(/đang chờ bản phát hành/).count()).toBe(0);

  // A server that does not answer for a moment is asked again, while it works and after.
  await database.prisma.report.updateMany({ where: { status: "accepted" }, data: { status: "published", publishedIn: "9.9.0" } });
  begin("DONE", { version: "9.9.0" });
  Object.assign(away, { job: 1, lists: 1 });
  await told.getByText(/^Xong · bản 9\.9\.0 · /).waitFor();
  expect(await told.evaluate((place) => getComputedStyle(place).borderLeftColor)).toBe(calm);
  expect(await release.getByText(/đang chờ bản phát hành/).count()).toBe(0);
  await release.getByText("Chưa có báo cáo nào được chấp nhận mà chưa công bố.").waitFor();
  await page.getByRole("region", { name: "Các báo cáo khác" }).first().getByText("Đã công bố").first().waitFor();
  expect([away, await page.getByRole("alert").count()]).toEqual([{ job: 0, lists: 0 }, 0]);

  // One that failed is a warning, and says what still waits.
  await acceptReport(database, [{ value: "7" }], { office: "Sở Y tế" });
  await page.reload();
  await release.getByText("Tạo bản phát hành").click();
  await release.getByText("Sở Y tế: Đà Nẵng (trước 7/2025), 1 số liệu").waitFor();
  await release.getByRole("button", { name: "Công bố ngay" }).click();
  await told.getByText("Đang gom báo cáo vào bộ dữ liệu").waitFor();
  begin("FAILED", { message: "observations.csv:7" });
  await told.getByText("observations.csv:7").waitFor();
  expect(await told.evaluate((place) => getComputedStyle(place).borderLeftColor)).toBe(await colourOf(page, "--signal"));
  await release.getByText("1 báo cáo được chấp nhận đang chờ bản phát hành.").waitFor();
});

/** Answers in place of a server that keeps the dataset what is asked of its release, and says that the desk is away as often as `away` has it, for the release and for the lists. */
async function answerForJob(page: Page, away: { lists: number; job: number }, jobOf: (isStart: boolean) => Job): Promise<void> {
  await page.route("**/desk/graphql", async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    const [, field] = /\{\s*(\w+)/.exec(query)!;
    const part = field === "releaseJob" ? "job" : field === "reports" ? "lists" : null;
    if (part && away[part] > 0) {
      away[part] -= 1;
      return route.fulfill({ status: 503, json: { error: { code: "DATABASE_AWAY", message: "away" } } });
    }
    if (field === "releaseJob" || field === "startRelease") return route.fulfill({ json: { data: { [field]: jobOf(field === "startRelease") } } });
    return route.continue();
  });
}

/** What a colour of the pages is for a browser. */
function colourOf(page: Page, name: string): Promise<string> {
  return page.evaluate((token) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${token})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}
