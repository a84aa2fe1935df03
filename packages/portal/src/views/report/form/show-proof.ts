import { html, nothing, type TemplateResult } from "lit-html";
import type { Entry } from "./entry.ts";
import { fieldId, type FormView } from "./form-view.ts";

/** Shows how a figure is shown to be true: an address, one of the files of the report, or a file to upload now. */
export function showProof(entry: Entry, view: FormView, findings: TemplateResult, invalid: "true" | typeof nothing): TemplateResult {
  const { field } = view.words.reportForm;
  return html`<p class="desk-field">
      <label for=${fieldId(entry, "proof-kind")}>${field.evidence}</label>
      <select
        id=${fieldId(entry, "proof-kind")}
        class="field"
        @change=${(event: Event) => view.change(entry, { proof: (event.target as HTMLSelectElement).value })}
      >
        <option value="address" .selected=${entry.proof === "address"}>${field.evidenceAddress}</option>
        ${view.report.evidence.map(({ id, fileName }) => html`<option value=${id} .selected=${entry.proof === id}>${field.evidenceFile(fileName)}</option>`)}
        <option value="upload" .selected=${entry.proof === "upload"}>${field.evidenceUpload}</option>
      </select>
      ${entry.proof === "address" || entry.proof === "upload" ? nothing : findings}
    </p>
    ${
      entry.proof === "address"
        ? html`<p class="desk-field">
            <label for=${fieldId(entry, "proof")}>${field.url}</label>
            <input
              id=${fieldId(entry, "proof")}
              class="field"
              type="url"
              inputmode="url"
              autocomplete="off"
              maxlength="500"
              placeholder="https://"
              .value=${entry.url}
              aria-invalid=${invalid}
              aria-describedby=${`${fieldId(entry, "proof")}-findings`}
              @input=${(event: InputEvent) => view.change(entry, { url: (event.target as HTMLInputElement).value })}
            />
            ${findings}
          </p>`
        : entry.proof === "upload"
          ? html`<div class="desk-field">${showUpload(fieldId(entry, "proof"), entry, view)} ${findings}</div>`
          : nothing
    }`;
}

/** Shows the field that uploads a PDF, how far it has come and why one was not taken. */
export function showUpload(id: string, entry: Entry | null, view: FormView): TemplateResult {
  const text = view.words.reportForm.evidence;
  const { upload, uploadError } = view.files;
  const isOwnError = uploadError !== null && uploadError.key === (entry?.key ?? null);
  return html`<label for=${id}>${text.choose}</label>
    <input
      id=${id}
      class="field"
      type="file"
      accept="application/pdf,.pdf"
      ?disabled=${upload !== null}
      aria-invalid=${isOwnError ? "true" : nothing}
      aria-describedby=${isOwnError ? `${id}-error` : nothing}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const [file] = input.files ?? [];
        if (file) void view.files.send(file, entry);
        input.value = "";
      }}
    />
    ${
      upload
        ? html`<progress max="1" .value=${upload.share} aria-label=${text.uploading(upload.name, String(Math.round(upload.share * 100)))}></progress>`
        : nothing
    }
    ${isOwnError ? html`<span class="desk-finding" id=${`${id}-error`}>${uploadError.message}</span>` : nothing}`;
}
