import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { headlineOf, provinces, type Row } from "./headline-from-csv.ts";
import { namesakeOf, newProvinces, publishedOf, sumOf, unchangedProvinces } from "./new-province-from-csv.ts";
import { readHtml } from "./table-cells.ts";
import { writeNumber, writeValue } from "./written-in-vietnamese.ts";

const origin = inject("portal");
const counts = ["teams", "members", "members_trained", "communes_covered"];
const read = async (path: string) => (await fetch(origin + path)).text();
const wordings: Record<string, string> = { exact: "", about: "khoảng ", more_than: "hơn ", nearly: "gần " };
/** Cuts a page into the panels of its counts, by their codes. */
const panelsOf = (html: string) =>
  new Map(
    html
      .split('data-both="')
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('"')), part.split("</section>")[0]!]),
  );
const sideOf = (panel: string, side: string) => readHtml(panel.split(`data-side="${side}"`)[1]!.split('data-side="')[0]!.replace(/^>/, ""));

test("each of the 34 that the merger made shows, for every count, its own figure and the sum of its old provinces as one adds them up by hand, and of how many", async () => {
  expect(newProvinces).toHaveLength(23);
  for (const one of newProvinces) {
    const slug = one.province.slug!;
    const html = await read(`/tinh-moi/${slug}/`);
    const panels = panelsOf(html);
    const shown = counts.filter((indicator) => sumOf(one, indicator).rows.some((row) => row !== null));
    expect([slug, ...panels.keys()]).toEqual([slug, ...shown]);
    for (const [indicator, panel] of panels) {
      const where = `${slug} ${indicator}`;
      const { rows, value, qualifier } = sumOf(one, indicator);
      const own = publishedOf(one.province.code!, indicator);
      const before = sideOf(panel, "before");
      const known = rows.filter((row) => row !== null);
      if (value === null) expect(before, where).toContain(`Không cộng được: ${known.length}/${rows.length} tỉnh cũ có số liệu`);
      else
        expect(before, where).toMatch(
          new RegExp(`Cộng lại: ${wordings[qualifier]}${writeNumber(value, 0)} .*${rows.length}/${rows.length} tỉnh cũ có số liệu`),
        );
      for (const [at, row] of rows.entries()) expect(before, where).toContain(`${one.members[at]!.name_vi}: ${row ? writeValue(row) : "chưa có số liệu"}`);
      expect(sideOf(panel, "present"), where).toContain(own ? writeValue(own) : "Chưa tìm thấy số liệu đã công bố của tỉnh hiện nay");
      // Two labelled points, or one for each old province and one for the new, and nothing that joins them.
      const drawing = /<svg class="two-points"[\s\S]*?<\/svg>/.exec(panel)?.[0] ?? "";
      expect((drawing.match(/<circle/g) ?? []).length, where).toBe(own ? (value === null ? known.length : 1) + 1 : 0);
      expect(drawing, where).not.toMatch(/<(line|polyline)|M[\d. ]+L/);
    }
  }
});

test("the large numbers of each of the 34 are those that it published itself, and never a sum", async () => {
  for (const { province } of newProvinces) {
    const html = await read(`/tinh-moi/${province.slug}/`);
    for (const indicator of ["teams", "members"]) {
      const big = readHtml(html.split(`data-indicator="${indicator}"`)[1]!.split("</div>")[0]!.replace(/^>/, ""));
      const own = publishedOf(province.code!, indicator);
      expect(big, `${province.slug} ${indicator}`).toContain(own ? writeValue(own) : "chưa tìm thấy số liệu đã công bố");
    }
  }
});

