import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { listProvinces } from "../../parts/search/list-provinces.ts";
import { sectionOrder } from "../method/section.ts";
import { listPages } from "./list-pages.ts";
import type { EntryKind, SearchEntry } from "./search-entry.ts";
import { searchedQuery } from "./searched.query.ts";

/** Lists all that the search of a language finds: provinces of both divisions and regions, indicators and rates, skills, platforms, terms of the method, pages. */
export async function listEntries(lang: Lang): Promise<SearchEntry[]> {
  const [now, before, facts] = await Promise.all([listProvinces(lang, "VN34"), listProvinces(lang, "VN63"), ask(searchedQuery, {})]);
  const text = words(lang).search;
  // The same place is found once, among the 63; of two that fit alike the one of today comes first.
  const provinces = [...now.filter(({ isUnchanged }) => !isUnchanged), ...before].map(
    ({ name, nameBesideOther, href, spellings, places, codes, lineage }): SearchEntry => ({
      kind: "province",
      name,
      ...(nameBesideOther === name ? {} : { label: nameBesideOther }),
      href,
      ...(lineage === null ? {} : { note: lineage }),
      spellings,
      places,
      codes,
    }),
  );
  const named = (kind: EntryKind, one: Named, href: string, note?: string, code?: string): SearchEntry => ({
    kind,
    name: nameOf(lang, one),
    href,
    ...(note ? { note } : {}),
    spellings: [one.nameVi, one.nameEn].filter((name) => name !== nameOf(lang, one)),
    ...(code ? { codes: [code] } : {}),
  });
  const write = (one: { definitionVi: string; definitionEn: string }) => (lang === "vi" ? one.definitionVi : one.definitionEn);
  return [
    ...provinces,
    ...facts.regions.map((region) => named("province", region, pathTo(lang, { name: "region", slug: region.slug }), words(lang).region.kind, region.code)),
    ...facts.indicators.map((one) => named("indicator", one, pathTo(lang, { name: "indicator", code: one.code }), write(one), one.code)),
    ...facts.rates.map((one) =>
      named("indicator", one, pathTo(lang, { name: "indicator", code: one.code }), lang === "vi" ? one.formulaVi : one.formulaEn, one.code),
    ),
    ...facts.skills.map((one) => named("skill", one, pathTo(lang, { name: "skill", code: one.code }), words(lang).skill.what[one.code]!)),
    ...facts.platforms.map((one) =>
      named(
        "platform",
        one,
        `${pathTo(lang, { name: "platforms" })}#${one.code}`,
        lang === "vi" ? `${one.operatorVi}. ${one.summaryVi}` : `${one.operatorEn}. ${one.summaryEn}`,
      ),
    ),
    ...sectionOrder.flatMap((section) => {
      const { heading } = words(lang).method.sections[section];
      const href = `${pathTo(lang, { name: "method" })}#${section}`;
      const terms = text.terms[section].map((name): SearchEntry => ({ kind: "term", name, href, note: text.inMethod(heading) }));
      return [...terms, { kind: "term" as const, name: heading, href, note: words(lang).method.title }];
    }),
    ...listPages(lang).map(({ name, href, description }): SearchEntry => ({ kind: "page", name, href, note: description })),
  ];
}

type Named = { nameVi: string; nameEn: string };
