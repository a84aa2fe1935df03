import type { BreadcrumbList, WithContext } from "schema-dts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo, type PageName } from "../../parts/layout/path-to.ts";

/** Gives the way from the home page to a page by schema.org, both ends with it; null for the home page itself. `title` is that of the page. */
export function describeBreadcrumbs(lang: Lang, page: PageName, title: string, site: URL): WithContext<BreadcrumbList> | null {
  if (page.name === "home") return null;
  const { layout, metadata } = words(lang);
  const parents: { page: PageName; name: string }[] = [{ page: { name: "home" }, name: layout.siteName }];
  if (page.name === "indicator" || page.name === "indicatorOf34") parents.push({ page: { name: "indicators" }, name: layout.indicators });
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
