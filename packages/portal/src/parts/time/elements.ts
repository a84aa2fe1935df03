import type { PresentedSource } from "../figure/present-figure.ts";
import type { Mark } from "../figure/list-marks.ts";

/** Makes an element with its class and text. */
export function make(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Makes the marks that stand beside a number, as Marks.astro does. */
export function marksOf(marks: Mark[]): (HTMLElement | string)[] {
  return marks.flatMap(({ kind, label, explanation }) => {
    const mark = make("span", `mark mark-${kind}`, label);
    mark.title = explanation;
    return [" ", mark];
  });
}

/** Makes the link to a source, as SourceLink.astro does. */
export function sourceLink({ publisher, title, url, kind }: Pick<PresentedSource, "publisher" | "title" | "url" | "kind">): HTMLElement {
  const link = make("a", "source-link", publisher) as HTMLAnchorElement;
  link.href = url;
  link.title = `${title} (${kind})`;
  return link;
}

/** Makes one side of a rate, as PartLink.astro does: a link to its source, plain text where it has none. */
export function partLink(text: string, source: Pick<PresentedSource, "publisher" | "url"> | null): HTMLElement | string {
  if (!source) return text;
  const link = make("a", "part-link", text) as HTMLAnchorElement;
  link.href = source.url;
  link.title = source.publisher;
  return link;
}
