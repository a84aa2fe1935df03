/** Lines and dots of one area in a drawing, with what they are called. */
export type NamedLines = { name: string; lines: SVGElement[]; kind: string };

type End = { x: number; y: number; isDot: boolean };

/** Units from one line of writing to the next, and from a dot to its name. */
const [lineHeight, besideDot] = [14, 9];
/** How much of the width of a drawing a name may take, and how wide a letter is about. */
const [share, letter] = [0.36, 6.2];

/** Writes names where their lines end: above the end of a line, left of a dot; folded where the drawing is narrow, and one under the other where ends lie close together. */
export function nameEnds(drawing: SVGSVGElement, named: NamedLines[]): SVGTextElement[] {
  const most = (drawing.viewBox.baseVal.width * share) / letter;
  const places = named.map(({ name, lines, kind }) => ({ rows: foldWords(name, most), kind, ...endOf(lines) })).sort((one, other) => one.y - other.y);
  let free = -Infinity;
  return places.map(({ rows, kind, x, y, isDot }) => {
    // Rows of a name beside a dot have it at their middle; above a line the last row stands over it.
    const wanted = isDot ? y + 4 - ((rows.length - 1) * lineHeight) / 2 : y - 7 - (rows.length - 1) * lineHeight;
    const first = Math.max(wanted, free);
    free = first + rows.length * lineHeight;
    const label = make("text", { class: `line-label ${kind}-label`, "text-anchor": "end" });
    const at = isDot ? x - besideDot : x;
    label.append(...rows.map((row, order) => make("tspan", { x: at, y: first + order * lineHeight }, row)));
    return label;
  });
}

/** Folds a name into rows of at most so many letters, and of one word at least; a row but the last ends with its space, so that the whole is still the name. */
function foldWords(name: string, most: number): string[] {
  const rows: string[] = [];
  for (const word of name.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.map((row, at) => (at < rows.length - 1 ? `${row} ` : row));
}

// The last number of the path of a line is where it ends; a dot is its own end.
function endOf(lines: SVGElement[]): End {
  const ends = lines.map((line): End => {
    const isDot = line.localName === "circle";
    const numbers = isDot ? [line.getAttribute("cx"), line.getAttribute("cy")] : (line.getAttribute("d") ?? "").match(/-?\d+(?:\.\d+)?/g)!.slice(-2);
    const [x = 0, y = 0] = numbers.map(Number);
    return { x, y, isDot };
  });
  return ends.sort((one, other) => other.x - one.x)[0] ?? { x: 0, y: 0, isDot: false };
}

function make<Name extends "text" | "tspan">(name: Name, attributes: Record<string, string | number>, text = ""): SVGElementTagNameMap[Name] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.textContent = text;
  return made;
}
