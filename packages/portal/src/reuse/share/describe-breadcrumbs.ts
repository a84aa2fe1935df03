import type { BreadcrumbList, WithContext } from "schema-dts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo, type PageName } from "../../parts/layout/path-to.ts";
import { listProvincesOf } from "../../views/province/list-province-pages.ts";

/** Gives the way from the home page to a page by schema.org, both ends with it; null for the home page itself. `title` is that of the page. */
export async function describeBreadcrumbs(lang: Lang, page: PageName, title: string, site: URL): Promise<WithContext<BreadcrumbList> | null> {
  if (page.name === "home") return null;
  const { layout, metadata } = words(lang);
  const parents: { page: PageName; name: string }[] = [{ page: { name: "home" }, name: layout.siteName }];
  if (page.name === "indicator" || page.name === "indicatorOf34") parents.push({ page: { name: "indicators" }, name: layout.indicators });
  if (page.name === "province") parents.push(await regionOf(lang, page.slug));
  if (page.name === "newProvince") parents.push({ page: { name: "newProvinces" }, name: words(lang).division.provinces.VN34 });
  if (page.name === "skill") parents.push({ page: { name: "skills" }, name: layout.skills });
  if (page.name === "scorecard") parents.push({ page: { name: "criteria" }, name: layout.criteria });
  if (["reference", "releases", "release"].includes(page.name)) parents.push({ page: { name: "data" }, name: metadata.data });
  if (page.name === "release") parents.push({ page: { name: "releases" }, name: words(lang).release.list.title });
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

/** Gives the region that one of the 63 lies in, as a step of the way to it. */
async function regionOf(lang: Lang, slug: string): Promise<{ page: PageName; name: string }> {
  const region = (await listProvincesOf("VN63")).find((province) => province.slug === slug)!.region!;
  return { page: { name: "region", slug: region.slug }, name: nameOf(lang, region) };
}
