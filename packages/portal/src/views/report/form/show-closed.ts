import { html, nothing, type TemplateResult } from "lit-html";
import type { DecisionTimes } from "../desk-types.ts";
import { showReason } from "../show-reason.ts";
import { showStatus } from "../show-status.ts";
import { writeAuthor } from "../write-author.ts";
import { writeMoment } from "../write-moment.ts";
import type { FormSteps } from "./form-steps.ts";
import type { FormView } from "./form-view.ts";
import { writeTimes } from "./show-hand-in.ts";
import { showSent } from "./show-sent.ts";

/** Shows a report that can no longer be changed: where it stands, why, all that was sent, and the way to take it back while it waits. */
export function showClosed(steps: FormSteps, times: DecisionTimes | null | undefined, view: FormView): TemplateResult {
  const { report, words, lang } = view;
  const text = words.reportForm;
  const isStopped = report.isAreaTaken && (report.status === "DRAFT" || report.status === "RETURNED");
  const last = report.events.findLast(({ to }) => to === report.status);
  const isWaiting = report.status === "HANDED_IN";
  return html`${
    steps.done === "handed-in"
      ? html`<section class="note is-calm" role="alert" aria-labelledby="handed-in">
          <h2 id="handed-in" tabindex="-1">${text.handIn.done}</h2>
          <p>${text.handIn.doneText}</p>
          <p>${text.handIn.next}</p>
          <p>${writeTimes(times, view)}</p>
        </section>`
      : html`<p>
            ${showStatus(report.status, words.report)}
            ${report.handedInAt ? html`<span class="desk-hint">${words.report.mine.handedIn(writeMoment(report.handedInAt, lang))}</span>` : nothing}
          </p>
          <p>${isStopped ? words.report.mine.areaTaken : isWaiting ? text.waiting : text.closed(words.report.status[report.status])}</p>`
  }
  ${showTakenBack(steps, view)} ${last?.reason ? showReason(words.report.mine.reason(writeAuthor(last, words.report)), last.reason) : nothing} ${showSent(view)}
  ${isWaiting && !report.isAreaTaken ? showTakeBack(steps, view) : nothing}`;
}

function showTakeBack(steps: FormSteps, view: FormView): TemplateResult {
  const text = view.words.reportForm.takeBack;
  return html`<section class="section" aria-labelledby="take-back">
    <h2 id="take-back">${text.heading}</h2>
    <p class="prose">${text.explained}</p>
    <p><button type="button" class="button is-quiet" ?disabled=${steps.isBusy} @click=${() => void steps.takeBack()}>${text.button}</button></p>
  </section>`;
}

/** Says what came of taking a report back, in the form that it has opened or where it stands closed; nothing where nobody tried. */
export function showTakenBack({ done, notTakenBack }: FormSteps, view: FormView): TemplateResult | typeof nothing {
  if (notTakenBack) return html`<p class="note" id="not-taken-back" role="alert" tabindex="-1">${notTakenBack}</p>`;
  return done === "taken-back" ? html`<p class="note is-calm" id="taken-back" role="alert" tabindex="-1">${view.words.reportForm.takeBack.done}</p>` : nothing;
}
