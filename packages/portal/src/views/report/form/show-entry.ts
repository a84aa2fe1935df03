import { html, nothing, type TemplateResult } from "lit-html";
import { formatPeriod, readPeriod } from "../../../parts/format/plain-period.ts";
import { readTypedNumber } from "../../../parts/format/typed-number.ts";
import type { Finding, FormIndicator, Qualifier } from "../desk-types.ts";
import { writeNumber } from "../write-figure.ts";
import { isTyped, reasonFor, type Entry } from "./entry.ts";
import { fieldId, type FormView } from "./form-view.ts";
import { showProof } from "./show-proof.ts";
import { writeFinding } from "./write-finding.ts";

const qualifiers = ["EXACT", "ABOUT", "MORE_THAN", "NEARLY"] as const;

/** Fields of the form by what a finding calls them. */
const fields: Record<string, string> = {
  value: "value",
  period: "period",
  qualifier: "qualifier",
  definitionKept: "definition",
  note: "note",
  evidence: "proof",
  evidenceUrl: "proof",
  evidenceId: "proof",
};

/** Gives the field that a finding is about; one about the figure as a whole stands at its number. */
export function fieldOf({ field }: Finding): string {
  return fields[field ?? "value"] ?? "value";
}

/** Shows the fields of one figure, each with what is wrong with it; all but number and date only once something was typed. */
export function showEntry(entry: Entry, indicator: FormIndicator, nth: number, view: FormView): TemplateResult {
  const text = view.words.reportForm;
  const name = view.nameOf(indicator);
  const leave = ({ target }: FocusEvent) => view.visit(entry, (target as HTMLElement).id.slice(fieldId(entry, "").length));
  return html`<fieldset class="desk-entry" @focusout=${leave}>
    <legend class="visually-hidden">${nth === 1 ? name : text.nth(name, String(nth))}</legend>
    <div class="desk-fields">${showValue(entry, indicator, view)} ${showPeriod(entry, view)} ${isTyped(entry) ? showRest(entry, view) : nothing}</div>
    ${
      isTyped(entry) || nth > 1
        ? html`<p class="desk-entry-actions">
            <button type="button" class="button is-quiet" @click=${() => view.removeEntry(entry)}>
              ${text.remove}<span class="visually-hidden">: ${name}</span>
            </button>
          </p>`
        : nothing
    }
  </fieldset>`;
}

function showValue(entry: Entry, indicator: FormIndicator, view: FormView): TemplateResult {
  const { words, lang } = view;
  const read = readTypedNumber(entry.value, lang);
  const unit = words.reportForm.units[indicator.unit];
  return html`<p class="desk-field">
    <label for=${fieldId(entry, "value")}>${words.reportForm.field.value}${unit ? ` (${unit})` : ""}</label>
    <input
      id=${fieldId(entry, "value")}
      class="field"
      inputmode="decimal"
      autocomplete="off"
      maxlength="60"
      .value=${entry.value}
      aria-invalid=${invalid(entry, "value", view)}
      aria-describedby=${`${fieldId(entry, "value")}-read ${fieldId(entry, "value")}-findings`}
      @input=${(event: InputEvent) => view.change(entry, { value: typedIn(event) })}
    />
    <span class="desk-hint" id=${`${fieldId(entry, "value")}-read`}>
      ${read === null ? "" : words.reportForm.readAs(writeNumber(read, entry.qualifier, indicator.unit, words, lang))}
    </span>
    ${showFindings(entry, "value", view)}
  </p>`;
}

function showPeriod(entry: Entry, view: FormView): TemplateResult {
  const { words } = view;
  const read = readPeriod(entry.period);
  return html`<p class="desk-field">
    <label for=${fieldId(entry, "period")}>${words.reportForm.field.period}</label>
    <input
      id=${fieldId(entry, "period")}
      class="field"
      autocomplete="off"
      maxlength="40"
      .value=${entry.period}
      aria-invalid=${invalid(entry, "period", view)}
      aria-describedby=${`${fieldId(entry, "period")}-read ${fieldId(entry, "period")}-findings`}
      @input=${(event: InputEvent) => view.change(entry, { period: typedIn(event) })}
    />
    <span class="desk-hint" id=${`${fieldId(entry, "period")}-read`}>
      ${read === null ? words.reportForm.field.periodHint : words.reportForm.readAs(sentencePeriod(read, view))}
    </span>
    ${showFindings(entry, "period", view)}
  </p>`;
}

