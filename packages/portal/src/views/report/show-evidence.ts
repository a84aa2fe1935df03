import { html, type TemplateResult } from "lit-html";
import type { Evidence, ReportedValue } from "./desk-types.ts";

/** Shows where a figure can be checked: a file of its report, or the address; `none` in words where there is neither. */
export function showEvidence({ evidenceId, evidenceUrl }: Pick<ReportedValue, "evidenceId" | "evidenceUrl">, files: Evidence[], none: string): TemplateResult {
  const file = files.find(({ id }) => id === evidenceId);
  if (file) return html`<a href=${`/desk/evidence/${file.id}`}>${file.fileName}</a>`;
  if (!evidenceUrl) return html`${none}`;
  return /^https?:\/\//.test(evidenceUrl) ? html`<a href=${evidenceUrl} rel="noopener noreferrer nofollow">${evidenceUrl}</a>` : html`${evidenceUrl}`;
}
