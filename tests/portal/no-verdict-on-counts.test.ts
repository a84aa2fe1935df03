import { expect, inject, test } from "vitest";
import { listPractices } from "../../packages/portal/src/views/compare/list-practices.ts";
import type { PeerGroup } from "../../packages/portal/src/views/compare/peers.query.ts";
import { indicators } from "./headline-from-csv.ts";
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

test("a practice of a peer is commended for a higher share, and never for a higher count", () => {
  const province = { code: "02", slug: "ha-giang", nameVi: "Hà Giang", nameEn: "Ha Giang" };
  const practice = { titleVi: "Cách làm", titleEn: "Practice", skill: { code: "online_public_services" } };
  const commend = (unit: string) => {
    const measure = {
      code: "any",
      nameVi: "Một chỉ tiêu",
      nameEn: "An indicator",
      unit,
      decimals: 0,
      direction: "HIGHER",
      indicator: { skill: practice.skill },
    };
    const verdict = { measure, own: { value: 3 }, withheld: null, peers: [{ value: 5, province }] };
    const group = { peers: [{ province: { ...province, practices: [practice] } }], verdicts: [verdict] };
    return listPractices([group as unknown as PeerGroup], new Map([[province.code, { href: "/tinh/ha-giang/" }]]), "vi").map(({ text }) => text);
  };
  expect(commend("percent")).toEqual(["Cách làm (Hà Giang; số liệu cao hơn ở: Một chỉ tiêu)"]);
  expect(commend("count")).toEqual([]);
});
