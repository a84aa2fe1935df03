import { html, nothing, type TemplateResult } from "lit-html";
import type { FormView } from "./form-view.ts";
import { showRead } from "./show-read.ts";
import type { Workbook } from "./workbook-state.ts";

/** Shows the way by a spreadsheet: the template, the filled file, and what was read from it before it is taken over. */
export function showWorkbook(workbook: Workbook, view: FormView): TemplateResult {
  const { state } = workbook;
  const text = view.words.reportForm.workbook;
  const error = state.step === "failed" ? state.message : null;
  return html`<details class="desk-topic" ?open=${state.step !== "none"}>
    <summary id="workbook"><h2>${text.heading}</h2></summary>
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
      ${error ? html`<span class="desk-finding" id="workbook-error" role="alert">${error}</span>` : nothing}
    </p>
    ${state.step === "reading" ? html`<p>${text.reading}</p>` : nothing} ${state.step === "read" ? showRead(state.read, view, workbook) : nothing}
  </details>`;
}
