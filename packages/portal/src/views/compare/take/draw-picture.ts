import { drawn } from "../element.ts";
import { signs, type Cell, type Column, type Overview } from "../overview/list-rows.ts";

const nameWidth = 230;
const columnWidth = 124;
const rowHeight = 58;
const headHeight = 44;
const topicHeight = 30;
const barWidth = columnWidth - 20;

/** Draws the overview as one picture, a row a measure and a column a province; measures without a figure of any are left out. One unit is a pixel. */
export function drawPicture({ columns, topics }: Overview, sentence: string): SVGSVGElement {
  const isKnown = (cells: Cell[]) => cells.some(({ value }, at) => value !== null && columns[at]!.kind !== "middle");
  const known = topics.flatMap(({ name, rows }) => {
    const own = rows.filter(({ cells }) => isKnown(cells));
    return own.length > 0 ? [{ name, rows: own }] : [];
  });
  const width = nameWidth + columns.length * columnWidth;
  const svg = drawn("svg", { class: "chart-drawing overview-picture", role: "img", "aria-label": sentence });
  columns.forEach((column, at) => drawHead(svg, column, nameWidth + at * columnWidth));
  let y = headHeight;
  svg.append(drawn("line", { class: "picture-rule is-strong", x1: 0, x2: width, y1: y, y2: y }));
  for (const { name, rows } of known) {
    svg.append(drawn("text", { class: "picture-topic", x: 0, y: y + 21 }, name));
    y += topicHeight;
    for (const { measure, cells } of rows) {
      svg.append(drawn("line", { class: "picture-rule", x1: 0, x2: width, y1: y, y2: y }));
      const name = breakName(measure.name, 32);
      name.forEach((line, at) => svg.append(drawn("text", { class: "picture-name", x: 0, y: y + 18 + at * 16 }, line)));
      if (measure.shared) svg.append(drawn("text", { class: "picture-note", x: 0, y: y + 18 + name.length * 15 }, measure.shared));
      cells.forEach((cell, at) => drawCell(svg, cell, columns[at]!, nameWidth + at * columnWidth, y));
      y += rowHeight;
    }
  }
  svg.setAttribute("viewBox", `0 0 ${width} ${y + 4}`);
  return svg;
}

function drawHead(svg: SVGSVGElement, { name, kind }: Column, x: number): void {
  breakName(name, 17).forEach((line, at) => svg.append(drawn("text", { class: `picture-head is-${kind}`, x, y: 16 + at * 16 }, line)));
}

function drawCell(svg: SVGSVGElement, { text, note, share, standing, marks, isSummed, isMissing }: Cell, { kind }: Column, x: number, y: number): void {
  if (isMissing) {
    breakName(text, 20).forEach((line, at) => svg.append(drawn("text", { class: "picture-note", x, y: y + 17 + at * 14 }, line)));
    return;
  }
  // What a sum is made of and what makes a figure doubtful goes along; dates that are guessed stand with the table.
  const said = marks.filter(({ kind: mark }) => !mark.startsWith("date")).map(({ label }) => label);
  const lines = [kind === "own" || kind === "peer" ? note : note.split(";")[0]!, said.join(", ")].filter(Boolean);
  svg.append(
    drawn("text", { class: `picture-value is-${kind}`, x, y: y + 16 }, standing ? `${text} ${signs[standing]}` : text),
    ...lines.map((line, at) => drawn("text", { class: "picture-note", x, y: y + 30 + at * 14 }, line)),
  );
  if (share === null) return;
  svg.append(
    drawn("rect", { class: "bar-ground", x, y: y + 50, width: barWidth, height: 3 }),
    drawn("rect", { class: `bar-value is-${kind}${isSummed ? " is-summed" : ""}`, x, y: y + 50, width: Math.max(0.6, share * barWidth).toFixed(1), height: 3 }),
  );
}

/** Breaks a name into at most two lines of about so many letters; what does not fit ends with dots. */
function breakName(name: string, letters: number): string[] {
  if (name.length <= letters) return [name];
  const at = name.lastIndexOf(" ", letters);
  const [first, second] = at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name.slice(0, letters), name.slice(letters)];
  return [first, second.length > letters + 2 ? `${second.slice(0, letters).trimEnd()}…` : second];
}
