/** What a drawing takes from the style sheet and hands down to its parts. */
const inherited = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "visibility",
];
/** What each part has for itself, with what it is otherwise. */
const own = { opacity: "1", "vector-effect": "none" };
/** What serves the page alone. */
const ofPage = /^(class|style|id|tabindex|role|href|target|aria-.*|data-.*)$/;

/**
 * Copies a drawing of the page with what the style sheet makes of it written into its attributes, so that it looks the same in a file of its own. Hidden parts are
 * left out; a pattern that it is filled with comes along from wherever in the page it stands.
 */
export function copyStyled(drawing: SVGElement): SVGElement {
  const patterns = new Set<string>();
  const copy = copyElement(drawing, null, patterns);
  if (!copy) throw new Error("A drawing that the page does not show cannot be saved.");
  for (const id of patterns) {
    const pattern = document.getElementById(id);
    const defined = pattern instanceof SVGElement && copyElement(pattern, null, new Set());
    if (!defined) continue;
    defined.id = id;
    copy.prepend(defined);
  }
  return copy;
}

function copyElement(from: SVGElement, parent: CSSStyleDeclaration | null, patterns: Set<string>): SVGElement | null {
  const style = getComputedStyle(from);
  if (parent && style.display === "none") return null;
  const copy = from.cloneNode(false) as SVGElement;
  for (const { name } of [...copy.attributes]) if (ofPage.test(name)) copy.removeAttribute(name);
  for (const property of inherited) {
    const value = style.getPropertyValue(property);
    copy.removeAttribute(property);
    if (value && value !== parent?.getPropertyValue(property)) copy.setAttribute(property, nearby(value, patterns));
  }
  for (const [property, initial] of Object.entries(own)) {
    const value = style.getPropertyValue(property);
    copy.removeAttribute(property);
    if (value && value !== initial) copy.setAttribute(property, value);
  }
  for (const child of from.childNodes) {
    if (child instanceof SVGElement) copy.append(copyElement(child, style, patterns) ?? "");
    else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}

/** Names what is filled with by its id alone, as the page writes it with its address. */
function nearby(value: string, patterns: Set<string>): string {
  const id = /^url\("?[^")]*#([^")]+)"?\)/.exec(value)?.[1];
  if (id === undefined) return value;
  patterns.add(id);
  return `url(#${id})`;
}
