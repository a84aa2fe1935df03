import { html, nothing, type TemplateResult } from "lit-html";
import type { LoggedValue, ReportedValue } from "../desk-types.ts";
import { showEvidence } from "../show-evidence.ts";
import { showReason } from "../show-reason.ts";
import { writeAuthor } from "../write-author.ts";
import { writeDate, writeReported } from "../write-figure.ts";
import { writeMoment } from "../write-moment.ts";
import { pairFigures, type FigurePair } from "./pair-figures.ts";
import type { DeskReport, LoggedStep, ReportView } from "./report-view.ts";

/** Gives the step that sent a report back, where it was handed in again since; undefined for none. */
export function findReturn({ status, events }: DeskReport): LoggedStep | undefined {
  return status === "RETURNED" || status === "DRAFT" ? undefined : events.findLast(({ to }) => to === "RETURNED");
}

/** Pairs the figures of a report with those that it had when it was sent back; each stands alone where it never was. */
export function pairSinceReturn(report: DeskReport): FigurePair<LoggedValue, ReportedValue>[] {
  const returned = findReturn(report);
  return returned ? pairFigures(returned.values, report.values) : report.values.map((now) => ({ now }));
}

/** Shows why a report was sent back before, and which of its figures are gone since; nothing where it never was. */
export function showReturn(report: DeskReport, page: ReportView): TemplateResult | typeof nothing {
  const returned = findReturn(report);
  if (!returned) return nothing;
  const { words, lang } = page;
  const text = words.reportDesk.report.since;
  const pairs = pairSinceReturn(report);
  const gone = pairs.flatMap(({ before, now }) => (before && !now ? [before] : []));
  const changed = pairs.filter(({ before, now }) => now && (!before || listDifferences(before, now, report, page).length > 0)).length;
  return html`${showReason(text.reason(writeAuthor(returned, words.report), writeMoment(returned.at, lang)), returned.reason ?? "")}
    <p>${text.changed(String(changed), String(report.values.length))}</p>
    ${
      gone.length > 0
        ? html`<p>${text.gone}</p>
            <ul>
              ${gone.map((value) => html`<li>${writeName(value, page)}: ${writeWhole(value, page)}</li>`)}
            </ul>`
        : nothing
    }`;
}

/** Shows at one figure what it was when the report was sent back; `before` is undefined for one that came since. */
export function showBefore(before: LoggedValue | undefined, now: ReportedValue, report: DeskReport, page: ReportView): TemplateResult | typeof nothing {
  if (!findReturn(report)) return nothing;
  const text = page.words.reportDesk.report.since;
  const differences = before ? listDifferences(before, now, report, page) : [];
  return html`<div class=${before && differences.length === 0 ? nothing : "desk-changed"}>
    <dt>${text.before}</dt>
    <dd>
      ${
        !before
          ? text.isNew
          : differences.length === 0
            ? text.same
            : html`<span class="desk-number">${writeReported(before, page.indicator(before.indicatorCode), page.words, page.lang)}</span>
                <span class="desk-hint">${writeDate(before.period, page.lang)}</span>
                ${differences.map((difference) => html`<span class="desk-hint">${difference}</span>`)}`
      }
    </dd>
  </div>`;
}

/** Lists in words all in which a figure differs from what it was; [] for the same. */
function listDifferences(before: LoggedValue, now: ReportedValue, { evidence }: DeskReport, page: ReportView): (string | TemplateResult)[] {
  const { report: text } = page.words.reportDesk;
  const { since } = text;
  const isNumber = before.value !== now.value || before.qualifier !== now.qualifier;
  const isSource = before.evidenceId !== now.evidenceId || (before.evidenceUrl ?? null) !== (now.evidenceUrl ?? null);
  return [
    ...(isNumber ? [since.number] : []),
    ...(before.period === now.period ? [] : [since.date]),
    ...(before.definitionKept === now.definitionKept ? [] : [before.definitionKept ? since.definitionKept : since.definitionDiffered]),
    ...((before.note ?? "") === (now.note ?? "") ? [] : [since.note(before.note || text.absent)]),
    // A file that was taken away is known no longer.
    ...(isSource ? [html`${since.evidence} ${showEvidence(before, evidence, before.evidenceId ? since.goneFile : text.absent)}`] : []),
  ];
}

function writeWhole(value: LoggedValue, page: ReportView): string {
  return `${writeReported(value, page.indicator(value.indicatorCode), page.words, page.lang)} (${writeDate(value.period, page.lang)})`;
}

function writeName({ indicatorCode }: LoggedValue, page: ReportView): string {
  const indicator = page.indicator(indicatorCode);
  return indicator ? page.nameOf(indicator) : indicatorCode;
}
