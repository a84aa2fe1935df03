import { html, type TemplateResult } from "lit-html";

/** Shows why somebody has decided, under what it is about. */
export function showReason(heading: string, reason: string): TemplateResult {
  return html`<p class="desk-reason"><strong>${heading}</strong> <span class="desk-words">${reason}</span></p>`;
}
