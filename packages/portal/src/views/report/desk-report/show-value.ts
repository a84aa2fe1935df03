import { html, nothing, type TemplateResult } from "lit-html";
import { formatShort } from "../../../parts/format/number.ts";
import type { BesideValue, FormIndicator, LoggedValue, ReportedValue } from "../desk-types.ts";
import { writeFinding } from "../form/write-finding.ts";
import { showEvidence } from "../show-evidence.ts";
import { writeDate, writeKnown, writeNumber, writeReported } from "../write-figure.ts";
import type { DeskReport, ReportView } from "./report-view.ts";
import { showBefore } from "./show-since.ts";

/** A figure of a report, and what it was when the report was sent back. */
interface ShownFigure {
  before?: LoggedValue;
  now: ReportedValue;
}

/** Shows one figure of a report beside what it was before, what stands and peers, with its evidence and why findings are kept. */
export function showValue({ before, now: value }: ShownFigure, report: DeskReport, page: ReportView): TemplateResult {
  const { words, lang } = page;
  const text = words.reportDesk.report;
  const indicator = page.indicator(value.indicatorCode);
  const beside = report.beside.find(({ indicatorCode }) => indicatorCode === value.indicatorCode);
  const findings = report.findings.filter(
    ({ indicatorCode, period, severity }) => severity === "PLAUSIBILITY" && indicatorCode === value.indicatorCode && (period ?? value.period) === value.period,
  );
  return html`<article class="desk-card">
    <h3>${indicator ? page.nameOf(indicator) : value.indicatorCode}</h3>
    <dl class="desk-beside-list">
      <div>
        <dt>${text.reported}</dt>
        <dd>
          <strong class="desk-number">${writeReported(value, indicator, words, lang)}</strong> <span class="desk-hint">${writeDate(value.period, lang)}</span>
          ${value.definitionKept ? nothing : html`<span class="mark mark-definition">${text.differs}</span>`}
        </dd>
      </div>
      ${showBefore(before, value, report, page)} ${indicator ? showKnown(value, beside, indicator, page) : nothing}
      ${indicator ? showWaiting(beside, indicator, page) : nothing} ${showPeers(beside, indicator, page)}
    </dl>
    ${value.note ? html`<p><strong>${text.note}:</strong> <span class="desk-words">${value.note}</span></p>` : nothing}
    <p class="desk-words">${text.evidence}: ${showEvidence(value, report.evidence, text.noEvidence)}</p>
    ${findings.map((finding) => {
      // What was written when it was handed in; a release since may have changed what the finding says.
      const kept = value.kept.find(({ code }) => code === finding.code)?.reason ?? finding.keptReason;
      return html`<p class="desk-reason">
        ${writeFinding(finding, words, lang).says}
        <br />${kept ? html`<strong>${text.keptReason}:</strong> <span class="desk-words">${kept}</span>` : text.noReason}
      </p>`;
    })}
  </article>`;
}

function showKnown(value: ReportedValue, beside: BesideValue | undefined, indicator: FormIndicator, page: ReportView): TemplateResult {
  const { words, lang } = page;
  const text = words.reportDesk.report;
  const known = beside?.known;
  const change = known && known.value !== 0 && Number.isFinite(Number(value.value)) ? ((Number(value.value) - known.value) / known.value) * 100 : null;
  return html`<div>
    <dt>${text.stands}</dt>
    <dd>
      ${
        known
          ? html`<span class="desk-number">${writeKnown(known, indicator, words, lang)}</span>
              <span class="desk-hint"
                >${writeDate(known.period, lang)},
                ${
                  known.url
                    ? html`<a href=${known.url} rel="noopener">${(lang === "en" && known.publisherEn) || known.publisher}</a>`
                    : (lang === "en" && known.publisherEn) || known.publisher
                }${
                  change === null ? nothing : html`; ${text.change(`${change > 0 ? "+" : change < 0 ? "−" : ""}${formatShort(Math.abs(change), lang)}`)}`
                }</span
              >`
          : text.noKnown
      }
    </dd>
  </div>`;
}

function showWaiting(beside: BesideValue | undefined, indicator: FormIndicator, page: ReportView): TemplateResult | typeof nothing {
  const { words, lang } = page;
  const text = words.reportDesk.report;
  const waiting = beside?.waiting ?? [];
  if (waiting.length === 0) return nothing;
  return html`<div>
    <dt>${text.waiting}</dt>
    ${waiting.map(
      (one) =>
        html`<dd>
          <span class="desk-number">${writeKnown(one, indicator, words, lang)}</span>
          <span class="desk-hint">${writeDate(one.period, lang)}, ${one.office}</span>
          ${one.definitionKept ? nothing : html`<span class="mark mark-definition">${text.differs}</span>`}
        </dd>`,
    )}
  </div>`;
}

function showPeers(beside: BesideValue | undefined, indicator: FormIndicator | undefined, page: ReportView): TemplateResult {
  const { words, lang } = page;
  const text = words.reportDesk.report;
  const peers = beside?.peers;
  const write = (value: number) => writeNumber(String(value), "EXACT", indicator?.unit ?? "", words, lang);
  return html`<div>
    <dt>${text.peers}</dt>
    <dd>
      ${
        peers
          ? html`${text.spread(write(peers.lowest), write(peers.median), write(peers.highest))}
              <span class="desk-hint">${text.group(lang === "vi" ? peers.groupVi : peers.groupEn, String(peers.count))}</span>`
          : text.noPeers
      }
    </dd>
  </div>`;
}
