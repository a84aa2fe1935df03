import type { MapDatum } from "../../parts/map/map-data.ts";

/** Shows a province in the card, or the prompt when it is null; `measure` is the name of what the map shows, `tell` the query that fills in the form which tells of a figure. */
export function fillCard(card: HTMLElement, province: MapDatum | null, measure: string, tell: string): void {
  card.querySelector<HTMLElement>("[data-card-prompt]")!.hidden = province !== null;
  card.querySelector<HTMLElement>("[data-card-content]")!.hidden = province === null;
  card.classList.toggle("is-open", province !== null);
  if (!province) return;
  const { name = province.name, today, text, missing, period, marks, notes, source, sentence } = province.card;
  const slot = <Kind extends HTMLElement>(name: string) => card.querySelector<Kind>(`[data-slot=${name}]`)!;
  const write = (place: string, words: string | null) => {
    slot(place).textContent = words;
    slot(place).hidden = words === null;
  };
  write("name", name);
  write("today", today);
  write("measure", measure);
  write("value", missing === null ? text : null);
  write("period", period);
  write("sentence", sentence);
  slot("sentence").classList.toggle("figure-missing", missing !== null);
  slot("marks").replaceChildren(" ", ...marks.flatMap((mark) => [element("span", `mark mark-${mark.kind}`, mark.label), " "]));
  slot("notes").replaceChildren(...marks.map((mark) => element("li", "", mark.explanation)), ...notes.map((note) => element("li", "", note)));
  write("source", source && source.publisher);
  if (source) Object.assign(slot<HTMLAnchorElement>("source"), { href: source.url, title: `${source.title} (${source.kind})` });
  slot<HTMLAnchorElement>("href").href = province.href;
  slot<HTMLAnchorElement>("tell").href = slot("tell").dataset.address + tell;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