test("each of the 52 that merged says under its name what it belongs to since when, by which resolution, and what that one has published, and what it has not only below what is known; the eleven others do not", async () => {
  const newOf = new Map(newProvinces.flatMap((one) => one.members.map(({ slug }) => [slug!, one])));
  expect(newOf.size).toBe(52);
  for (const { slug } of provinces) {
    const html = await read(`/tinh/${slug}/`);
    const [, notice] = /<h1[\s\S]*?<\/h1>[\s\S]*?<aside class="present-notice[^>]*>([\s\S]*?)<\/aside>/.exec(html) ?? [];
    const one = newOf.get(slug!);
    expect([slug, notice !== undefined]).toEqual([slug, one !== undefined]);
    if (!one) continue;
    const { code, name_vi, slug: newSlug } = one.province;
    const said = readHtml(notice!);
    expect(said, slug).toContain("Từ ngày 01/07/2025, theo Nghị quyết số 202/2025/QH15");
    expect(said, slug).toContain(`hợp nhất thành ${name_vi} (từ 7/2025).`);
    expect(notice, slug).toContain(`href="/tinh-moi/${newSlug}/"`);
    const own = ["teams", "members"].map((indicator) => publishedOf(code!, indicator));
    for (const row of own) if (row) expect(said, slug).toContain(writeValue(row));
    expect(said, slug).not.toContain("chưa tìm thấy");
    const [lead, ...below] = readHtml(
      html
        .split("</aside>")[1]!
        .split('class="actions')[0]!
        .replaceAll(/<p class="(lead|standing)"/g, "§<p"),
    )
      .split("§")
      .slice(1);
    const unknown = `${name_vi} (từ 7/2025): chưa tìm thấy số liệu đã công bố về`;
    expect(lead, slug).not.toContain(unknown);
    expect([slug, below.some((words) => words.includes(unknown))]).toEqual([slug, own.includes(null)]);
  }
});

test("where a name stands for both, page, sheet, card and citation all lead with the present figure, the old one beside it as before 7/2025; without a present figure all lead with the old one", async () => {
  const led: string[] = [];
  for (const one of newProvinces) {
    const old = namesakeOf(one);
    const [before, present] = [headlineOf(old.code!, "teams"), publishedOf(one.province.code!, "teams")];
    const leading: Row | null = present ?? before;
    const html = await read(`/tinh/${old.slug}/`);
    const sheet = await read(`/tinh/${old.slug}/mot-trang/`);
    const where = old.slug!;
    // Without a figure it is no large number, but stands with what nobody published.
    const place = html.includes('data-indicator="teams"') ? 'data-indicator="teams"' : 'aria-labelledby="unpublished"';
    const big = readHtml(html.split(place)[1]!.split('data-indicator="')[0]!.replace(/^>/, ""));
    const number = readHtml(sheet.split('data-number="teams"')[1]!.split('data-number="')[0]!.replace(/^>/, ""));
    const alt = readHtml(/property="og:image:alt" content="([^"]*)"/.exec(html)![1]!);
    if (present) led.push(where);
    for (const words of [big, number, alt]) {
      expect(words, where).toContain(leading ? writeValue(leading) : "hưa tìm thấy số liệu đã công bố");
      if (present && before) expect(words.indexOf(writeValue(present)), where).toBeLessThan(words.indexOf(writeValue(before)));
    }
    for (const words of [big, number]) {
      if (leading) expect(words, where).toContain(present ? "từ 7/2025" : "trước 7/2025");
      if (present && before) expect(words, where).toMatch(/trước 7\/2025 ?: /);
    }
    const cited = readHtml(
      html
        .split('id="cite"')[1]!
        .split('id="embed"')[0]!
        .replace(/^[^>]*>/, ""),
    );
    if (leading) expect(cited, where).toContain(`${one.province.name_vi} (${present ? "từ" : "trước"} 7/2025) có ${writeValue(leading)} tổ`);
  }
  expect(led).toEqual(expect.arrayContaining(["da-nang", "tuyen-quang", "quang-tri", "quang-ngai"]));
});