function showRest(entry: Entry, view: FormView): TemplateResult {
  const text = view.words.reportForm;
  const { field } = text;
  const note = entry.definitionKept ? field.note : field.noteNeeded;
  return html`<p class="desk-field">
      <label for=${fieldId(entry, "qualifier")}>${field.qualifier}</label>
      <select
        id=${fieldId(entry, "qualifier")}
        class="field"
        @change=${(event: Event) => view.change(entry, { qualifier: (event.target as HTMLSelectElement).value as Qualifier })}
      >
        ${qualifiers.map((one) => html`<option value=${one} .selected=${entry.qualifier === one}>${text.qualifier[one]}</option>`)}
      </select>
    </p>
    <div class="desk-field" role="radiogroup" aria-labelledby=${fieldId(entry, "definition-label")}>
      <span class="desk-label" id=${fieldId(entry, "definition-label")}>${field.definitionGroup}</span>
      ${[true, false].map(
        (kept) =>
          html`<label class="desk-choice">
            <input
              type="radio"
              id=${kept ? fieldId(entry, "definition") : nothing}
              name=${fieldId(entry, "definition")}
              .checked=${entry.definitionKept === kept}
              @change=${() => view.change(entry, { definitionKept: kept })}
            />
            ${kept ? field.definitionKept : field.definitionDiffers}
          </label>`,
      )}
      ${showFindings(entry, "definition", view)}
    </div>
    ${showProof(entry, view, showFindings(entry, "proof", view), invalid(entry, "proof", view))}
    <p class="desk-field is-wide">
      <label for=${fieldId(entry, "note")}>${note}</label>
      <textarea
        id=${fieldId(entry, "note")}
        class="field"
        rows="2"
        maxlength="1000"
        .value=${entry.note}
        aria-invalid=${invalid(entry, "note", view)}
        aria-describedby=${`${fieldId(entry, "note")}-findings`}
        @input=${(event: InputEvent) => view.change(entry, { note: typedIn(event) })}
      ></textarea>
      ${showFindings(entry, "note", view)}
    </p>`;
}

/** Shows what is found at one field, each with what to do; what may be kept has a field for the reason. */
function showFindings(entry: Entry, field: string, view: FormView): TemplateResult {
  const own = view.findingsOf(entry).filter((finding) => fieldOf(finding) === field);
  return html`<span class="desk-findings" id=${`${fieldId(entry, field)}-findings`}>
      ${own.map((finding) => {
        const { says, mend } = writeFinding(finding, view.words, view.lang);
        return html`<span class="desk-finding" data-severity=${finding.severity}><strong>${says}</strong> ${mend}</span>`;
      })}
    </span>
    ${own.filter(({ severity }) => severity === "PLAUSIBILITY").map((finding) => showReasonField(entry, finding, view))}`;
}

/** Shows the field for why a finding is kept; what was written for another number or date stands below it, to be written again where it still holds. */
function showReasonField(entry: Entry, finding: Finding, view: FormView): TemplateResult {
  const text = view.words.reportForm;
  const { code, about } = finding;
  const reason = reasonFor(entry, finding);
  const former = reason === "" ? (entry.kept[code]?.reason ?? "").trim() : "";
  return html`<label class="desk-keep">
    ${text.keep}
    <input
      class="field"
      maxlength="1000"
      autocomplete="off"
      id=${fieldId(entry, `keep-${code}`)}
      .value=${reason}
      @input=${(event: InputEvent) => view.change(entry, { kept: { ...entry.kept, [code]: { reason: typedIn(event), about } } })}
    />
    ${reason.trim() ? html`<span class="desk-hint">${text.kept}</span>` : nothing}
    ${former ? html`<span class="desk-hint">${text.askedAgain(former)}</span>` : nothing}
  </label>`;
}

function invalid(entry: Entry, field: string, view: FormView): "true" | typeof nothing {
  return view.findingsOf(entry).some((finding) => finding.severity === "ERROR" && fieldOf(finding) === field) ? "true" : nothing;
}

function sentencePeriod(period: string, { words, lang }: FormView): string {
  const written = formatPeriod(period, lang);
  const parts = period.split("-").length;
  return words.format[parts === 1 ? "year" : parts === 2 ? "month" : "day"](written);
}

function typedIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
