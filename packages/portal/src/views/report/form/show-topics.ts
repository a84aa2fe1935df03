import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { FormIndicator } from "../desk-types.ts";
import { writeDate, writeKnown, writeReported } from "../write-figure.ts";
import { blocks, isTyped, readEntry, type Entry } from "./entry.ts";
import type { FormView } from "./form-view.ts";
import { showEntry } from "./show-entry.ts";

const topics = ["TEAMS", "MEMBERS", "COVERAGE", "SKILLS", "CONTEXT"];

/** Shows the indicators by topic, folded; what was typed into when the form was opened, or else the first topic, is open. */
export function showTopics(indicators: FormIndicator[], openFirst: Set<string>, view: FormView): TemplateResult {
  const text = view.words.reportForm;
  const groups = topics
    .map((topic) => ({ topic, own: indicators.filter((indicator) => indicator.topic.toUpperCase() === topic) }))
    .filter(({ own }) => own.length > 0);
  return html`${groups.map(({ topic, own }, place) => {
    const entries = own.flatMap(({ code }) => view.entriesOf(code));
    const filled = own.filter(({ code }) => view.entriesOf(code).some(isTyped)).length;
    return html`<details class="desk-topic" ?open=${openFirst.size > 0 ? own.some(({ code }) => openFirst.has(code)) : place === 0}>
      <summary>
        <h2>${text.topic[topic] ?? topic}</h2>
        <span class="desk-hint">${text.topicState(String(filled), String(own.length))}</span>
        ${showCounts(entries, view)}
      </summary>
      ${own.map((indicator) => showIndicator(indicator, openFirst.has(indicator.code), view))}
    </details>`;
  })}`;
}

function showIndicator(indicator: FormIndicator, isOpen: boolean, view: FormView): TemplateResult {
  const { words, lang } = view;
  const text = words.reportForm;
  const { known } = indicator;
  const entries = view.entriesOf(indicator.code);
  const typed = entries.filter(isTyped).map((entry) => readEntry(entry, lang));
  return html`<details class="desk-indicator" id=${`indicator-${indicator.code}`} ?open=${isOpen}>
    <summary>
      <h3>${view.nameOf(indicator)}</h3>
      <span class="desk-hint">
        ${
          known
            ? text.known(writeKnown(known, indicator, words, lang), writeDate(known.period, lang), (lang === "en" && known.publisherEn) || known.publisher)
            : text.unknown
        }
      </span>
      ${indicator.waiting.map(
        (one) =>
          html`<span class="desk-hint desk-waiting">
            ${text.accepted(writeKnown(one, indicator, words, lang), writeDate(one.period, lang), one.office)}
            ${one.definitionKept ? nothing : html`<span class="mark mark-definition">${text.workbook.otherDefinition}</span>`}
          </span>`,
      )}
      ${typed.map((value) => html`<span class="desk-typed">${text.typed(writeReported(value, indicator, words, lang), writeDate(value.period, lang))}</span>`)}
      ${showCounts(entries, view)}
    </summary>
    <p class="desk-definition">
      <strong>${text.definition}:</strong> ${lang === "vi" ? indicator.definitionVi : indicator.definitionEn}
      ${known?.url ? html` <a href=${known.url} rel="noopener">${text.source}</a>` : nothing}
    </p>
    ${repeat(
      entries,
      ({ key }) => key,
      (entry, place) => showEntry(entry, indicator, place + 1, view),
    )}
    ${
      typed.length > 0
        ? html`<p><button type="button" class="button is-quiet" @click=${() => view.addEntry(indicator.code)}>${text.anotherDate}</button></p>`
        : nothing
    }
  </details>`;
}

/** Says how much is left to mend and to look at, where there is any. */
function showCounts(entries: Entry[], view: FormView): TemplateResult {
  const text = view.words.reportForm;
  const open = entries.flatMap((entry) => view.findingsOf(entry)).filter(blocks);
  const errors = open.filter(({ severity }) => severity === "ERROR").length;
  const doubts = open.length - errors;
  return html`${errors > 0 ? html`<span class="mark mark-unreliable">${text.toMend(String(errors))}</span>` : nothing}
  ${doubts > 0 ? html`<span class="mark mark-definition">${text.toLook(String(doubts))}</span>` : nothing}`;
}