test("one of the 34 that did not change has one page: its other address leads there, and on hosts without redirects stands a page with a link", async () => {
  expect(unchangedProvinces).toHaveLength(11);
  for (const { slug, page } of unchangedProvinces)
    for (const [from, to] of [
      [`/tinh-moi/${slug}/`, `/tinh/${page}/`],
      [`/en/new-province/${slug}/`, `/en/province/${page}/`],
      [`/tinh-moi/${slug}/mot-trang/`, `/tinh/${page}/mot-trang/`],
      [`/en/new-province/${slug}/one-page/`, `/en/province/${page}/one-page/`],
    ] as const) {
      for (const path of [from, from.slice(0, -1)]) {
        const answer = await fetch(origin + path, { redirect: "manual" });
        expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 301, to]);
      }
      // The file as a host sends it that knows no redirects.
      const html = await read(`${from}index.html`);
      expect(html).toContain(`<a href="${to}"`);
      expect(new URL(/rel="canonical" href="([^"]+)"/.exec(html)![1]!).pathname).toBe(to);
    }
});

test.each(["/tinh-moi/khong-co-tinh-nay/", "/en/new-province/no-such-province/", "/tinh-moi/khong-co-tinh-nay/mot-trang/"])(
  "%s is not there, and says the way on",
  async (path) => {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(404);
    expect(readHtml(await answer.text())).toContain("Đà Nẵng");
  },
);

test("the method page gives the rule with figures of the dataset: the name that leads with the present one, and those that lead with the old one", async () => {
  const html = await read("/phuong-phap/");
  const table = html.split("data-lead-example")[1]!.split("</table>")[0]!;
  const rows = [...table.matchAll(/<tr data-leads="(\w+)"[\s\S]*?<\/tr>/g)].map(([row, leads]) => ({
    leads,
    words: readHtml(row),
    bold: readHtml(/<strong[^>]*>([\s\S]*?)<\/strong>/.exec(row)?.[1] ?? ""),
  }));
  const [kept, alone, gone] = rows;
  expect(rows.map(({ leads }) => leads)).toEqual(["PRESENT", "BEFORE", "BEFORE"]);
  expect(kept!.bold).toContain(writeValue(publishedOf("48", "teams")!));
  expect(kept!.words).toContain(writeValue(headlineOf("48", "teams")!));
  expect(alone!.words).toContain("Tây Ninh (từ 7/2025)");
  expect(gone!.words).toContain("Quảng Nam");
});

test("the card of one of the 34 says of a sum that it is of the old provinces, and its frame says of a rate of both sides of the merger why it is withheld", async () => {
  const membersPerTeam = readRows("rates.csv").find(({ code }) => code === "members_per_team")!.name_vi!;
  const name = membersPerTeam[0]!.toLowerCase() + membersPerTeam.slice(1);
  let [sums, withheld] = [0, 0];
  for (const one of newProvinces) {
    const { slug, code } = one.province;
    const sum = sumOf(one, "teams").value;
    const alt = /property="og:image:alt" content="([^"]*)"/.exec(await read(`/tinh-moi/${slug}/`))![1]!;
    expect([slug, alt.includes("các tỉnh cũ của")]).toEqual([slug, sum !== null]);
    if (sum !== null) expect(alt).toMatch(new RegExp(`các tỉnh cũ của [^,.]* có [^.]*?${writeNumber(sum, 0)} tổ`));
    sums += Number(sum !== null);
    const said = [...(await read(`/embed/latest/new-province/${slug}/`)).matchAll(/<p class="embed-missing[^"]*">([^<]*)</g)].map(([, sentence]) => sentence!);
    const ofBothSides = publishedOf(code!, "teams") && !publishedOf(code!, "members") && sumOf(one, "members").value !== null;
    if (!ofBothSides) continue;
    withheld += 1;
    expect(said.filter((sentence) => sentence.includes(name))).toEqual([expect.stringContaining("hai phía của ngày hợp nhất")]);
  }
  expect([sums > 5, withheld > 0]).toEqual([true, true]);
});
