import { parse } from "csv-parse/sync";
import { imageSize } from "image-size";
import { expect, inject, test } from "vitest";
import { earlierRelease } from "../browser/publish-earlier-release.ts";
import { headlineOf, observations, provinces, rateOf, sources } from "./headline-from-csv.ts";
import { newProvinces, publishedOf } from "./new-province-from-csv.ts";
import { writeNumber } from "./written-in-vietnamese.ts";

const origin = inject("portal");
const codes = ["national", "published", "per-inhabitants", "merger", "skills", "index", "measured"];
const fetchText = async (path: string) => {
  const answer = await fetch(origin + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const page = await fetchText("/buc-tranh/");
/** The words of one chart, without the table and the copies behind it. */
const sectionOf = (code: string) => plain(new RegExp(`<section class="[^"]*story-chart[^"]*" id="${code}".*?</section>`, "s").exec(page)![0]);
const titleOf = (code: string) => plain(new RegExp(`<h2 id="${code}-title"[^>]*>(.*?)</h2>`, "s").exec(page)![1]!);

const withTeams = provinces.filter(({ code }) => headlineOf(code!, "teams"));
const national = observations
  .filter((row) => row.area_scheme === "VN" && row.indicator === "teams")
  .toSorted((one, other) => one.period!.localeCompare(other.period!));
const rowOf = (code: string, indicator: string, period: string) =>
  observations.find((row) => row.area_scheme === "VN63" && row.area_code === code && row.indicator === indicator && row.period === period);

test("the heading, the title and the card of the home page say how many provinces the CSV files have a count of, and the newest national one", async () => {
  const home = await fetchText("/");
  const newest = national.at(-1)!;
  const heading = plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(home)![1]!);
  expect(heading).toBe(
    `${withTeams.length} trong 63 tỉnh, thành phố từng công bố số tổ công nghệ số cộng đồng. Cả nước: ${writeNumber(Number(newest.value), 0)} tổ, tháng ${Number(newest.period!.slice(5))}/${newest.period!.slice(0, 4)}; từ đó chưa có số mới.`,
  );
  expect(/<title>(.*?)<\/title>/.exec(home)![1]).toContain(`${withTeams.length}/63 tỉnh, thành phố`);
  expect(/property="og:image:alt" content="([^"]*)"/.exec(home)![1]).toBe(heading);
  expect(home).toContain(sources.get(newest.source_id!)!.publisher!);
  expect(/<title>(.*?)<\/title>/.exec(page)![1]).toContain(titleOf("national"));
});

test("the sentences of the picture are those that somebody would write who counts in the CSV files", () => {
  const newest = national.at(-1)!;
  expect(titleOf("national")).toMatch(new RegExp(`^Cả nước có ${writeNumber(Number(newest.value), 0)} tổ \\(9/2024\\); từ đó đến .* không có số mới$`));
  expect(sectionOf("national")).toContain(`Tìm thấy ${national.length} lần công bố`);
  expect(titleOf("published")).toBe(`${withTeams.length} trong 63 tỉnh, thành phố từng công bố số tổ; ${63 - withTeams.length} nơi chưa có số nào`);
  for (const [year, of] of Map.groupBy(withTeams, ({ code }) => headlineOf(code!, "teams")!.period!.slice(0, 4)))
    expect(sectionOf("published")).toContain(`${year} · ${of.length} nơi`);

  const rates = withTeams
    .map(({ code, name_vi }) => ({ name: name_vi!, value: rateOf(code!, "teams", 10_000)!.value }))
    .toSorted((one, other) => one.value - other.value);
  const at = (share: number) => {
    const place = (rates.length - 1) * share;
    const [low, high] = [rates[Math.floor(place)]!.value, rates[Math.ceil(place)]!.value];
    return low + (high - low) * (place % 1);
  };
  const beyond = rates.filter(({ value }) => value > at(0.75) + 1.5 * (at(0.75) - at(0.25)) || value < at(0.25) - 1.5 * (at(0.75) - at(0.25)));
  expect(beyond.length).toBeGreaterThan(0);
  expect(titleOf("per-inhabitants")).toBe(
    `Số tổ trên 10.000 dân: ${beyond.map(({ name, value }) => `${name} (${writeNumber(value, 1)})`).join(" và ")} tách hẳn khỏi các tỉnh khác; trung vị là ${writeNumber(at(0.5), 1)}`,
  );

  const published = newProvinces.filter(({ province }) => publishedOf(province.code!, "teams"));
  const whole = published.filter(({ members }) => members.every(({ code }) => headlineOf(code!, "teams")));
  expect(titleOf("merger")).toBe(
    `${published.length} trong ${newProvinces.length} tỉnh mới do hợp nhất đã công bố số tổ của mình; ${whole.length} nơi có đủ số của các tỉnh cũ để đặt cạnh`,
  );

  const moves = (indicator: string, from: string, to: string) => {
    const differences = provinces.map(({ code }) => Number(rowOf(code!, indicator, to)!.value) - Number(rowOf(code!, indicator, from)!.value));
    return [differences.filter((one) => one > 0).length, differences.filter((one) => one < 0).length, differences.filter((one) => one === 0).length];
  };
  const [rose, fell, same] = moves("ict_skills_pct", "2024", "2025");
  expect(titleOf("skills")).toContain(`2024–2025 tăng ở ${rose} tỉnh, giảm ở ${fell} tỉnh${same ? `, giữ nguyên ở ${same} tỉnh` : ""}`);
  const [up, down] = moves("dti_index", "2022", "2023");
  expect(titleOf("index")).toContain(
    `2022–2023 tăng ở ${up} tỉnh, ${down ? `giảm ở ${down} tỉnh` : "không tỉnh nào giảm"}; 2024 theo phương pháp mới, không đọc cùng 2023`,
  );
  expect(titleOf("measured")).toContain("chưa ai đo: Tự bảo vệ mình trên không gian mạng");
});

