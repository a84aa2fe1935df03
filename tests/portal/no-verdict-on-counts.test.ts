import { expect, inject, test } from "vitest";
import { indicators, provinces } from "./headline-from-csv.ts";
import { textOf } from "./read-measure.ts";

const read = async (path: string) => (await fetch(inject("portal") + path)).text();
const pathOf = { vi: (code: string) => `/chi-tieu/${code.replaceAll("_", "-")}/`, en: (code: string) => `/en/indicator/${code.replaceAll("_", "-")}/` };
const verdict = { vi: /(cao|thấp) hơn là tốt hơn/, en: /(higher|lower) value is better/ };
const neutral = { vi: "không có chiều tốt hay xấu", en: "neither way is better" };

test.each(["vi", "en"] as const)("in %s no page of a count says that more of it is better; pages of shares say which way is", async (lang) => {
  for (const { code, unit, direction } of indicators.values()) {
    const facts = textOf(/<dl class="fact-list".*?<\/dl>/s.exec(await read(pathOf[lang](code!)))![0]);
    const judges = verdict[lang].test(facts);
    expect([code, judges, facts.includes(neutral[lang])]).toEqual(unit === "count" || direction === "none" ? [code, false, true] : [code, true, false]);
  }
});

test("no practice is commended for a higher count", async () => {
  const counts = [...indicators.values()].filter(({ unit }) => unit === "count").map(({ name_vi }) => name_vi!);
  let commended = 0;
  for (const { slug } of provinces) {
    const section = /<section[^>]*aria-labelledby="peers".*?<\/section>/s.exec(await read(`/tinh/${slug}/`))![0];
    const list = section.split("Cách làm ở tỉnh tương đồng có kết quả cao hơn")[1];
    if (!list) continue;
    commended++;
    for (const [, item] of list.matchAll(/<li>(.*?)<\/li>/gs)) for (const name of counts) expect(textOf(item!), slug).not.toContain(`: ${name})`);
  }
  expect(commended).toBeGreaterThan(5);
});
