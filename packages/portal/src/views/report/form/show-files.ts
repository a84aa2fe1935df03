import { html, type TemplateResult } from "lit-html";
import { formatSize } from "../../../parts/format/size.ts";
import type { FormView } from "./form-view.ts";
import { showUpload } from "./show-proof.ts";

/** Shows the PDF documents of a report, who may read them, and the way to add one. */
export function showFiles(view: FormView): TemplateResult {
  const text = view.words.reportForm.evidence;
  return html`<section class="section" aria-labelledby="files">
    <h2 id="files">${text.heading}</h2>
    <p class="prose">${text.explained}</p>
    ${
      view.report.evidence.length === 0
        ? html`<p>${text.none}</p>`
        : html`<ul class="desk-list">
            ${view.report.evidence.map(
              ({ id, fileName, size, isPublic }) =>
                html`<li>
                  <span><a href=${`/desk/evidence/${id}`}>${fileName}</a> (${formatSize(size, view.lang)})</span>
                  <label class="desk-choice">
                    <input
                      type="checkbox"
                      aria-label=${text.allowNamed(fileName)}
                      .checked=${isPublic}
                      @change=${(event: Event) => void view.files.allow(id, (event.target as HTMLInputElement).checked)}
                    />
                    ${text.allow}
                  </label>
                  <button type="button" class="button is-quiet" aria-label=${text.removeNamed(fileName)} @click=${() => void view.files.drop(id)}>
                    ${text.remove}
                  </button>
                </li>`,
            )}
          </ul>`
    }
    <div class="desk-narrow">${showUpload("evidence-file", null, view)}</div>
  </section>`;
}
