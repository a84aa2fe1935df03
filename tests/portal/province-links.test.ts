import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { provinces } from "./headline-from-csv.ts";
import { textOf } from "./read-measure.ts";

type Row = Record<string, string>;
const targets = readRows("targets.csv").filter(({ area_scheme }) => area_scheme !== "VN");
const practices = readRows("practices.csv");
const lineage = readRows("area_lineage.csv");

/** Whether a row of one division belongs on the page of one of the 63: it is its own, or of the province that it went into. */
const belongsTo = (code: string, { area_scheme, area_code }: Row) =>
  area_scheme === "VN63" ? area_code === code : lineage.some(({ from_code, to_code }) => from_code === code && to_code === area_code);
const pathOf = { vi: (slug: string) => `/tinh/${slug}/`, en: (slug: string) => `/en/province/${slug}/` };
const read = async (lang: "vi" | "en", slug: string) => (await fetch(inject("portal") + pathOf[lang](slug))).text();
const sectionOf = (html: string, name: string) => new RegExp(`<section[^>]*aria-labelledby="${name}".*?</section>`, "s").exec(html)![0];

test.each(["vi", "en"] as const)(
  "in %s a target that a province set itself stands on its page with level, year, issuer, date and source, beside those of the nation; on no other page",
  async (lang) => {
    expect(targets.length).toBeGreaterThan(3);
    for (const { code, slug } of provinces) {
      const section = sectionOf(await read(lang, slug!), "targets");
      const own = targets.filter((target) => belongsTo(code!, target));
      expect([slug, [...section.matchAll(/data-target="(digital_skills_[^"]*)"/g)].map(([, target]) => target).sort()]).toEqual([
        slug,
        own.map((target) => target.code).sort(),
      ]);
      for (const target of own) {
        const item = new RegExp(`<li data-target="${target.code}">(.*?)</li>`, "s").exec(section)![1]!;
        const words = textOf(item);
        const [year, month, day] = target.date!.split("-");
        const dated = { vi: day ? `ngày ${day}/${month}/${year}` : `năm ${year}`, en: year! };
        for (const part of [`${target.value}%`, target.year!, target[`issuer_${lang}`]!, target.legal_number!, dated[lang], target.source_publisher!])
          expect(words).toContain(part);
        expect(item).toContain(`href="${target.source_url}"`);
      }
      // Those of the nation are there as everywhere.
      expect(textOf(section).toLowerCase()).toContain(lang === "vi" ? "người từ 15 tuổi trở lên có tài khoản thanh toán" : "with a payment account");
      if (own.length > 0) expect(textOf(section)).toContain(lang === "vi" ? "Mục tiêu của cả nước" : "Targets of the nation");
    }
  },
);

test.each(["vi", "en"] as const)(
  "in %s each province page leads to the platforms beside its skills, and to the lessons beneath its practices",
  async (lang) => {
    const [platforms, lessons] = lang === "vi" ? ["/nen-tang/", "/bai-hoc/"] : ["/en/platforms/", "/en/lessons/"];
    for (const { code, slug } of provinces) {
      const html = await read(lang, slug!);
      expect(sectionOf(html, "skills"), slug).toContain(`href="${platforms}"`);
      const section = sectionOf(html, "practices");
      expect(section, slug).toContain(`href="${lessons}"`);
      expect(html).toContain('href="#practices"');
      const own = practices.filter((practice) => belongsTo(code!, practice));
      const titles = [...section.matchAll(/<strong>(.*?)<\/strong>/gs)].map(([, title]) => textOf(title!));
      expect([slug, titles.sort()]).toEqual([slug, own.map((practice) => practice[`title_${lang}`]!).sort()]);
    }
  },
);

test.each([
  ["/ky-nang/", "/nen-tang/", "/bai-hoc/"],
  ["/en/skill/", "/en/platforms/", "/en/lessons/"],
])("%s and the foot of every page lead to %s and %s", async (path, ...found) => {
  const html = await (await fetch(inject("portal") + path)).text();
  const main = /<main.*?<\/main>/s.exec(html)![0];
  const foot = /<footer.*?<\/footer>/s.exec(html)![0];
  for (const address of found) for (const part of [main, foot]) expect(part).toContain(`href="${address}"`);
});
