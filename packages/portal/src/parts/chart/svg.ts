import { parseHTML } from "linkedom";

/** The document charts are drawn in at build time, where there is no browser. */
export const chartDocument: Document = parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;

/** What separates the classes of a dot from its tooltip in the title that Plot carries through its layout. */
const separator = "\u001f";

/** Packs the CSS classes of one mark and its tooltip into a single title channel; `toMarkup` unpacks them. */
export function tagged(classes: string, tooltip: string): string {
  return classes + separator + tooltip;
}

/**
 * Turns a drawing of Plot into markup for the page: no style element or attribute (the page may forbid inline styles),
 * fonts and colours from the style sheet, one sentence that says what the drawing shows. Dots stand at a whole multiple of 1 / `dotSteps` of a unit.
 */
export function toMarkup(drawing: Element, className: string, sentence: string, dotSteps = 10): string {
  const svg = drawing.tagName.toLowerCase() === "svg" ? drawing : drawing.querySelector("svg")!;
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  for (const title of [...svg.querySelectorAll("title")]) unpack(title);
  for (const element of [svg, ...svg.querySelectorAll("*")]) tidy(element, dotSteps);
  for (const name of ["font-family", "font-size", "width", "height", "fill"]) svg.removeAttribute(name);
  svg.setAttribute("class", `chart-drawing ${className}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", sentence);
  return svg.outerHTML;
}

/** Gives a mark its classes and leaves the words in its title; an empty tooltip removes the title. */
function unpack(title: Element): void {
  const [classes, tooltip] = title.textContent!.split(separator);
  if (tooltip === undefined) return;
  const mark = title.parentElement!;
  for (const name of ["fill", "stroke", "stroke-width", "fill-opacity", "stroke-opacity"]) mark.removeAttribute(name);
  mark.setAttribute("class", classes!);
  if (tooltip) title.textContent = tooltip;
  else title.remove();
}

/** Rounds coordinates to a tenth of a unit, those of dots as asked, and drops labels that the role of the drawing hides anyway. */
function tidy(element: Element, dotSteps: number): void {
  element.removeAttribute("style");
  element.removeAttribute("aria-label");
  element.removeAttribute("aria-hidden");
  for (const name of ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"]) {
    const value = element.getAttribute(name);
    const steps = name.startsWith("c") ? dotSteps : 10;
    if (value?.includes("."))
      element.setAttribute(
        name,
        value.replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * steps) / steps)),
      );
  }
}
