import { ask } from "../../graphql/client.ts";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { presentFigure, presentSource, type PresentedSource } from "../../parts/figure/present-figure.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { publisherOf, type Lang } from "../../i18n/lang.ts";
import { loadIndicator } from "../../views/indicator/load-indicator.ts";
import type { View } from "../view.ts";
import { citedProvinceQuery } from "./cited-province.query.ts";

/** One figure in a sentence, with its source; a rate has those of both its parts. */
export type CitedFigure = { sentence: string; sources: PresentedSource[] };

/** Where the figures of a view come from: publishers, those of most figures first, and one figure to show how it is cited. */
export type PrimarySources = { publishers: string[]; example: CitedFigure | null };

/** Loads where the figures of a view come from; for all of the dataset there is no list (its page of sources has it) and no example. */
export async function loadPrimarySources(lang: Lang, view: View): Promise<PrimarySources> {
  switch (view.kind) {
    case "dataset":
      return { publishers: [], example: null };
    case "indicator":
      return ofIndicator(lang, view);
    case "province":
      return ofProvince(lang, view);
  }
}

async function ofIndicator(lang: Lang, { code, boundary }: { code: string; boundary?: Boundary }): Promise<PrimarySources> {
  const { measure, facts, national } = await loadIndicator(code, lang, undefined, boundary);
  // The page shows no provinces where figures are of the nation alone.
  const provinces = facts?.nationalOnly ? [] : measure.provinces;
  return summarize([
    ...national.map((figure) => citeFigure(figure, lang)),
    ...provinces.map(({ figure, rate }) => ({
      sentence: figure.sentence,
      sources: withoutNone([figure.source, rate && figure.source && presentSource(rate.denominator, lang)]),
    })),
  ]);
}

async function ofProvince(lang: Lang, { boundary, slug }: AddressedProvince): Promise<PrimarySources> {
  const { province } = await ask(citedProvinceQuery, { code: slug, boundary });
  if (!province) throw new Error(`No province of ${boundary} has the slug "${slug}".`);
  const { example } = summarize([province.teams.leading, province.members.leading, province.population.leading].map((figure) => citeFigure(figure, lang)));
  return {
    publishers: rankPublishers(
      withoutNone(province.observations.nodes.map(({ source }) => source)).map((source) => ({ publisher: publisherOf(lang, source) })),
    ),
    example,
  };
}

function citeFigure(figure: FigureParts, lang: Lang): CitedFigure {
  const { sentence, source } = presentFigure(figure, lang);
  return { sentence, sources: withoutNone([source]) };
}

function summarize(figures: CitedFigure[]): PrimarySources {
  return {
    publishers: rankPublishers(figures.flatMap(({ sources }) => sources)),
    example: figures.find(({ sources }) => sources.length > 0) ?? null,
  };
}

function rankPublishers(sources: { publisher: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([publisher]) => publisher);
}

function withoutNone<Source>(sources: (Source | null)[]): Source[] {
  return sources.filter((source) => source !== null);
}
