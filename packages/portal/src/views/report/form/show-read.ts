import { html, nothing, type TemplateResult } from "lit-html";
import type { Finding, ReportedValue } from "../desk-types.ts";
import { writeDate, writeReported } from "../write-figure.ts";
import type { ComparedFigure } from "./entries.ts";
import type { FormView } from "./form-view.ts";
import type { ReadWorkbook, Workbook } from "./workbook-state.ts";
import { writeFinding } from "./write-finding.ts";

/** Shows what was read from a workbook before it is taken over: each figure with what is found in it and, where another was typed, which of the two is to stand. */
export function showRead(read: ReadWorkbook, view: FormView, workbook: Workbook): TemplateResult {
  const text = view.words.reportForm.workbook;
  const loose = read.findings.filter((finding) => !read.values.some((value) => isOf(finding, value)));
  return html`<h3 id="read-heading" tabindex="-1">${read.values.length === 0 ? text.nothing : text.read(String(read.values.length))}</h3>
    ${
      loose.length > 0
        ? html`<ul class="desk-findings">
            ${loose.map((finding) => html`<li>${written(finding, view)}</li>`)}
          </ul>`
        : nothing
    }
    ${read.values.length > 0 ? showTable(read, view, workbook) : nothing}`;
}

function showTable(read: ReadWorkbook, view: FormView, workbook: Workbook): TemplateResult {
  const text = view.words.reportForm.workbook;
  const compared = workbook.compare(read);
  const changing = compared.flatMap(({ changes }, place) => (changes ? [place] : []));
  const hasTyped = compared.some(({ typed }) => typed !== null);
  return html`${changing.length > 0 ? html`<p class="note">${text.differs(String(changing.length))}</p>` : nothing}
    <div class="table-scroll" role="region" tabindex="0" aria-labelledby="read-heading">
      <table class="data-table stacked-table desk-read">
        <thead>
          <tr>
            <th scope="col">${text.figure}</th>
            <th scope="col" class="number">${text.value}</th>
            <th scope="col">${text.period}</th>
            ${hasTyped ? html`<th scope="col">${text.inForm}</th>` : nothing}
            <th scope="col">${text.findings}</th>
          </tr>
        </thead>
        <tbody>
          ${compared.map((figure, place) => showFigure(figure, place, { read, hasTyped }, view, workbook))}
        </tbody>
      </table>
    </div>
    ${
      changing.length > 1
        ? html`<p class="desk-row">
            <button type="button" class="button is-quiet" @click=${() => workbook.choose(changing, true)}>${text.takeAll}</button>
            <button type="button" class="button is-quiet" @click=${() => workbook.choose(changing, false)}>${text.keepAll}</button>
          </p>`
        : nothing
    }
    <p class="desk-row">
      <button type="button" class="button" @click=${() => workbook.take(read)}>${text.take}</button>
      <button type="button" class="button is-quiet" @click=${() => workbook.leave()}>${text.leave}</button>
    </p>`;
}

function showFigure(
  figure: ComparedFigure,
  place: number,
  { read, hasTyped }: { read: ReadWorkbook; hasTyped: boolean },
  view: FormView,
  workbook: Workbook,
): TemplateResult {
  const { words, lang } = view;
  const text = words.reportForm.workbook;
  const value = figure.read;
  const indicator = view.indicator(value.indicatorCode);
  const name = indicator ? view.nameOf(indicator) : value.indicatorCode;
  const own = read.findings.filter((finding) => isOf(finding, value));
  const date = writeDate(value.period, lang);
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${writeReported(value, indicator, words, lang)}</td>
    <td data-label=${text.period}>${date}</td>
    ${
      hasTyped
        ? html`<td>
            ${figure.changes ? showChoice(figure, place, `${name}, ${date}`, view, workbook) : figure.typed ? html`<span class="desk-hint">${text.same}</span>` : nothing}
          </td>`
        : nothing
    }
    <td>${own.map((finding) => html`<span class="desk-finding">${written(finding, view)}</span>`)}</td>
  </tr>`;
}

function showChoice({ typed, merged }: ComparedFigure, place: number, name: string, view: FormView, workbook: Workbook): TemplateResult {
  const text = view.words.reportForm.workbook;
  const choices: [isReplacing: boolean, label: string][] = [
    [false, text.keepTyped(writeApart(typed!, merged, view))],
    [true, text.takeRead(writeApart(merged, typed!, view))],
  ];
  return html`<fieldset class="desk-field">
    <legend class="visually-hidden">${name}</legend>
    ${choices.map(
      ([isReplacing, label]) =>
        html`<label class="desk-choice">
          <input
            type="radio"
            name=${`read-${place}`}
            .checked=${workbook.replaces(place) === isReplacing}
            @change=${() => workbook.choose([place], isReplacing)}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** Writes the number of a figure, and what else in it is not as in another. */
function writeApart(value: ReportedValue, other: ReportedValue, view: FormView): string {
  const text = view.words.reportForm.workbook;
  const number = writeReported(value, view.indicator(value.indicatorCode), view.words, view.lang);
  const rest = [
    value.definitionKept ? "" : text.otherDefinition,
    value.note === other.note ? "" : value.note,
    value.evidenceUrl === other.evidenceUrl ? "" : value.evidenceUrl,
    value.evidenceId === other.evidenceId ? "" : value.evidenceId && (view.report.evidence.find(({ id }) => id === value.evidenceId)?.fileName ?? text.file),
  ];
  return [number, ...rest].filter(Boolean).join("; ");
}

/** Whether a finding is about a figure that was read, and not about a row that was not. */
function isOf({ indicatorCode, period, place, field }: ReadWorkbook["findings"][number], value: ReportedValue): boolean {
  if (place === null && field !== null) return false;
  return indicatorCode === value.indicatorCode && (period === null || period === value.period);
}

function written(finding: Finding, view: FormView): string {
  const { says, mend } = writeFinding(finding, view.words, view.lang);
  return `${says} ${mend}`;
}
