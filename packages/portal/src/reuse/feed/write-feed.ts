import { areaId, pathToRelease } from "@toso/api/domain";
import { Feed } from "feed";
import { formatNumber } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { chooseText, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import type { View } from "../view.ts";
import type { ReleaseChanges } from "../../views/change/load-changes.ts";
import { belongsTo, pathToFeed } from "./path-to-feed.ts";
import { writeChange } from "../../views/change/write-change.ts";

/** What a feed is about: a view, its name in words, and what belongs to it: indicators (a rate has two), or the places that a province is. */
export interface FeedSubject {
  view: View;
  name: string;
  parts: string[];
}

const mostSentences = 200;

/**
 * Writes the Atom feed (RFC 4287) of a subject: one entry for each release that changed something of it, and one for the first release, newest first.
 * Ids are the permanent addresses of the releases' files, so they stay the same for ever; dates are those of the releases.
 */
export function writeFeed(lang: Lang, { view, name, parts }: FeedSubject, releases: ReleaseChanges[], site: URL): string {
  const text = words(lang).change;
  const address = (path: string) => new URL(path, site).href;
  const page = address(pathTo(lang, { name: "changes" }));
  const dateOf = ({ release }: ReleaseChanges) => new Date(`${release.date.slice(0, 10)}T00:00:00Z`);
  const feed = new Feed({
    id: address(pathToFeed(lang, view)),
    title: text.feedTitle(name),
    description: text.description,
    language: lang,
    link: page,
    feedLinks: { atom: address(pathToFeed(lang, view)) },
    copyright: "CC BY 4.0",
    updated: dateOf(releases[0]!),
    generator: "Tổ Số",
    author: { name: "Tổ Số", link: address("/") },
  });
  for (const [at, entry] of releases.entries()) {
    const isFirst = at === releases.length - 1;
    const changes = entry.changes.filter((change) => belongsTo(view, parts, change));
    if (!isFirst && changes.length === 0 && view.kind !== "dataset") continue;
    const { version, date, observationCount, summaryVi, summaryEn } = entry.release;
    const count = (value: number) => formatNumber(value, 0, lang);
    const sentences = isFirst ? [text.first(count(observationCount))] : changes.slice(0, mostSentences).map((change) => writeChange(change, lang));
    const more = changes.length - mostSentences;
    if (more > 0) sentences.push(`${text.andMore(count(more))}.`);
    const summary = chooseText(lang, summaryVi, summaryEn);
    feed.addItem({
      id: address(`${pathToRelease(version)}#${view.kind === "dataset" ? "all" : view.kind === "indicator" ? view.code : areaId(view.boundary, view.code)}`),
      // Titles and summaries of a feed are HTML too, and in sentences stand names that offices and publishers gave themselves.
      title: changes.length === 1 && !isFirst ? escape(text.entryTitle(version, sentences[0]!)) : text.release(version, formatPeriod(date.slice(0, 10), lang)),
      link: `${page}#${anchorOf(version)}`,
      date: dateOf(entry),
      published: dateOf(entry),
      description: escape([summary, ...sentences].join(" ").slice(0, 400)),
      content: `<p>${escape(summary)}</p>${sentences.map((sentence) => `<p>${escape(sentence)}</p>`).join("")}`,
    });
  }
  return feed.atom1();
}

/** Gives the anchor of a release on the page of changes. */
export function anchorOf(version: string): string {
  return `r${version.replaceAll(".", "-")}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
