import { html, nothing, type TemplateResult } from "lit-html";
import { showStatus } from "../show-status.ts";
import { writeAuthor } from "../write-author.ts";
import { writeMoment } from "../write-moment.ts";
import type { DeskReport, ReportView } from "./report-view.ts";

/** Shows every step of a report: when, who, what, why. */
export function showLog({ events }: DeskReport, page: ReportView): TemplateResult {
  const { words, lang } = page;
  const text = words.reportDesk.report;
  return html`<section class="section" aria-labelledby="log">
    <h2 id="log">${text.log}</h2>
    <ol class="desk-list">
      ${events.map(
        (event) =>
          html`<li>
            <span>
              <span class="desk-hint">${writeMoment(event.at, lang)}</span>
              ${text.entry(writeAuthor(event, words.report), event.from === null ? text.began : event.to === "DRAFT" ? text.takenBack : words.report.status[event.to])}
              ${event.reason ? html`<br /><span class="desk-words">${event.reason}</span>` : nothing}
            </span>
          </li>`,
      )}
    </ol>
  </section>`;
}

/** Shows the other reports of the office, newest first. */
export function showHistory({ id, history }: DeskReport, page: ReportView): TemplateResult {
  const { words, lang } = page;
  const text = words.reportDesk.report;
  const others = history.reports.filter((report) => report.id !== id).toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  return html`<section class="section" aria-labelledby="history">
    <h2 id="history">${text.history}</h2>
    ${
      others.length === 0
        ? html`<p>${text.noHistory}</p>`
        : html`<ul class="desk-list">
            ${others.map(
              (report) =>
                html`<li>
                  <a class="desk-open" href=${page.pathTo("deskReport", report.id)}>${page.nameOf(report.area)}, ${writeMoment(report.updatedAt, lang)}</a>
                  ${showStatus(report.status, words.report)}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
