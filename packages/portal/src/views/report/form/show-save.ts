import { html, nothing, type TemplateResult } from "lit-html";
import { writeTime } from "../write-moment.ts";
import type { Finding } from "../desk-types.ts";
import type { ReportWords } from "../report-words.ts";
import type { FormView } from "./form-view.ts";
import type { SaveState } from "./save-typed.ts";

/** Says what came of saving: that what this browser had kept (since `restored`, "" for nothing) is saved too, and how much is left; nothing of what lies in fields still to come. */
export function sayOpen(told: Finding[], open: number, restored: string, { reportForm: text }: ReportWords): string {
  const errors = told.filter(({ severity }) => severity === "ERROR").length;
  const doubts = told.length - errors;
  const left = text.said(errors > 0 ? text.toMend(String(errors)) : "", doubts > 0 ? text.toLook(String(doubts)) : "");
  const isLeftToCome = told.length === 0 && open > 0;
  return [restored ? text.save.restoredSaved(restored) : "", isLeftToCome ? "" : left].filter(Boolean).join(" ");
}

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
