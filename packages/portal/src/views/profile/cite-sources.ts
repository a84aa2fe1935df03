import { ask } from "../../graphql/client.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { publisherOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathToSource } from "../../parts/layout/path-to.ts";
import { sourceListQuery } from "../source/source-list.query.ts";

/** A source at the foot of the sheet: its number, who published it, the date that is known of it. */
export type CitedSource = { number: number; publisher: string; dated: string; url: string };

type Source = { code: string } | null | undefined;

/** A figure by where it comes from: a source of its own, or, of a sum, those of the figures that were added. */
export type CitedFigure = { source?: Source; summedFrom?: { figures: { source: Source }[] } | null };

/** Numbers sources in the order in which they are first named, as a reader meets them. */
export type Citations = {
  /** Gives the number of a source of the dataset; null for a figure without one, such as a sum. */
  source: (source: Source) => number | null;
  /** Gives the numbers of the sources behind a figure, each once; [] for one that has none. */
  figure: (figure: CitedFigure | null | undefined) => number[];
  /** Gives the number of a publication that is no source of figures (an honour, a legal text). */
  publication: (publication: { publisher: string; dated: string; url: string }) => number;
  /** Lists what was named so far. */
  list: () => CitedSource[];
};

/** One line at the foot: sources of one publisher with one date share it, each under its own number. */
export type SourceLine = { publisher: string; dated: string; cited: CitedSource[] };

/** Gathers sources into lines, each line where its first number stands. */
export function gatherSources(sources: CitedSource[]): SourceLine[] {
  const lines = Map.groupBy(sources, ({ publisher, dated }) => JSON.stringify([publisher, dated]));
  return [...lines.values()].map((cited) => ({ publisher: cited[0]!.publisher, dated: cited[0]!.dated, cited }));
}

/** Starts the numbering of one sheet. A code that the release does not have is thrown when it is named. */
export async function startCitations(lang: Lang): Promise<Citations> {
  const { sources } = await ask(sourceListQuery, {});
  const byCode = new Map(sources.nodes.map((source) => [source.code, source]));
  const named = new Map<string, CitedSource>();
  const name = (key: string, publication: Omit<CitedSource, "number">) => {
    if (!named.has(key)) named.set(key, { number: named.size + 1, ...publication });
    return named.get(key)!.number;
  };
  const numberOf = (cited: Source) => {
    if (!cited) return null;
    const source = byCode.get(cited.code);
    if (!source) throw new Error(`The release has no source ${cited.code}.`);
    const { dated } = words(lang).profile.sources;
    const { code, published, accessed, url } = source;
    return name(code, {
      publisher: publisherOf(lang, source),
      dated: published ? dated.published(formatPeriod(published, lang)) : dated.accessed(formatPeriod(accessed, lang)),
      url: url ?? pathToSource(lang, code),
    });
  };
  return {
    source: numberOf,
    figure(figure) {
      const behind = figure?.source ? [figure] : (figure?.summedFrom?.figures ?? []);
      const numbers = behind.map(({ source }) => numberOf(source));
      return [...new Set(numbers.filter((number) => number !== null))];
    },
    publication: (publication) => name(publication.url, publication),
    list: () => [...named.values()],
  };
}
