import type { BreadcrumbList, WithContext } from "schema-dts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { words } from "../../i18n/words.ts";
import { pathTo, type PageName } from "../../parts/layout/path-to.ts";
import { listProvincesOf } from "../../views/province/list-province-pages.ts";

/** One page on the way to another. */
export type Step = { page: PageName; name: string };

/** Lists the pages above a page, the home page first; [] for the home page itself. */
export async function listParents(lang: Lang, page: PageName): Promise<Step[]> {
  if (page.name === "home") return [];
  const { layout, metadata } = words(lang);
  const parents: Step[] = [{ page: { name: "home" }, name: layout.siteName }];
  if (page.name === "indicator" || page.name === "indicatorOf34") parents.push({ page: { name: "indicators" }, name: layout.indicators });
  if (["province", "profile", "region", "choice"].includes(page.name)) parents.push({ page: { name: "provinces" }, name: layout.provinces });
  if (page.name === "province" || page.name === "profile") parents.push(await regionOf(lang, page.slug));
  if (page.name === "newProvince" || page.name === "newProfile") parents.push({ page: { name: "newProvinces" }, name: words(lang).division.provinces.VN34 });
  if (page.name === "skill") parents.push({ page: { name: "skills" }, name: layout.skills });
  if (page.name === "scorecard") parents.push({ page: { name: "criteria" }, name: layout.criteria });
  if (["reference", "releases", "release"].includes(page.name)) parents.push({ page: { name: "data" }, name: metadata.data });
  if (page.name === "profile") parents.push({ page: { name: "province", slug: page.slug }, name: await nameOfProvince(lang, "VN63", page.slug) });
  if (page.name === "newProfile") parents.push({ page: { name: "newProvince", slug: page.slug }, name: await nameOfProvince(lang, "VN34", page.slug) });
  if (["tellFigure", "follow", "acceptedReport"].includes(page.name)) parents.push({ page: { name: "takePart" }, name: words(lang).takePart.title });
  if (page.name === "release") parents.push({ page: { name: "releases" }, name: words(lang).release.list.title });
  return parents;
}

/** Gives the way from the home page to a page by schema.org, both ends with it; null for the home page itself. `title` is that of the page. */
export async function describeBreadcrumbs(lang: Lang, page: PageName, title: string, site: URL): Promise<WithContext<BreadcrumbList> | null> {
  const parents = await listParents(lang, page);
  if (parents.length === 0) return null;
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [...parents, { page, name: title }].map((step, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: step.name,
      item: new URL(pathTo(lang, step.page), site).href,
    })),
  };
}

async function nameOfProvince(lang: Lang, boundary: Boundary, slug: string): Promise<string> {
  return nameOf(
    lang,
    (await listProvincesOf(boundary)).find((province) => province.slug === slug)!,
  );
}

/** Gives the region that one of the 63 lies in, as a step of the way to it. */
async function regionOf(lang: Lang, slug: string): Promise<Step> {
  const region = (await listProvincesOf("VN63")).find((province) => province.slug === slug)!.region!;
  return { page: { name: "region", slug: region.slug }, name: nameOf(lang, region) };
}