test("each province without a count is a hatched square that leads to its page", () => {
  const drawn = /<div class="only-narrow".*?<\/svg>/s.exec(page.slice(page.indexOf('id="published"')))![0];
  const squares = [...drawn.matchAll(/<a href="\/tinh\/([\w-]+)\/"><rect [^>]*class="story-tile ([\w-]+)"( fill="url\(#[\w-]+\)")?/g)];
  expect(squares).toHaveLength(63);
  const hatched = squares.filter(([, , kind, fill]) => kind === "never" && fill).map(([, slug]) => slug!);
  expect(hatched.toSorted()).toEqual(
    provinces
      .filter(({ code }) => !headlineOf(code!, "teams"))
      .map(({ slug }) => slug!)
      .toSorted(),
  );
});

test.each(codes)("the chart %s stands at its anchor with source, picture, file and frame, and each of them answers with what it says", async (code) => {
  const section = sectionOf(code);
  expect(section).toContain("Nguồn: ");
  const picture = new Uint8Array(await (await fetch(`${origin}/picture/vi/chart/${code}.png`)).arrayBuffer());
  expect(imageSize(picture)).toMatchObject({ type: "png", width: 1176 });
  expect(picture.length).toBeLessThan(200_000);
  const file = await fetch(`${origin}/picture/chart/${code}.csv`);
  expect(file.headers.get("content-type")).toContain("text/csv");
  const rows = parse(await file.text(), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row["area_id"]).toMatch(/^(VN|VN63-\d\d|VN34-\d\d)$/);
    expect(row["release_files"]).toContain(`/data/${row["release"]}/`);
    expect(row["cite"]).toMatch(new RegExp(`/buc-tranh/#${code}$`));
    if (row["period"])
      for (const column of ["period_basis", "value", "unit", "qualifier", "obs_status", "source_id", "publisher"]) expect(row[column], column).not.toBe("");
    else expect(row["obs_status"]).not.toBe("");
  }
  const version = rows[0]!["release"]!;
  for (const path of [`/embed/latest/chart/${code}/`, `/embed/${version}/chart/${code}/`]) {
    const frame = await fetchText(path);
    expect(plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(frame)![1]!)).toBe(titleOf(code));
    expect(frame).toContain(`/buc-tranh/#${code}`);
  }
  expect((await fetch(`${origin}/embed/${earlierRelease.version}/chart/${code}/`)).status, "a release before the picture has none").toBe(404);
  expect(page).toContain(`/embed/${version}/chart/${code}/`);
});

test("programs are told of an oEmbed answer for each chart, the one of the title first, which frames it", async () => {
  const links = [...page.matchAll(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/g)].map(([, href]) => new URL(href!).pathname);
  expect(links).toEqual(codes.map((code) => `/oembed/vi/chart/${code}.json`));
  for (const [at, link] of links.entries()) {
    const answer = JSON.parse(await fetchText(link));
    expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "Tổ Số" });
    expect(answer.html).toContain(`/embed/latest/chart/${codes[at]}/"`);
    expect(answer.height).toBeGreaterThan(200);
  }
});

test("what all figures of a year are, such as provisional, stands below the year in the drawing", () => {
  const newest = provinces.map(({ code }) => rowOf(code!, "ict_skills_pct", "2025")!);
  expect(new Set(newest.map(({ obs_status }) => obs_status))).toEqual(new Set(["P"]));
  const drawings = new RegExp(`id="skills".*?</section>`, "s").exec(page)![0].match(/<svg[^>]*story-drawing.*?<\/svg>/gs)!;
  expect(drawings).toHaveLength(2);
  for (const drawing of drawings) expect(plain(drawing)).toMatch(/2024.*2025 sơ bộ/);
});

test("the file of the national series has the rows of the dataset, one by one", async () => {
  const rows = parse(await fetchText("/picture/chart/national.csv"), { columns: true, bom: true }) as Record<string, string>[];
  expect(
    rows.map(({ period, period_basis, value, qualifier, obs_status, source_id }) => [period, period_basis, value, qualifier, obs_status, source_id]),
  ).toEqual(national.map((row) => [row.period, row.period_basis, row.value, row.qualifier, row.obs_status, row.source_id]));
});
