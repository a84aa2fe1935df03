import { html, nothing, type TemplateResult } from "lit-html";
import type { Status } from "../desk-types.ts";
import type { ReportWords } from "../report-words.ts";

/** What an editor can decide. */
export type Decision = "accept" | "return" | "refuse";

/** Shows the words to the office and the three decisions; says why there is none to take where the report does not wait. */
export function showDecision(
  state: { status: Status; reason: string; error: string; isBusy: boolean },
  words: ReportWords,
  actions: { type(reason: string): void; decide(decision: Decision): void },
): TemplateResult {
  const text = words.reportDesk.report;
  if (state.status !== "HANDED_IN")
    return html`<section class="section" aria-labelledby="decision">
      <h2 id="decision">${text.decide}</h2>
      <p>${text.notWaiting(words.report.status[state.status])}</p>
    </section>`;
  const button = (decision: Decision, label: string, kind: string) =>
    html`<button type="button" class=${`button ${kind}`} ?disabled=${state.isBusy} @click=${() => actions.decide(decision)}>${label}</button>`;
  return html`<section class="section" aria-labelledby="decision">
    <h2 id="decision">${text.decide}</h2>
    <p class="desk-field is-wide">
      <label for="decision-reason">${text.reason}</label>
      <textarea
        id="decision-reason"
        class="field"
        rows="4"
        maxlength="1000"
        .value=${state.reason}
        aria-invalid=${state.error ? "true" : nothing}
        aria-describedby="decision-hint decision-error"
        @input=${(event: InputEvent) => actions.type((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <span class="desk-hint" id="decision-hint">${text.reasonHint}</span>
      <span class="desk-finding" id="decision-error">${state.error}</span>
    </p>
    <div class="desk-row">${button("accept", text.accept, "")} ${button("return", text.return, "is-quiet")}</div>
    <details>
      <summary>${text.refuse}</summary>
      <p>${button("refuse", text.refuseConfirm, "is-grave")}</p>
    </details>
  </section>`;
}
