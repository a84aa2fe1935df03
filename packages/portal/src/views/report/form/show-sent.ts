import { html, nothing, type TemplateResult } from "lit-html";
import { formatSize } from "../../../parts/format/size.ts";
import type { ReportedValue } from "../desk-types.ts";
import { showEvidence } from "../show-evidence.ts";
import { writeDate, writeReported } from "../write-figure.ts";
import type { FormView } from "./form-view.ts";
import { writeFinding } from "./write-finding.ts";

/** Shows all that was handed in, to be read alone: each figure with its definition, note, evidence and why it is kept, and the files. */
export function showSent(view: FormView): TemplateResult {
  const { report, words, lang } = view;
  const text = words.reportForm;
  return html`<section aria-labelledby="values">
      <h2 id="values">${text.values}</h2>
      ${report.values.map((value) => showFigure(value, view))}
    </section>
    ${
      report.evidence.length > 0
        ? html`<section class="section" aria-labelledby="files">
            <h2 id="files">${text.sent.files}</h2>
            <ul class="desk-list">
              ${report.evidence.map(
                ({ id, fileName, size, isPublic }) =>
                  html`<li>
                    <span><a href=${`/desk/evidence/${id}`}>${fileName}</a> (${formatSize(size, lang)})</span>
                    <span class="desk-hint">${isPublic ? text.sent.isPublic : text.sent.isPrivate}</span>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }`;
}

function showFigure(value: ReportedValue, view: FormView): TemplateResult {
  const { report, words, lang } = view;
  const { sent, field } = words.reportForm;
  const indicator = view.indicator(value.indicatorCode);
  return html`<article class="desk-card">
    <h3>${indicator ? view.nameOf(indicator) : value.indicatorCode}</h3>
    <p><strong class="desk-number">${writeReported(value, indicator, words, lang)}</strong> <span class="desk-hint">${writeDate(value.period, lang)}</span></p>
    <p>${sent.definition}: ${value.definitionKept ? field.definitionKept : field.definitionDiffers}</p>
    ${value.note ? html`<p>${sent.note}: <span class="desk-words">${value.note}</span></p>` : nothing}
    <p class="desk-words">${sent.evidence}: ${showEvidence(value, report.evidence, sent.noEvidence)}</p>
    ${value.kept.map(({ code, reason }) => {
      // What was found then may be found no longer, beside a newer release.
      const finding = report.findings.find(
        (one) => one.code === code && one.indicatorCode === value.indicatorCode && (one.period ?? value.period) === value.period,
      );
      return html`<p class="desk-reason">
        ${finding ? html`${writeFinding(finding, words, lang).says}<br />` : nothing} <strong>${sent.keptReason}:</strong>
        <span class="desk-words">${reason}</span>
      </p>`;
    })}
  </article>`;
}
