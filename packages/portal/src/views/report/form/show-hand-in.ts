import { html, nothing, type TemplateResult } from "lit-html";
import { formatShort } from "../../../parts/format/number.ts";
import type { DecisionTimes, Finding } from "../desk-types.ts";
import { blocks, type Entry } from "./entry.ts";
import type { FormSteps } from "./form-steps.ts";
import { fieldId, type FormView } from "./form-view.ts";
import { fieldOf } from "./show-entry.ts";
import { writeFinding } from "./write-finding.ts";

/** Shows the end of the form: what happens once it is handed in, the button, and the way to delete a draft. */
export function showHandIn(times: DecisionTimes | null | undefined, steps: FormSteps, hasRoom: boolean, view: FormView): TemplateResult {
  const text = view.words.reportForm.handIn;
  const notDone = (step: "handIn" | "discard") =>
    steps.notDone?.step === step
      ? html`<p class="desk-finding" id="not-done" role="alert">
          <strong>${text.notDone[step]}</strong> ${steps.notDone.why}
          ${step === "discard" ? nothing : hasRoom ? text.isKept : view.words.reportForm.save.noRoom}
        </p>`
      : nothing;
  return html`<section class="section" aria-labelledby="hand-in">
    <h2 id="hand-in">${text.heading}</h2>
    <p class="prose">${text.next}</p>
    <p class="prose">${writeTimes(times, view)}</p>
    <p>
      <button type="button" class="button" id="hand-in-button" aria-disabled=${steps.isBusy ? "true" : nothing} @click=${() => void steps.handIn()}>
        ${text.button}
      </button>
    </p>
    ${notDone("handIn")}
    ${
      // One that was taken back is kept, with its steps.
      view.report.status === "DRAFT" && view.report.events.length === 0
        ? html`<details>
            <summary>${text.discard}</summary>
            <p><button type="button" class="button is-grave" @click=${() => void steps.discard()}>${text.discardConfirm}</button></p>
            ${notDone("discard")}
          </details>`
        : nothing
    }
  </section>`;
}

/** Shows all that still stops the report, each with a link to its field; `entryOf` finds the figure that a finding is about. */
export function showSummary(findings: Finding[], entryOf: (finding: Finding) => Entry | undefined, view: FormView): TemplateResult {
  const text = view.words.reportForm;
  return html`<section class="note desk-summary" role="alert" aria-labelledby="summary">
    <h2 id="summary" tabindex="-1">${findings.length === 0 ? text.handIn.nothing : text.handIn.summary}</h2>
    <ul>
      ${findings.filter(blocks).map((finding) => {
        const { says } = writeFinding(finding, view.words, view.lang);
        const entry = entryOf(finding);
        const indicator = finding.indicatorCode ? view.indicator(finding.indicatorCode) : undefined;
        const name = indicator ? `${view.nameOf(indicator)}: ` : "";
        if (!entry) return html`<li>${name}${says}</li>`;
        const id = finding.severity === "PLAUSIBILITY" ? fieldId(entry, `keep-${finding.code}`) : fieldId(entry, fieldOf(finding));
        return html`<li><a href=${`#${id}`} @click=${(event: MouseEvent) => leadTo(id) && event.preventDefault()}>${name}${says}</a></li>`;
      })}
    </ul>
  </section>`;
}

/** Unfolds what a field lies in and gives it the keyboard; returns whether it is there. */
export function leadTo(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  field.focus();
  field.scrollIntoView({ block: "center" });
  return true;
}

/** Says how long decisions have taken; nothing while that is not known. */
export function writeTimes(times: DecisionTimes | null | undefined, view: FormView): string {
  const text = view.words.reportForm.handIn;
  const days = (count: number) => (count < 1 ? "0" : formatShort(count, view.lang));
  if (times === undefined) return "";
  return times ? text.times(days(times.medianDays), days(times.longestDays), String(times.decided)) : text.noTimes;
}
