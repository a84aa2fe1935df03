import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk, DeskError } from "../ask-desk.ts";
import { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { ListedReport } from "../desk-types.ts";
import { Account } from "../mine/show-account.ts";
import { showStatus } from "../show-status.ts";
import { countDays, writeMoment } from "../write-moment.ts";
import { EditorList } from "./show-editors.ts";
import { OfficeList } from "./show-offices.ts";
import { ReleaseButton } from "./show-release.ts";
import { TipList } from "./show-tips.ts";

/** The editors' desk: what waits, what people told of, who is invited, and the release. */
class DeskQueue extends DeskElement {
  #reports: ListedReport[] = [];
  readonly #tips = new TipList(this);
  readonly #offices = new OfficeList(this);
  readonly #editors = new EditorList(this);
  readonly #release = new ReleaseButton(this);
  readonly #account = new Account(this);

  protected async load(): Promise<void> {
    // Before the reports: one that is asked for after a release has ended stands as that left it.
    const [me] = await Promise.all([this.needMe(), this.#release.load()]);
    if (me.role !== "EDITOR") throw new DeskError("NOT_ALLOWED");
    const [{ reports }] = await Promise.all([
      askDesk<{ reports: ListedReport[] }>(deskQuestions.queue),
      this.#tips.load(),
      this.#offices.load(),
      this.#editors.load(),
    ]);
    this.#reports = reports;
  }

  protected show(): TemplateResult {
    const text = this.words.reportDesk.queue;
    const waiting = this.#reports
      .filter(({ status }) => status === "HANDED_IN")
      .toSorted((one, other) => (one.handedInAt ?? "").localeCompare(other.handedInAt ?? ""));
    const rest = this.#reports.filter(({ status }) => status !== "HANDED_IN").toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
    const accepted = this.#reports.filter(({ status }) => status === "ACCEPTED");
    return html`<section aria-labelledby="waiting">
        <h2 id="waiting">${text.waiting}</h2>
        ${waiting.length === 0 ? html`<p>${text.waitingNone}</p>` : this.#showTable(waiting, "waiting")}
      </section>
      ${this.#tips.show()} ${this.#release.show(accepted)}
      <section class="section" aria-labelledby="rest">
        <h2 id="rest">${text.rest}</h2>
        ${rest.length === 0 ? html`<p>${text.restNone}</p>` : this.#showTable(rest, "rest")}
      </section>
      ${this.#offices.show()} ${this.#editors.show()} ${this.#account.show()}`;
  }

  #showTable(reports: ListedReport[], label: string): TemplateResult {
    const text = this.words.reportDesk.queue;
    return html`<div class="table-scroll" role="region" tabindex="0" aria-labelledby=${label}>
      <table class="data-table stacked-table">
        <thead>
          <tr>
            <th scope="col">${text.area}</th>
            <th scope="col" class="number">${text.figures}</th>
            <th scope="col">${text.office}</th>
            <th scope="col">${text.handedIn}</th>
            <th scope="col">${text.status}</th>
          </tr>
        </thead>
        <tbody>
          ${reports.map((report) => this.#showRow(report))}
        </tbody>
      </table>
    </div>`;
  }

  #showRow(report: ListedReport): TemplateResult {
    const text = this.words.reportDesk.queue;
    const name = this.nameOf(report.area);
    return html`<tr>
      <th scope="row">
        <a class="desk-open" href=${this.pathTo("deskReport", report.id)} aria-label=${text.open(name, report.office.name)}>${name}</a>
      </th>
      <td class="number">${this.words.report.mine.figures(String(report.values.length))}</td>
      <td data-label=${text.office}>${report.office.name}</td>
      <td data-label=${text.handedIn}>
        ${report.handedInAt ? writeMoment(report.handedInAt, this.lang) : "—"}
        ${report.status === "HANDED_IN" && report.handedInAt ? html`<span class="desk-hint">(${text.waits(String(countDays(report.handedInAt)))})</span>` : nothing}
      </td>
      <td data-label=${text.status}>${showStatus(report.status, this.words.report)}</td>
    </tr>`;
  }
}

customElements.define("desk-queue", DeskQueue);
