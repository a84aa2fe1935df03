import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { provinces } from "./headline-from-csv.ts";
import { membersOf, newProvinces } from "./new-provinces.ts";

const portal = inject("portal");
const ask = async (path: string) => {
  const answer = await fetch(portal + path, { redirect: "manual" });
  await answer.body?.cancel();
  return { status: answer.status, to: answer.headers.get("location") };
};
/** Follows an address to its end, and gives where that is and what is there. */
const follow = async (path: string) => {
  const answer = await fetch(portal + path);
  return { path: new URL(answer.url).pathname, status: answer.status, html: await answer.text() };
};
const file = readFileSync(fileURLToPath(new URL("../../packages/portal/dist-tests/_redirects", import.meta.url)), "utf8");
const rules = [...file.matchAll(/^(\/\S+)  (\/\S+)  (301|302)$/gm)].map(([, from, to, status]) => ({ from: from!, to: to!, status: Number(status) }));

test.each([
  ["/tinh/48/", "/tinh/da-nang/"],
  ["/tinh/48", "/tinh/da-nang/"],
  ["/tinh/1/", "/tinh/ha-noi/"],
  ["/tinh-moi/4/", "/tinh/cao-bang/"],
  ["/tinh/VN-DN/", "/tinh/da-nang/"],
  ["/tinh/vn-dn/", "/tinh/da-nang/"],
  ["/tinh/hue/", "/tinh/thua-thien-hue/"],
  ["/tinh/tp-ho-chi-minh/", "/tinh/ho-chi-minh/"],
  ["/tinh/sai-gon/", "/tinh/ho-chi-minh/"],
  ["/tinh/Ha-Giang/", "/tinh/ha-giang/"],
  ["/TINH/HA-GIANG", "/tinh/ha-giang/"],
  ["/tinh/H%C3%A0-Giang/", "/tinh/ha-giang/"],
  ["/tinh/ha-tay/", "/dia-danh/ha-tay/"],
  ["/en/province/ha-tay/", "/en/place/ha-tay/"],
  ["/en/tinh/ha-giang/", "/en/province/ha-giang/"],
  ["/en/tinh/48/", "/en/province/da-nang/"],
  ["/province/da-nang/", "/en/province/da-nang/"],
  ["/chi-tieu/Teams/", "/chi-tieu/teams/"],
  ["/chi-tieu/ict_skills_pct/", "/chi-tieu/ict-skills-pct/"],
  ["/en/indicator/teams_per_10k_inhabitants", "/en/indicator/teams-per-10k-inhabitants/"],
  ["/vung/MRD/", "/vung/mekong-river-delta/"],
  ["/vung/dong-bang-song-cuu-long/", "/vung/mekong-river-delta/"],
  ["/en/region/mrd/", "/en/region/mekong-river-delta/"],
  ["/48/", "/dia-danh/da-nang/"],
  ["/da-nang/", "/dia-danh/da-nang/"],
  ["/ha-giang/", "/tinh/ha-giang/"],
  ["/hue/", "/tinh/thua-thien-hue/"],
  ["/tinh/VN63:48/", "/tinh/da-nang/"],
  ["/tinh/VN34:48/", "/tinh-moi/da-nang/"],
  ["/en/province/VN63%3A48/", "/en/province/da-nang/"],
  ["/tinh/%C4%91%C3%A0-n%E1%BA%B5ng/", "/tinh/da-nang/"],
  ["/tinh/Đà Nẵng/", "/tinh/da-nang/"],
  ["/tinh/nha-trang/", "/tinh/khanh-hoa/"],
  ["/tinh/Quy-Nhơn/", "/tinh/binh-dinh/"],
  ["/tinh-moi/02/", "/tinh-moi/tuyen-quang/"],
  ["/vung/", "/tinh/"],
  ["/dia-danh/", "/tinh/"],
  ["/en/region/", "/en/province/"],
])("%s leads to %s, which is there", async (from, to) => {
  const { path, status } = await follow(from);
  expect([path, status]).toEqual([to, 200]);
});

