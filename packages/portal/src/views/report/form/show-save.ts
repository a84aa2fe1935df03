import { html, nothing, type TemplateResult } from "lit-html";
import { writeTime } from "../write-moment.ts";
import type { FormView } from "./form-view.ts";
import type { SaveState } from "./save-typed.ts";

/** Says in a line that stays in view how far what was typed has come, and what was said last; where the session has ended, with the way to sign in. */
export function showSave(state: SaveState, hasRoom: boolean, said: string, signIn: string, view: FormView): TemplateResult {
  const { reportForm, report } = view.words;
  const text = reportForm.save;
  return html`<p class="desk-save" data-step=${state.step}>
    ${[line(), said === line() ? "" : said].filter(Boolean).join(" · ")}
    ${state.step === "failed" && state.code === "NOT_SIGNED_IN" ? html` <a href=${signIn}>${report.signIn.go}</a>` : nothing}
    ${hasRoom ? nothing : html` ${text.noRoom}`}
  </p>`;

  function line(): string {
    if (state.step === "saved") return text.saved(writeTime(state.at));
    if (state.step === "typing") return text.typing;
    if (state.step === "saving") return text.saving;
    if (state.step === "failed") return state.code === "AWAY" || state.code === "NOT_SIGNED_IN" ? text[state.code] : report.error[state.code];
    return "";
  }
}
