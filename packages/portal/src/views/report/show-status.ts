import { html, type TemplateResult } from "lit-html";
import type { Status } from "./desk-types.ts";
import type { ReportWords } from "./report-words.ts";

/** Shows where a report stands, in words with a sign and a colour of their own: only what asks something of its office, or was refused, stands out as a warning does. */
export function showStatus(status: Status, text: ReportWords["report"]): TemplateResult {
  return html`<span class="desk-status" data-status=${status}>${text.status[status]}</span>`;
}
