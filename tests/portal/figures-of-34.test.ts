import { parse } from "csv-parse/sync";
import { expect, inject, test } from "vitest";
import { headlineOf, indicators, observations } from "./headline-from-csv.ts";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { membersOf, newProvinces } from "./new-provinces.ts";
import { listMapped, textOf } from "./read-measure.ts";
import { writeNumber } from "./written-in-vietnamese.ts";

const rule = ruleOfDataset();
const portal = inject("portal");

/** What a province of the 34 must show: the value of its own headline figure, else the sum where each member has a figure and the indicator adds up; null for none. */
function valueOf(code: string, indicator: string): number | null {
  const members = membersOf.get(code)!;
  // One that did not change has its figures under both codes.
  if (members.length === 1) return numberOf(headlineOf(members[0]!, indicator));
  const own = rule.order(observations.filter((row) => row.area_scheme === "VN34" && row.area_code === code && row.indicator === indicator))[0];
  if (own) return Number(own.value);
  if (indicators.get(indicator)!.aggregation !== "sum") return null;
  const parts = members.map((member) => numberOf(headlineOf(member, indicator)));
  return parts.every((part) => part !== null) ? parts.reduce((sum, part) => sum + part!, 0) : null;
}

const numberOf = (row: { value?: string } | null) => (row ? Number(row.value) : null);

test("of every indicator of the map each of the 34 shows its own figure, or the sum made by hand of whole members with its mark, or the hatch", async () => {
  let [summed, own] = [0, 0];
  for (const indicator of listMapped()) {
    const html = await (await fetch(`${portal}/map/vi/${indicator.replaceAll("_", "-")}/34/`)).text();
    const all = JSON.parse(/<script[^>]*data-map-data[^>]*>(.*?)<\/script>/s.exec(html)![1]!) as any[];
    expect(all.map(({ code }) => code).sort()).toEqual(newProvinces.map(({ code }) => code).sort());
    for (const { code, card, drawing } of all) {
      const value = valueOf(code, indicator);
      expect([indicator, code, card.missing === null]).toEqual([indicator, code, value !== null]);
      expect(drawing.fill === "url(#no-figure)").toBe(value === null);
      if (value === null) continue;
      const shown = card.text.replace(/[^\d.,]/g, "");
      // As it was rounded to be shown.
      expect([indicator, code, shown]).toEqual([indicator, code, writeNumber(value, shown.split(",")[1]?.length ?? 0)]);
      const isSum = card.marks.some(({ kind }: { kind: string }) => kind === "sum");
      if (isSum) {
        const bases = membersOf.get(code)!.map((member) => headlineOf(member, indicator)!.period_basis);
        const dated = ["estimated", "publication"].find((basis) => bases.includes(basis));
        const marks = card.marks.map(({ kind }: { kind: string }) => kind).filter((kind: string) => kind.startsWith("date"));
        expect([indicator, code, marks]).toEqual([indicator, code, dated ? [dated === "estimated" ? "dateEstimated" : "datePublished"] : []]);
      }
      summed += Number(isSum);
      own += Number(!isSum && membersOf.get(code)!.length > 1);
    }
    const isEmpty = all.every(({ card }) => card.missing !== null);
    expect([indicator, html.includes("data-nothing")]).toEqual([indicator, isEmpty]);
  }
  expect(summed).toBeGreaterThan(10);
  expect(own).toBeGreaterThan(20);
});

test("indicator pages, the list of indicators and the page of platforms say how many of the 34 have a figure, also where none of the 63 has", async () => {
  const count = (indicator: string) => newProvinces.filter(({ code }) => valueOf(code!, indicator) !== null).length;
  const pageOf = async (path: string) => textOf(await (await fetch(portal + path)).text());
  const list = await pageOf("/chi-tieu/");
  for (const indicator of ["full_online_services", "digital_skills_confirmed_pct", "teams"]) {
    const page = await pageOf(`/chi-tieu/${indicator.replaceAll("_", "-")}/`);
    expect(page).toContain(`${count(indicator)} trong 34 tỉnh, thành phố từ 01/07/2025`);
    expect(list).toContain(`${count(indicator)}/34 tỉnh từ 01/07/2025`);
  }
  expect(count("digital_skills_confirmed_pct")).toBeGreaterThan(0);
  expect(await pageOf("/nen-tang/")).toMatch(/\d+ trong 63 tỉnh có số liệu\. \d+ trong 34 tỉnh, thành phố từ 01\/07\/2025/);
});

test("the page of an indicator of the 34 hands out the 34: its file has each province with its value or why there is none, and citation and question to the API name them too", async () => {
  const { version } = await (await fetch(`${portal}/data/latest/datapackage.json`)).json();
  for (const indicator of ["teams", "members_per_team"]) {
    const path = `/chi-tieu/${indicator.replaceAll("_", "-")}/tinh-moi/`;
    const html = await (await fetch(portal + path)).text();
    const reuse = html.slice(html.indexOf('id="reuse"'));
    const file = `/figures/34/${indicator.replaceAll("_", "-")}.csv`;
    expect(reuse).toContain(`href="${file}"`);
    // Files, pictures and frames of the 63 are none of this page.
    expect(reuse).not.toMatch(new RegExp(`/data/${version}/indicators/|/picture/vi/|/cite/|id="embed"`));
    expect(reuse).toContain("boundary: VN34");
    expect(reuse).not.toContain("boundary: VN63");
    expect(textOf(reuse)).toContain(`${path}`);
    const rows: Record<string, string>[] = parse(await (await fetch(portal + file)).text(), { columns: true, bom: true });
    const own = rows.filter((row) => row.indicator === indicator);
    expect(own.map(({ area_id }) => area_id).sort()).toEqual(newProvinces.map(({ code }) => `VN34-${code}`).sort());
    for (const { area_id, value, missing } of own) {
      const code = area_id!.slice(5);
      if (indicator === "teams") expect([code, value === "" ? null : Number(value)]).toEqual([code, valueOf(code, "teams")]);
      expect([code, missing !== ""]).toEqual([code, value === ""]);
    }
    // Its teams are of the province of today, its members of the two before.
    if (indicator === "members_per_team") expect(own.find(({ area_id }) => area_id === "VN34-08")).toMatchObject({ value: "", missing: "DIVISION_DIFFERS" });
  }
});

test("figures of both sides of the merger are put into no order, and what cannot be divided across it is not said to be unpublished", async () => {
  const pageOf = async (path: string) => (await fetch(portal + path)).text();
  const mixed = await pageOf("/chi-tieu/teams-per-10k-inhabitants/tinh-moi/");
  expect(mixed).not.toContain("<h3>Cao nhất</h3>");
  expect(textOf(mixed)).toContain("nên các số này không được xếp cao thấp với nhau");
  expect(textOf(mixed)).not.toContain("Cần số liệu của ít nhất hai tỉnh");
  expect(await pageOf("/chi-tieu/teams-per-10k-inhabitants/")).toContain("<h3>Cao nhất</h3>");
  const divided = textOf(await pageOf("/chi-tieu/members-per-team/tinh-moi/"));
  expect(divided).toMatch(/Huế[^:]*Tuyên Quang[^:]*: không tính vì số liệu thuộc hai phía của ngày hợp nhất/);
  expect(divided).not.toMatch(/Chưa tìm thấy số liệu đã công bố của \d+ tỉnh: [^.]*Tuyên Quang/);
});
