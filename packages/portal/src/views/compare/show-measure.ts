import { monthsApart } from "@toso/api/domain";
import { formatNumber } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { ComparedFile, ComparedProvince, ComparedValue, Shown, ShownVerdict } from "./compared-file.ts";
import { say, type CompareWords } from "./compare-words.ts";
import { groupRate, type GroupRate } from "./group-rate.ts";
import { drawMedian, markStrip } from "./mark-strip.ts";
import { numberOf } from "./show-chosen.ts";

type Row = { province: ComparedProvince; value: ComparedValue; number: number; isPeer: boolean };

/** Shows one measure of the provinces side by side: their dots, a table with date and source, the verdict where there are peers, and the cautions. */
export function showMeasure(section: HTMLElement, { provinces, group }: Shown, file: ComparedFile, words: CompareWords): void {
  const values = file.values[section.dataset.measure!] ?? {};
  const peers = new Set(group?.peers.map(({ slug }) => slug));
  const rows = provinces.flatMap((province, at): Row[] => {
    const value = values[province.slug];
    return value ? [{ province, value, number: at + 1, isPeer: peers.has(province.slug) }] : [];
  });
  const verdict = group?.verdicts[section.dataset.measure!];
  const drawing = section.querySelector<SVGSVGElement>("svg.chart-drawing");
  if (drawing) {
    markStrip(
      drawing,
      rows.map(({ province, number, isPeer }) => ({ slug: province.slug, number, isPeer })),
    );
    drawMedian(drawing, verdict?.median ?? null, values, words.results.median);
  }
  showVerdict(section.querySelector<HTMLElement>("[data-verdict]")!, verdict);

  const place = section.querySelector<HTMLElement>("[data-table]")!;
  if (rows.length === 0) place.replaceChildren();
  else if (rows.every(({ value }) => value.missing !== null)) place.replaceChildren(withClass("p", "figure-missing", words.message.noFigures));
  else
    place.replaceChildren(
      tableOf(rows, place.dataset.caption ?? "", words, group ? null : groupRate(rows.map(({ value }) => value))),
      ...cautionsOf(rows, verdict?.cautions ?? null, words),
    );
}

function showVerdict(place: HTMLElement, verdict: ShownVerdict | undefined): void {
  place.hidden = !verdict;
  place.replaceChildren();
  if (!verdict) return;
  place.append(element(verdict.standing === null ? "span" : "strong", `${verdict.sign} ${verdict.text}`), element("small", verdict.detail));
}

function tableOf(rows: Row[], caption: string, words: CompareWords, together: GroupRate | null): HTMLElement {
  const { results } = words;
  const region = element("div", "");
  region.className = "table-scroll";
  for (const [name, value] of Object.entries({ role: "region", "aria-label": results.region, tabindex: "0" })) region.setAttribute(name, value);
  const table = region.appendChild(document.createElement("table"));
  table.className = "data-table compare-table";
  const title = table.createCaption();
  title.className = "visually-hidden";
  title.textContent = caption;
  const head = table.createTHead().insertRow();
  for (const name of [results.province, results.value, results.notes]) {
    const cell = head.appendChild(element("th", name));
    cell.setAttribute("scope", "col");
    if (name === results.value) cell.className = "number";
  }
  table.createTBody().append(...rows.map(rowOf));
  if (together) table.createTFoot().append(togetherRow(together, rows.length, words));
  return region;
}

// Provinces that are set beside their peers are no group of the reader's: there is no such row then.
function togetherRow({ value, decimals, numerator, denominator, known, marks }: GroupRate, all: number, { results }: CompareWords): HTMLElement {
  const lang = document.documentElement.lang as Lang;
  const row = document.createElement("tr");
  const name = row.appendChild(element("th", results.together)) as HTMLTableCellElement;
  name.scope = "row";
  const amount = row.appendChild(document.createElement("td"));
  amount.className = "number";
  amount.append(withClass("span", "figure-value", formatNumber(value, decimals, lang)));
  const numbers = { numerator: formatNumber(numerator, 0, lang), denominator: formatNumber(denominator, 0, lang), known: String(known), all: String(all) };
  const notes = row.appendChild(document.createElement("td"));
  notes.append(withClass("span", "compare-parts", say(results.togetherFrom, numbers)), ...marksOf(marks));
  return row;
}

const marksOf = (marks: ComparedValue["marks"]) => marks.flatMap(({ kind, label }) => [withClass("span", `mark mark-${kind}`, label), " "]);

function rowOf({ province, value, number, isPeer }: Row): HTMLElement {
  const row = document.createElement("tr");
  const name = row.appendChild(document.createElement("th"));
  name.scope = "row";
  name.append(numberOf(number, isPeer), " ", province.name);
  if (value.missing !== null) {
    const cell = row.appendChild(document.createElement("td"));
    cell.colSpan = 2;
    cell.append(withClass("p", "figure-missing", value.missing));
    return row;
  }
  const amount = row.appendChild(document.createElement("td"));
  amount.className = "number";
  amount.append(withClass("span", "figure-value", value.text), withClass("span", "compare-period", value.period ?? ""));
  const source = row.appendChild(document.createElement("td"));
  if (value.parts) source.append(withClass("span", "compare-parts", value.parts));
  source.append(...marksOf(value.marks));
  if (value.source) {
    const link = source.appendChild(document.createElement("a"));
    link.className = "source-link";
    link.href = value.source.url;
    link.textContent = value.source.publisher;
  }
  return row;
}

// Against peers the server has the cautions; for provinces of the reader's own choice the dates are looked at here, the marks stand in the table.
function cautionsOf(rows: Row[], fromServer: string[] | null, words: CompareWords): HTMLElement[] {
  const months = monthsApart(rows.flatMap(({ value }) => value.periodEnd ?? []));
  const dated = months === 0 ? words.periodsWithinMonth : say(words.periods, { months: String(months) });
  const cautions = fromServer ?? (months === null ? [] : [dated]);
  if (cautions.length === 0) return [];
  const list = document.createElement("ul");
  list.className = "compare-cautions";
  list.setAttribute("aria-label", words.results.cautions);
  list.append(...cautions.map((caution) => element("li", caution)));
  return [list];
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function withClass(name: string, className: string, text: string): HTMLElement {
  const made = element(name, text);
  made.className = className;
  return made;
}
