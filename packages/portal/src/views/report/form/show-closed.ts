import { html, nothing, type TemplateResult } from "lit-html";
import type { DecisionTimes } from "../desk-types.ts";
import { showReason } from "../show-reason.ts";
import { writeAuthor } from "../write-author.ts";
import { writeDate, writeReported } from "../write-figure.ts";
import type { FormView } from "./form-view.ts";
import { writeTimes } from "./show-hand-in.ts";

/** Shows a report that can no longer be changed: where it stands, why, and its figures. */
export function showClosed(isJustHandedIn: boolean, times: DecisionTimes | null | undefined, view: FormView): TemplateResult {
  const { report, words, lang } = view;
  const text = words.reportForm;
  const isStopped = report.isAreaTaken && (report.status === "DRAFT" || report.status === "RETURNED");
  const last = report.events.findLast(({ to }) => to === report.status);
  return html`${
      isJustHandedIn
        ? html`<section class="note desk-done" role="alert" aria-labelledby="handed-in">
            <h2 id="handed-in" tabindex="-1">${text.handIn.done}</h2>
            <p>${text.handIn.doneText}</p>
            <p>${text.handIn.next}</p>
            <p>${writeTimes(times, view)}</p>
          </section>`
        : html`<p class="note">${isStopped ? words.report.mine.areaTaken : text.closed(words.report.status[report.status])}</p>`
    }
    ${last?.reason ? showReason(words.report.mine.reason(writeAuthor(last, words.report)), last.reason) : nothing}
    <h2 id="values">${text.values}</h2>
    <div class="table-scroll" role="region" tabindex="0" aria-labelledby="values">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">${text.workbook.figure}</th>
            <th scope="col" class="number">${text.workbook.value}</th>
            <th scope="col">${text.workbook.period}</th>
          </tr>
        </thead>
        <tbody>
          ${report.values.map((value) => {
            const indicator = view.indicator(value.indicatorCode);
            return html`<tr>
              <th scope="row">${indicator ? view.nameOf(indicator) : value.indicatorCode}</th>
              <td class="number">${writeReported(value, indicator, words, lang)}</td>
              <td>${writeDate(value.period, lang)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}
