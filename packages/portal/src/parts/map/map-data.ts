import type { Measure } from "./measure.ts";
import type { Drawing } from "./present-province.ts";

/** What the browser needs of one province to draw it, to read it out and to fill the card. */
export type MapDatum = {
  code: string;
  slug: string;
  name: string;
  href: string;
  /** Slug of what stands for it in the other division. */
  counterpart: string;
  spoken: string;
  drawing: Drawing;
  card: {
    text: string;
    missing: string | null;
    period: string | null;
    sentence: string;
    marks: { kind: string; label: string; explanation: string }[];
    notes: string[];
    source: { publisher: string; title: string; url: string; kind: string } | null;
  };
};

/** Lists the provinces of a measure as the browser gets them. */
export function listMapData(measure: Measure): MapDatum[] {
  return measure.provinces.map(({ code, slug, name, href, counterpart, spoken, drawing, figure, ownMarks }) => ({
    code,
    slug,
    name,
    href,
    counterpart,
    spoken,
    drawing,
    card: {
      text: figure.text,
      missing: figure.missing,
      period: figure.periodInSentence,
      sentence: figure.sentence,
      marks: ownMarks,
      notes: figure.notes,
      source: figure.source && { publisher: figure.source.publisher, title: figure.source.title, url: figure.source.url, kind: figure.source.kind },
    },
  }));
}
