import { liesAcrossBreak, monthsApart } from "@toso/api/domain";
import { formatNumber } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { say } from "../../i18n/say.ts";
import { makeTellLink } from "../../parts/take-part/make-tell-link.ts";
import type { ComparedFile, ComparedMeasure, ComparedProvince, ComparedValue, NamedGroup, ShownVerdict } from "./compared-file.ts";
import type { CompareWords } from "./compare-words.ts";
import type { Comparison } from "./comparison.ts";
import { groupFigure, type GroupFigure } from "./group/group-figure.ts";
import { cellOfGroup } from "./overview/list-rows.ts";
import { numberOf } from "./show-chosen.ts";
import { showStrip } from "./strip/show-strip.ts";

type Row = { province: ComparedProvince; value: ComparedValue; number: number; isPeer: boolean };

/** Fills the block of a measure when it is opened, and again whenever something else is compared; a link in the overview opens it. */
export function watchMeasures(host: HTMLElement, current: () => Comparison): void {
  const blocks = [...host.querySelectorAll<HTMLDetailsElement>("details[data-measure]")];
  const show = (block: HTMLDetailsElement) => block.open && showMeasure(block, current());
  const showOpen = () => blocks.forEach(show);
  for (const block of blocks) {
    block.open = false;
    block.addEventListener("toggle", () => show(block));
  }
  host.addEventListener("comparison-shown", showOpen);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    showOpen();
  });
  host.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-open]");
    const block = blocks.find(({ dataset }) => dataset.measure === link?.dataset.open);
    if (!block) return;
    event.preventDefault();
    block.open = true;
    show(block);
    block.querySelector("summary")!.focus({ preventScroll: true });
    block.scrollIntoView();
  });
}

/** Shows one measure of the provinces side by side: their dots, a table with date and source, the verdict where there are peers, and the cautions. */
function showMeasure(section: HTMLElement, { shown, file, words }: Comparison): void {
  const { provinces, group } = shown;
  const values = file.values[section.dataset.measure!] ?? {};
  const peers = new Set(group?.peers.map(({ slug }) => slug));
  const rows = provinces.flatMap((province, at): Row[] => {
    const value = values[province.slug];
    return value ? [{ province, value, number: at + 1, isPeer: peers.has(province.slug) }] : [];
  });
  const verdict = group?.verdicts[section.dataset.measure!];
  const measure = file.topics.flatMap(({ measures }) => measures).find(({ code }) => code === section.dataset.measure)!;
  showStrip(section, measure, { shown, file, words });
  showVerdict(section.querySelector<HTMLElement>("[data-verdict]")!, verdict);

  const place = section.querySelector<HTMLElement>("[data-table]")!;
  if (rows.length === 0) place.replaceChildren();
  else if (rows.every(({ value }) => value.missing !== null)) place.replaceChildren(noneOf(rows, measure, file, words));
  else
    place.replaceChildren(
      tableOf(rows, place.dataset.caption ?? "", words, (province) => tellOf(province, measure, file, words), [
        ...(group ? [] : togetherRows(rows, measure, file, words)),
        ...(shown.together ? [groupRow(shown.together, measure, file, words)] : []),
      ]),
      ...cautionsOf(rows, measure, verdict?.cautions ?? null, words),
    );
}

function showVerdict(place: HTMLElement, verdict: ShownVerdict | undefined): void {
  place.hidden = !verdict;
  place.replaceChildren();
  if (!verdict) return;
  place.append(element(verdict.standing === null ? "span" : "strong", `${verdict.sign} ${verdict.text}`), element("small", verdict.detail));
}

function tellOf({ slug, shortName }: ComparedProvince, { code }: ComparedMeasure, { boundary }: ComparedFile, words: CompareWords): HTMLElement {
  return makeTellLink(words.tell, document.documentElement.lang as Lang, { province: { boundary, slug }, indicator: code }, shortName);
}

function noneOf(rows: Row[], measure: ComparedMeasure, file: ComparedFile, words: CompareWords): HTMLElement {
  const said = withClass("p", "figure-missing", words.message.noFigures);
  for (const { province } of rows) said.append(" ", province.shortName, " ", tellOf(province, measure, file, words));
  return said;
}

