import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { isMade } from "../../parts/layout/is-made.ts";
import { pathTo, type PageName } from "../../parts/layout/path-to.ts";

/** A page that is one of its kind, with what it is about in a sentence. */
export type ListedPage = { name: string; href: string; description: string };

/** Lists the pages that stand for themselves, without those of one province, indicator, skill or release: what a reader without scripts chooses from. */
export function listPages(lang: Lang): ListedPage[] {
  const text = words(lang);
  const pages: { page: PageName; name: string; description: string }[] = [
    { page: { name: "home" }, name: text.layout.map, description: text.home.description },
    { page: { name: "newProvinces" }, name: text.division.page.heading, description: text.division.page.description },
    { page: { name: "provinces" }, name: text.place.list.title, description: text.place.list.description },
    { page: { name: "picture" }, name: text.picture.title, description: text.picture.description },
    { page: { name: "indicators" }, name: text.indicator.list.title, description: text.indicator.list.description },
    { page: { name: "skills" }, name: text.skill.list.title, description: text.skill.list.description },
    { page: { name: "platforms" }, name: text.platform.title, description: text.platform.description },
    { page: { name: "lessons" }, name: text.lesson.title, description: text.lesson.description },
    { page: { name: "compare", boundary: "VN63" }, name: text.compare.title, description: text.compare.description },
    { page: { name: "compare", boundary: "VN34" }, name: text.compare.title34, description: text.compare.description34 },
    { page: { name: "criteria" }, name: text.criteria.title, description: text.criteria.description },
    { page: { name: "sources" }, name: text.source.title, description: text.source.description },
    { page: { name: "method" }, name: text.method.title, description: text.method.description },
    { page: { name: "changes" }, name: text.change.title, description: text.change.description },
    ...(isMade("calendar") ? [{ page: { name: "calendar" } as const, name: text.calendar.title, description: text.calendar.description }] : []),
    { page: { name: "data" }, name: text.reference.title, description: text.reference.description },
    { page: { name: "releases" }, name: text.release.list.title, description: text.release.list.description },
    { page: { name: "takePart" }, name: text.takePart.title, description: text.takePart.description },
    { page: { name: "tellFigure" }, name: text.takePart.tell.title, description: text.takePart.tell.description },
    { page: { name: "follow" }, name: text.takePart.follow.title, description: text.takePart.follow.description },
    { page: { name: "about" }, name: text.about.title, description: text.about.description },
  ];
  return pages.map(({ page, name, description }) => ({ name, href: pathTo(lang, page), description }));
}
