import { html, type TemplateResult } from "lit-html";
import type { ReportedValue } from "../desk-types.ts";
import { writeDate, writeReported } from "../write-figure.ts";
import { sayTheSame } from "./entry.ts";
import type { FormView } from "./form-view.ts";

/** Shows what differs between the figures typed here and those saved elsewhere, and lets the reader choose. */
export function showConflict(mine: ReportedValue[], theirs: ReportedValue[], view: FormView, choose: (keepMine: boolean) => void): TemplateResult {
  const { words, lang } = view;
  const text = words.reportForm.conflict;
  const keyOf = ({ indicatorCode, period }: ReportedValue) => `${indicatorCode} ${period}`;
  const keys = [...new Set([...mine, ...theirs].map(keyOf))];
  const write = (value: ReportedValue | undefined) =>
    value ? [writeReported(value, view.indicator(value.indicatorCode), words, lang), value.note, value.evidenceUrl].filter(Boolean).join("; ") : text.absent;
  const rows = keys.flatMap((key) => {
    const [left, right] = [mine, theirs].map((values) => values.find((value) => keyOf(value) === key));
    if (left && right && sayTheSame([left], [right])) return [];
    const { indicatorCode, period } = (left ?? right)!;
    const indicator = view.indicator(indicatorCode);
    return [
      html`<tr>
        <th scope="row">${indicator ? view.nameOf(indicator) : indicatorCode}, ${writeDate(period, lang)}</th>
        <td data-label=${text.mine}>${write(left)}</td>
        <td data-label=${text.theirs}>${write(right)}</td>
      </tr>`,
    ];
  });
  return html`<section class="note desk-conflict" role="alert" aria-labelledby="conflict">
    <h2 id="conflict" tabindex="-1">${text.heading}</h2>
    <p>${text.explained}</p>
    <div class="table-scroll" role="region" tabindex="0" aria-labelledby="conflict">
      <table class="data-table stacked-table">
        <thead>
          <tr>
            <th scope="col">${text.figure}</th>
            <th scope="col">${text.mine}</th>
            <th scope="col">${text.theirs}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <p class="desk-row">
      <button type="button" class="button" @click=${() => choose(true)}>${text.keepMine}</button>
      <button type="button" class="button is-quiet" @click=${() => choose(false)}>${text.takeTheirs}</button>
    </p>
  </section>`;
}
