import { make, marksOf, partLink, sourceLink } from "./elements.ts";
import type { ShownMoment, ShownProvince } from "./show-moment.ts";
import { writeSharedMarks } from "./show-moment.ts";
import type { Swapped } from "./swap.ts";
import type { TimeControl } from "./time-control.ts";

/** What a column of a table of provinces holds; the server writes it at the head of the column. */
export type ColumnKey = "value" | "period" | "source" | "marks" | "notes" | "parts" | "numerator" | "denominator";

/** Fills a table of provinces with a moment: its rows, the moment in its caption, and what the marks in it mean. */
export function listMoment(table: HTMLTableElement, shown: ShownMoment, control: TimeControl, swapped: Swapped): void {
  const heads = [...table.tHead!.querySelectorAll<HTMLElement>("th[data-column]")];
  const byCode = new Map(shown.provinces.map((province) => [province.code, province]));
  const original = table.tBodies[0]!;
  const body = original.cloneNode(true) as HTMLTableSectionElement;
  for (const row of body.rows) {
    const province = byCode.get(row.dataset.code ?? "");
    if (!province) continue;
    const cells = province.missing === null ? heads.map((head) => cellOf(head, province, shown)) : [missingCell(province.missing, heads.length)];
    row.replaceChildren(row.cells[0]!, ...cells);
  }
  if (table.dataset.order !== "name") putMissingLast(body);
  swapped.put(original, body);
  const caption = table.caption!;
  const named = caption.cloneNode(true) as HTMLElement;
  named.querySelector(".shared-marks")?.remove();
  named.append(`, ${control.nameMoment(shown.moment)}`);
  const shared = writeSharedMarks(shown.sharedMarks, control);
  if (shared) named.append(make("strong", "shared-marks", shared));
  swapped.put(caption, named);
}

function cellOf(head: HTMLElement, province: ShownProvince, { file }: ShownMoment): HTMLElement {
  const key = head.dataset.column as ColumnKey;
  const entry = province.entry!;
  const cell = make("td", "", "");
  const labelled = () => (cell.dataset.label = head.textContent!.trim());
  const linkTo = (place: number | null) => (place === null ? [] : [sourceLink(file.sources[place]!)]);
  switch (key) {
    case "value":
      cell.className = "number figure-value";
      cell.dataset.value = String(entry.value);
      cell.textContent = entry.text;
      break;
    case "period":
      cell.dataset.value = entry.periodEnd;
      cell.textContent = entry.period;
      labelled();
      break;
    case "source":
      cell.append(...linkTo(entry.source));
      if (entry.source !== null) labelled();
      break;
    case "marks":
      cell.append(...marksOf(province.marks));
      break;
    case "notes":
      cell.className = "note-cell";
      cell.append(...marksOf(province.marks), ` ${entry.notes.join(" ")}`);
      break;
    case "numerator":
    case "denominator": {
      const part = entry.parts?.[key === "numerator" ? 0 : 1];
      cell.append(part ? partLink(part.text, part.source === null ? null : file.sources[part.source]!) : "");
      labelled();
      break;
    }
    case "parts": {
      const list = cell.appendChild(make("ul", "plain-list", ""));
      for (const { text, source } of entry.parts ?? []) list.appendChild(make("li", "", `${text} `)).append(...linkTo(source));
      break;
    }
  }
  return cell;
}

function missingCell(missing: string, width: number): HTMLElement {
  const cell = document.createElement("td");
  if (width > 1) cell.colSpan = width;
  cell.append(make("span", "figure-missing", missing));
  return cell;
}

function putMissingLast(body: HTMLTableSectionElement): void {
  const names = new Intl.Collator(document.documentElement.lang);
  const isMissing = (row: HTMLTableRowElement) => Number(row.querySelector(".figure-missing") !== null);
  const nameOf = (row: HTMLTableRowElement) => row.cells[0]?.textContent ?? "";
  body.append(...[...body.rows].sort((one, other) => isMissing(one) - isMissing(other) || names.compare(nameOf(one), nameOf(other))));
}
