import type { APIRoute } from "astro";
import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { listPagesOf, listProvincesOf, unchangedSlug, type ListedPage } from "../../views/province/list-province-pages.ts";
import { feedSubjectsQuery } from "./feed-subjects.query.ts";
import { loadChanges } from "../../views/change/load-changes.ts";
import { pathToFeed } from "./path-to-feed.ts";
import { writeFeed, type FeedSubject } from "./write-feed.ts";

/** Lists what has a feed: all figures, each indicator and rate, each province that has a page; with the part of the address behind the folder of changes. */
export async function listFeeds(lang: Lang): Promise<{ params: { feed: string }; props: { subject: FeedSubject } }[]> {
  const [{ indicators, rates }, old, all34] = await Promise.all([ask(feedSubjectsQuery, {}), listPagesOf("VN63"), listProvincesOf("VN34")]);
  const ofProvince = (province: ListedPage, twin?: ListedPage): FeedSubject => ({
    view: { kind: "province", boundary: province.boundary, code: province.code, slug: province.slug },
    name: nameProvince(lang, province),
    parts: [province, ...(twin ? [twin] : [])].map(({ boundary, code }) => `${boundary}:${code}`),
  });
  const subjects: FeedSubject[] = [
    { view: { kind: "dataset" }, name: words(lang).change.feedOfAll, parts: [] },
    ...indicators.map((indicator): FeedSubject => ({
      view: { kind: "indicator", code: indicator.code },
      name: nameOf(lang, indicator),
      parts: [indicator.code],
    })),
    ...rates.map((rate): FeedSubject => ({
      view: { kind: "indicator", code: rate.code },
      name: nameOf(lang, rate),
      parts: [rate.numerator.code, rate.denominator.code],
    })),
    ...old.map((province) =>
      ofProvince(
        province,
        all34.find((present) => unchangedSlug(present) === province.slug),
      ),
    ),
    ...all34.filter((present) => unchangedSlug(present) === null).map((province) => ofProvince(province)),
  ];
  const root = pathToFeed(lang, { kind: "dataset" }).replace("feed.atom", "");
  return subjects.map((subject) => ({ params: { feed: pathToFeed(lang, subject.view).slice(root.length) }, props: { subject } }));
}

/** Gives the answer of a feed's address in a language. */
export function feedRoute(lang: Lang): APIRoute {
  return async ({ props, site }) =>
    new Response(writeFeed(lang, (props as { subject: FeedSubject }).subject, await loadChanges(), site!), {
      headers: { "content-type": "application/atom+xml; charset=utf-8" },
    });
}
