import { ask } from "../client.ts";
import type { FigureParts } from "../figure/figure.query.ts";
import { presentFigure, type PresentedFigure } from "../figure/present-figure.ts";
import type { Lang } from "../i18n/lang.ts";
import { measureOnce } from "../indicator/measure-once.ts";
import type { View } from "../reuse/view.ts";
import { citedProvinceQuery } from "./cited-province.query.ts";

/** Where the figures of a view come from: publishers, those of most figures first, and one figure with its source to show how it is cited. */
export type PrimarySources = { publishers: string[]; example: PresentedFigure | null };

/** Loads where the figures of a view come from; for all of the dataset there is no list (its page of sources has it) and no example. */
export async function loadPrimarySources(lang: Lang, view: View): Promise<PrimarySources> {
  switch (view.kind) {
    case "dataset":
      return { publishers: [], example: null };
    case "indicator":
      return ofIndicator(lang, view.code);
    case "province":
      return ofProvince(lang, view.slug);
  }
}

async function ofIndicator(lang: Lang, code: string): Promise<PrimarySources> {
  const { coverage, provinces } = await measureOnce(code, lang);
  const national = coverage.national ? [presentFigure(coverage.national, lang)] : [];
  const figures = [...national, ...provinces.map(({ figure }) => figure)];
  const denominators = provinces.flatMap(({ rate }) => (rate?.value == null ? [] : [rate.denominator]));
  return {
    publishers: rankPublishers([...figures.map(({ source }) => source), ...denominators.map(({ source }) => source)]),
    example: chooseExample(figures),
  };
}

async function ofProvince(lang: Lang, slug: string): Promise<PrimarySources> {
  const { province } = await ask(citedProvinceQuery, { code: slug });
  if (!province) throw new Error(`No province of the 63 has the slug "${slug}".`);
  const present = (figure: FigureParts) => presentFigure(figure, lang);
  return {
    publishers: rankPublishers(province.observations.nodes.map(({ source }) => source)),
    example: chooseExample([province.teams, province.members, province.population].map(present)),
  };
}

function chooseExample(figures: PresentedFigure[]): PresentedFigure | null {
  return figures.find(({ source }) => source !== null) ?? null;
}

function rankPublishers(sources: ({ publisher: string } | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const source of sources) if (source) counts.set(source.publisher, (counts.get(source.publisher) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([publisher]) => publisher);
}