function tableOf(rows: Row[], caption: string, words: CompareWords, tell: (province: ComparedProvince) => HTMLElement, feet: HTMLElement[]): HTMLElement {
  const { results } = words;
  const region = element("div", "");
  region.className = "table-scroll";
  for (const [name, value] of Object.entries({ role: "region", "aria-label": results.region, tabindex: "0" })) region.setAttribute(name, value);
  const table = region.appendChild(document.createElement("table"));
  table.className = "data-table compare-table stacked-table";
  const title = table.createCaption();
  title.className = "visually-hidden";
  title.textContent = caption;
  const head = table.createTHead().insertRow();
  for (const name of [results.province, results.value, results.notes]) {
    const cell = head.appendChild(element("th", name));
    cell.setAttribute("scope", "col");
    if (name === results.value) cell.className = "number";
  }
  table.createTBody().append(...rows.map((row) => rowOf(row, tell(row.province))));
  if (feet.length > 0) table.createTFoot().append(...feet);
  return region;
}

// Provinces that are set beside their peers are no group of the reader's: there is no such row then. A percentage has no parts to be computed anew from.
function togetherRows(rows: Row[], measure: ComparedMeasure, { boundary }: ComparedFile, words: CompareWords): HTMLElement[] {
  const figure = groupFigure(
    { isSum: false },
    rows.map(({ value }) => value),
    boundary,
  );
  if (figure.parts === null && figure.none !== "BOTH_SIDES") return [];
  const { known, all, parts, isAcross } = figure;
  const [numerator, denominator] = writeParts(parts);
  const from = parts && say(words.results.togetherFrom, { numerator: numerator!, denominator: denominator!, known: String(known), all: String(all) });
  return [footOf(words.results.together, figure, [from, isAcross ? words.table.across : null], measure, words)];
}

function groupRow({ name, members }: NamedGroup, measure: ComparedMeasure, { boundary, values }: ComparedFile, words: CompareWords): HTMLElement {
  const figure = groupFigure(
    measure,
    members.flatMap(({ slug }) => values[measure.code]?.[slug] ?? []),
    boundary,
  );
  const { note } = cellOfGroup(figure, measure, words, document.documentElement.lang as Lang);
  return footOf(name, figure, [figure.parts && writeParts(figure.parts).join(" / "), note], measure, words);
}

function writeParts(parts: GroupFigure["parts"]): string[] {
  return parts ? [parts.numerator, parts.denominator].map((part) => formatNumber(part, 0, document.documentElement.lang as Lang)) : [];
}

function footOf(name: string, figure: GroupFigure, notes: (string | null)[], measure: ComparedMeasure, words: CompareWords): HTMLElement {
  const { text, isMissing } = cellOfGroup(figure, measure, words, document.documentElement.lang as Lang);
  const row = document.createElement("tr");
  const label = row.appendChild(element("th", name)) as HTMLTableCellElement;
  label.scope = "row";
  const amount = row.appendChild(document.createElement("td"));
  amount.className = isMissing ? "" : "number";
  amount.append(withClass("span", isMissing ? "figure-missing" : "figure-value", text));
  const place = row.appendChild(document.createElement("td"));
  place.append(withClass("span", "compare-parts", notes.filter(Boolean).join("; ")), ...marksOf(figure.marks));
  return row;
}

const marksOf = (marks: ComparedValue["marks"]) => marks.flatMap(({ kind, label }) => [withClass("span", `mark mark-${kind}`, label), " "]);

function rowOf({ province, value, number, isPeer }: Row, tell: HTMLElement): HTMLElement {
  const row = document.createElement("tr");
  const name = row.appendChild(document.createElement("th"));
  name.scope = "row";
  name.append(numberOf(number, isPeer), " ", province.shortName, " ", tell);
  if (value.missing !== null) {
    const cell = row.appendChild(document.createElement("td"));
    cell.colSpan = 2;
    cell.append(withClass("p", "figure-missing", value.missing));
    return row;
  }
  const amount = row.appendChild(document.createElement("td"));
  amount.className = "number";
  amount.append(withClass("span", "figure-value", value.text), " ", withClass("span", "compare-period", value.period ?? ""));
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
function cautionsOf(rows: Row[], { seriesBreak }: ComparedMeasure, fromServer: string[] | null, words: CompareWords): HTMLElement[] {
  const days = rows.flatMap(({ value }) => value.periodEnd ?? []);
  const months = monthsApart(days);
  const dated = months === 0 ? words.periodsWithinMonth : months === 1 ? words.periodsOfOneMonth : say(words.periods, { months: String(months) });
  const isAcross = days.some((day) => liesAcrossBreak(seriesBreak, day, days[0]!));
  const cautions = [...(fromServer ?? (months === null ? [] : [dated])), ...(isAcross ? [say(words.results.acrossBreak, { year: seriesBreak! })] : [])];
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
