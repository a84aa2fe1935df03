import type { PresentCard } from "./list-present-cards.ts";
import type { Measure, MeasuredProvince } from "./measure.ts";
import type { Drawing } from "./present-province.ts";

/** What the browser needs of one province to draw it, to read it out and to fill the card. */
export type MapDatum = {
  code: string;
  slug: string;
  name: string;
  href: string;
  /** Slug of what stands for it in the other division, where it is another. */
  counterpart?: string;
  spoken: string;
  drawing: Drawing;
  card: {
    /** Told apart from the other province that it may stand for, where there is one. */
    name?: string;
    /** What is known on the other side of July 2025; null where nothing changed. */
    today: string | null;
    text: string;
    missing: string | null;
    period: string | null;
    sentence: string;
    marks: { kind: string; label: string; explanation: string }[];
    notes: string[];
    source: { publisher: string; title: string; url: string; kind: string } | null;
  };
};

/** Lists the provinces of a measure as the browser gets them; `presentCards` are those of listPresentCards. */
export function listMapData(measure: Measure, presentCards: ReadonlyMap<string, PresentCard>): MapDatum[] {
  return measure.provinces.map((province) => {
    const { code, slug, name, href, counterpart, spoken, drawing } = province;
    const present = presentCards.get(code);
    return {
      code,
      slug,
      name,
      href,
      ...(counterpart !== slug && { counterpart }),
      spoken,
      drawing,
      card: { ...(present && present.name !== name && { name: present.name }), today: present?.today ?? null, ...writeCard(present?.leading ?? province) },
    };
  });
}

function writeCard({ figure, ownMarks }: MeasuredProvince): Omit<MapDatum["card"], "name" | "today"> {
  const { text, missing, periodInSentence: period, sentence, notes, source } = figure;
  return {
    text,
    missing,
    period,
    sentence,
    marks: ownMarks,
    notes,
    source: source && { publisher: source.publisher, title: source.title, url: source.url, kind: source.kind },
  };
}
