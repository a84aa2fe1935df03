const namespace = "http://www.w3.org/2000/svg";
const lead = 1.38;

/** Gives one SVG element with its attributes, in a browser. */
export function svgElement(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

/** How a paragraph is set; `family` as CSS writes it. */
export type Typeface = { size: number; weight: number; fill: string; family: string };

/** Sets a paragraph as lines no wider than `width`, measured with the fonts that the page has loaded, and gives the place below it. */
export function writeLines(
  text: string,
  left: number,
  top: number,
  width: number,
  { size, weight, fill, family }: Typeface,
): { part: SVGElement; bottom: number } {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) throw new Error("This browser does not draw on a canvas.");
  pen.font = `${weight} ${size}px ${family}`;
  const fits = (line: string) => pen.measureText(line).width <= width;
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else {
      if (lines.at(-1)) lines.push("");
      // A word wider than a line, such as an address, is broken where the line ends.
      for (const sign of word) {
        if (fits(lines.at(-1)! + sign)) lines[lines.length - 1] += sign;
        else lines.push(sign);
      }
    }
  }
  const part = svgElement("g", { "font-size": size, "font-weight": weight, fill });
  for (const [place, line] of lines.entries()) {
    const written = svgElement("text", { x: left, y: Math.round((top + size + place * size * lead) * 10) / 10 });
    written.textContent = line;
    part.append(written);
  }
  return { part, bottom: top + lines.length * size * lead };
}