test("every code, ISO code and spelling of the 63, and every code and slug of the 34, leads to a page of that very province", async () => {
  const aliases = readRows("area_aliases.csv").filter(({ kind }) => kind === "spelling");
  const plain = (name: string) =>
    name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll("đ", "d")
      .replaceAll(/[^a-z0-9]+/g, "-");
  const wanted = provinces.flatMap(({ code, iso_3166_2, slug }) => {
    const names = aliases.filter((row) => row.scheme === "VN63" && row.code === code).map(({ alias }) => plain(alias!));
    return [code!, iso_3166_2!, ...names].map((word) => ({ from: `/tinh/${word}/`, slug }));
  });
  expect(wanted.length).toBeGreaterThan(150);
  for (const { from, slug } of wanted) expect([from, (await follow(from)).path]).toEqual([from, `/tinh/${slug}/`]);
  for (const { code, slug, name_vi } of newProvinces)
    for (const word of [code, slug]) {
      const { status, html } = await follow(`/tinh-moi/${word}/`);
      expect([word, status]).toEqual([word, 200]);
      const names = [name_vi!, ...membersOf.get(code!)!.map((member) => provinces.find((one) => one.code === member)!.name_vi!)];
      expect(names.some((name) => html.includes(`<h1>${name}`)) || html.includes(name_vi!), `${word} ${name_vi}`).toBe(true);
    }
});

test("the query of an address goes along, before the part of the page that it leads to", async () => {
  expect(await ask("/tinh/48/?a=b&c=d")).toEqual({ status: 301, to: "/tinh/da-nang/?a=b&c=d" });
  expect(await ask("/tinh/Ha-Giang/?a=b")).toEqual({ status: 301, to: "/tinh/ha-giang/?a=b" });
  expect(await ask("/en/tinh/ha-giang/?a=b")).toEqual({ status: 301, to: "/en/province/ha-giang/?a=b" });
  expect(await ask("/lich/?a=b")).toEqual({ status: 302, to: "/chi-tieu/?a=b#next-figures" });
});

test("what is no place leads nowhere, and nothing in an address gets into the one it leads to but as text", async () => {
  for (const path of ["/tinh/khong-co/", "/tinh/999/", "/tinh/ha-giang/x/", "/48.csv"]) expect([path, (await ask(path)).status]).toEqual([path, 404]);
  expect(await ask("/province/%0d%0aset-cookie:a/%23x")).toEqual({ status: 301, to: "/en/province/%0D%0Aset-cookie%3Aa/%23x" });
  expect((await ask("/province//example.org/")).status).toBe(404);
});

test("static hosts are told the same, each address once, in both forms, never that of a page, within what they allow", async () => {
  expect(new Set(rules.map(({ from }) => from)).size).toBe(rules.length);
  expect(rules.length).toBeGreaterThan(500);
  // Cloudflare takes 2,000 and 100 with a star, and counts all behind the first of those.
  expect(rules.filter(({ from }) => !from.includes("*")).length).toBeLessThanOrEqual(2000);
  const lines = file.split("\n").filter((line) => line.startsWith("/"));
  expect(lines.slice(lines.findIndex((line) => line.includes("*"))).length).toBeLessThan(100);
  const whole = rules.filter(({ from }) => from.endsWith("/"));
  for (const { from, to } of whole) {
    expect(rules).toContainEqual(expect.objectContaining({ from: from.slice(0, -1), to }));
    const answer = await ask(from);
    expect([from, answer.to, answer.status >= 301 && answer.status <= 302]).toEqual([from, to, true]);
    expect([to, (await follow(to)).status]).toEqual([to, 200]);
  }
});

test("the page of a name that means two provinces offers both with words that tell them apart, a former name says where it went, and no search engine lists them", async () => {
  const { html } = await follow("/dia-danh/da-nang/");
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toMatch(/<a href="\/tinh[^"]*">\s*Đà Nẵng \(từ 7\/2025\)/);
  expect(html).toMatch(/<a href="\/tinh\/da-nang\/">\s*Đà Nẵng \(trước 7\/2025\)/);
  const former = await follow("/tinh/ha-tay/");
  expect(former.html).toContain("<h1>Hà Tây: nay thuộc Hà Nội</h1>");
  expect(former.html).toContain("Hà Tây là tên cũ. Địa bàn này nay thuộc Hà Nội.");
  expect(former.html).toMatch(/<a href="\/tinh\/ha-noi\/">/);
  expect(await (await fetch(`${portal}/sitemap.xml`)).text()).not.toContain("/dia-danh/");
});
