import { html, nothing, type TemplateResult } from "lit-html";
import type { Finding, ReportedValue } from "../desk-types.ts";
import { writeDate, writeReported } from "../write-figure.ts";
import type { FormView } from "./form-view.ts";
import { writeFinding } from "./write-finding.ts";

/** What the desk has read from a filled workbook: nothing of it stands in the report yet. */
export interface ReadWorkbook {
  values: ReportedValue[];
  findings: Finding[];
}

/** A workbook on its way: being read, read, or not taken and why. */
export type WorkbookState = { step: "none" } | { step: "reading" } | { step: "read"; read: ReadWorkbook } | { step: "failed"; message: string };

/** What is shown of a workbook, and what the reader may do with it. */
interface Workbook {
  readonly state: WorkbookState;
  send(file: File): Promise<void>;
  take(read: ReadWorkbook): void;
  leave(): void;
}

/** Shows the way by a spreadsheet: the template, the filled file, and what was read from it before it is taken over. */
export function showWorkbook(workbook: Workbook, view: FormView): TemplateResult {
  const { state } = workbook;
  const text = view.words.reportForm.workbook;
  const error = state.step === "failed" ? state.message : null;
  return html`<details class="desk-topic" ?open=${state.step !== "none"}>
    <summary><h2>${text.heading}</h2></summary>
    <p class="prose">${text.explained}</p>
    <p><a href=${`/desk/reports/${view.report.id}/template.xlsx?lang=${view.lang}`} download>${text.template}</a></p>
    <p class="desk-narrow">
      <label for="workbook-file">${text.choose}</label>
      <input
        id="workbook-file"
        class="field"
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-invalid=${error ? "true" : nothing}
        aria-describedby=${error ? "workbook-error" : nothing}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const [file] = input.files ?? [];
          if (file) void workbook.send(file);
          input.value = "";
        }}
      />
      ${error ? html`<span class="desk-finding" id="workbook-error">${error}</span>` : nothing}
    </p>
    ${state.step === "reading" ? html`<p>${text.reading}</p>` : nothing} ${state.step === "read" ? showRead(state.read, view, workbook) : nothing}
  </details>`;
}

function showRead(read: ReadWorkbook, view: FormView, workbook: Workbook): TemplateResult {
  const { words, lang } = view;
  const text = words.reportForm.workbook;
  const loose = read.findings.filter(({ indicatorCode }) => !read.values.some((value) => value.indicatorCode === indicatorCode));
  return html`<h3 id="read-heading" tabindex="-1">${read.values.length === 0 ? text.nothing : text.read(String(read.values.length))}</h3>
    ${
      loose.length > 0
        ? html`<ul class="desk-findings">
            ${loose.map((finding) => html`<li>${written(finding, view)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      read.values.length > 0
        ? html`<div class="table-scroll" role="region" tabindex="0" aria-labelledby="read-heading">
              <table class="data-table">
                <thead>
                  <tr>
                    <th scope="col">${text.figure}</th>
                    <th scope="col" class="number">${text.value}</th>
                    <th scope="col">${text.period}</th>
                    <th scope="col">${text.findings}</th>
                  </tr>
                </thead>
                <tbody>
                  ${read.values.map((value) => {
                    const indicator = view.indicator(value.indicatorCode);
                    const own = read.findings.filter(
                      ({ indicatorCode, period }) => indicatorCode === value.indicatorCode && (period === null || period === value.period),
                    );
                    return html`<tr>
                      <th scope="row">${indicator ? view.nameOf(indicator) : value.indicatorCode}</th>
                      <td class="number">${writeReported(value, indicator, words, lang)}</td>
                      <td>${writeDate(value.period, lang)}</td>
                      <td>${own.map((finding) => html`<span class="desk-finding">${written(finding, view)}</span>`)}</td>
                    </tr>`;
                  })}
                </tbody>
              </table>
            </div>
            <p class="desk-row">
              <button type="button" class="button" @click=${() => workbook.take(read)}>${text.take}</button>
              <button type="button" class="button is-quiet" @click=${() => workbook.leave()}>${text.leave}</button>
            </p>`
        : nothing
    }`;
}

function written(finding: Finding, view: FormView): string {
  const { says, mend } = writeFinding(finding, view.words, view.lang);
  return `${says} ${mend}`;
}
