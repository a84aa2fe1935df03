import { say } from "../../../i18n/say.ts";
import type { ComparedMeasure, ComparedValue } from "../compared-file.ts";
import type { CompareWords } from "../compare-words.ts";
import { drawn, element } from "../element.ts";
import { signs, type Cell, type Column, type Overview } from "./list-rows.ts";
import { numberOf } from "../show-chosen.ts";

/** Makes the mark that leads to telling of a figure of a province. */
type TellOf = (measure: ComparedMeasure, slug: string, name: string) => HTMLElement;

/**
 * Makes the table of the overview: a row a measure, a column a province, with value, date, bar and sign. Each name of a measure is a link to its block where `linkTo` gives one.
 * Beside the figure of a province, or the words that there is none, stands what `tellOf` makes. On a narrow screen the same table is laid out as a card a measure, so every part says its role.
 */
export function drawOverview({ columns, topics }: Overview, words: CompareWords, linkTo?: (code: string) => string, tellOf?: TellOf): HTMLTableElement {
  const table = element("table", "data-table overview-table");
  table.setAttribute("role", "table");
  const caption = table.createCaption();
  caption.className = "visually-hidden";
  caption.textContent = words.table.caption;
  const head = withRole(table.createTHead(), "rowgroup");
  const names = withRole(head.insertRow(), "row");
  names.append(withRole(element("th", "", words.table.measure), "columnheader"), ...columns.map(headOf));
  for (const { name, rows } of topics) {
    const body = withRole(table.createTBody(), "rowgroup");
    const title = withRole(body.insertRow(), "row");
    title.className = "overview-topic";
    const cell = title.appendChild(withRole(element("th", "", name), "rowheader"));
    cell.colSpan = columns.length + 1;
    for (const { measure, cells, source } of rows) {
      const row = withRole(body.insertRow(), "row");
      const label = row.appendChild(withRole(element("th"), "rowheader"));
      label.scope = "row";
      label.append(nameOf(measure, words, linkTo), ...[measure.shared ? element("span", "overview-note", measure.shared) : []].flat());
      // A frame leads to the page for its sources.
      if (linkTo && source) label.append(sourceOf(source, words));
      row.append(
        ...cells.map((one, at) => {
          const column = columns[at]!;
          const cell = cellOf(one, column, words, linkTo !== undefined);
          if (tellOf && column.slug) cell.querySelector(".figure-value, .figure-missing")!.after(" ", tellOf(measure, column.slug, column.name));
          return cell;
        }),
      );
    }
  }
  return table;
}

/** Makes the line that names the measures which none of the columns has a figure of, with the same links; null where there is none. */
export function drawWithout({ without }: Overview, words: CompareWords, linkTo?: (code: string) => string): HTMLElement | null {
  if (without.length === 0) return null;
  const line = element("p", "overview-without", `${say(words.table.without, { count: String(without.length) })} `);
  for (const [at, measure] of without.entries()) line.append(at > 0 ? "; " : "", nameOf(measure, words, linkTo));
  line.append(".");
  return line;
}

function nameOf({ code, name }: ComparedMeasure, { table }: CompareWords, linkTo?: (code: string) => string): HTMLElement | string {
  if (!linkTo) return name;
  const link = element("a", "overview-measure", name);
  link.href = linkTo(code);
  link.dataset.open = code;
  link.title = say(table.open, { name });
  return link;
}

function headOf({ kind, name, number }: Column): HTMLElement {
  const cell = withRole(element("th", `overview-head is-${kind}`), "columnheader");
  cell.scope = "col";
  if (number !== null) cell.append(numberOf(number, kind === "peer"), " ");
  cell.append(name);
  return cell;
}

function cellOf(
  { text, note, share, standing, reason, marks, source, isSummed, isMissing }: Cell,
  { kind, name }: Column,
  words: CompareWords,
  withSource: boolean,
): HTMLElement {
  const { table } = words;
  const cell = withRole(element("td", `overview-cell is-${kind}${isMissing ? " is-missing" : ""}`), "cell");
  cell.dataset.label = name;
  const value = cell.appendChild(element("span", isMissing ? "figure-missing" : "figure-value", text));
  if (standing) {
    const sign = cell.insertBefore(element("span", `overview-sign is-${standing.toLowerCase()}`, signs[standing]), value.nextSibling);
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", table.sign[standing]);
    sign.title = [table.sign[standing], reason].filter(Boolean).join(": ");
    value.after(" ");
  }
  if (note) cell.append(element("span", "overview-note", note));
  const more = element("span", "overview-more");
  more.append(...marks.flatMap(({ kind: mark, label }) => [element("span", `mark mark-${mark}`, label), " "]));
  if (withSource && source) more.append(sourceOf(source, words));
  if (more.hasChildNodes()) cell.append(more);
  if (share !== null) cell.append(barOf(share, isSummed));
  return cell;
}

function sourceOf({ publisher, url }: NonNullable<ComparedValue["source"]>, { table }: CompareWords): HTMLElement {
  const place = element("span", "overview-source", `${table.source}: `);
  const link = place.appendChild(element("a", "source-link", publisher));
  link.href = url;
  return place;
}

function barOf(share: number, isSummed: boolean): SVGSVGElement {
  const bar = drawn("svg", { class: `overview-bar${isSummed ? " is-summed" : ""}`, viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" });
  bar.append(
    drawn("rect", { class: "bar-ground", width: 100, height: 4 }),
    drawn("rect", { class: "bar-value", width: Math.max(0.6, share * 100).toFixed(1), height: 4 }),
  );
  return bar;
}

function withRole<Made extends HTMLElement>(made: Made, role: string): Made {
  made.setAttribute("role", role);
  return made;
}
