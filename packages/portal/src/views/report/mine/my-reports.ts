import { html, nothing, type TemplateResult } from "lit-html";
import { pathTo } from "../../../parts/layout/path-to.ts";
import { askDesk } from "../ask-desk.ts";
import { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Area, Report, ReportEvent, Scheme } from "../desk-types.ts";
import { showReason } from "../show-reason.ts";
import { showStatus } from "../show-status.ts";
import { writeAuthor } from "../write-author.ts";
import { writeMoment } from "../write-moment.ts";
import { Account } from "./show-account.ts";

type Listed = Omit<Report, "values" | "findings" | "evidence"> & { values: { indicatorCode: string }[] };

/** Those that ask something of the office stand first. */
const order = ["RETURNED", "DRAFT", "HANDED_IN", "ACCEPTED", "PUBLISHED", "REFUSED"];

/** The reports of one's office: where each stands and what to do next, and the account. */
class MyReports extends DeskElement {
  #reports: Listed[] = [];
  readonly #account = new Account(this);

  protected async load(): Promise<void> {
    const me = await this.needMe();
    if (me.role === "EDITOR") return;
    const { reports } = await askDesk<{ reports: Listed[] }>(deskQuestions.myReports);
    this.#reports = reports.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status) || other.updatedAt.localeCompare(one.updatedAt));
  }

  protected show(): TemplateResult {
    const { mine, signIn } = this.words.report;
    const office = this.me?.office;
    if (!office)
      return html`<p>${mine.editorHint} <a href=${this.pathTo("desk")}>${signIn.toDesk}</a></p>
        ${this.#account.show()}`;
    return html`<p class="lead">${mine.greeting(this.me!.name, office.name)}</p>
      <p><a href="#account">${mine.toAccount}</a></p>
      ${
        this.#reports.length === 0
          ? html`<p class="prose">${mine.about}</p>
              <p>${mine.none}</p>`
          : html`<ul class="desk-cards">
              ${this.#reports.map((report) => this.#showReport(report))}
            </ul>`
      }
      <section class="section" aria-labelledby="start">
        <h2 id="start">${mine.start}</h2>
        ${office.areas.length === 0 ? html`<p class="note">${mine.noAreas}</p>` : this.#showStart(office.areas)}
      </section>
      ${this.#account.show()}`;
  }

  #showReport(report: Listed): TemplateResult {
    const { mine } = this.words.report;
    const name = this.nameOf(report.area);
    const said = reasonOf(report);
    const isAtOffice = report.status === "DRAFT" || report.status === "RETURNED";
    const isStopped = report.isAreaTaken && isAtOffice;
    const action = isStopped ? mine.open.look : report.status === "DRAFT" ? mine.open.edit : report.status === "RETURNED" ? mine.open.mend : mine.open.look;
    const dates = [
      mine.figures(String(report.values.length)),
      report.handedInAt && report.status !== "DRAFT"
        ? mine.handedIn(writeMoment(report.handedInAt, this.lang))
        : mine.changed(writeMoment(report.updatedAt, this.lang)),
      report.decidedAt ? mine.decided(writeMoment(report.decidedAt, this.lang)) : "",
      report.publishedIn ? mine.publishedIn(report.publishedIn) : "",
    ];
    return html`<li class="desk-card" data-status=${report.status}>
      <h2>${name} ${showStatus(report.status, this.words.report)}</h2>
      ${said?.reason ? showReason(mine.reason(writeAuthor(said, this.words.report)), said.reason) : nothing}
      <p class="desk-hint">${dates.filter(Boolean).join(" · ")}</p>
      <p>${isStopped ? mine.areaTaken : mine.next[report.status]}</p>
      <p>
        <a class="desk-open" href=${this.pathTo("reportForm", report.id)}>
          ${action}<span class="visually-hidden">: ${mine.forReport(name, writeMoment(report.createdAt, this.lang))}</span>
        </a>
      </p>
      ${this.#showPublicPage(report)}
    </li>`;
  }

  /** Leads to the page that everybody can read: the desk's until the report has one of its own, which is made with the next release. */
  #showPublicPage({ id, status, area }: Listed): TemplateResult | typeof nothing {
    if (status !== "ACCEPTED" && status !== "PUBLISHED") return nothing;
    const { publicPage, acceptedPage } = this.words.report.mine;
    const page = status === "PUBLISHED" ? pathTo(this.lang, { name: "acceptedReport", id }) : `/desk/accepted/${id}?language=${this.lang}`;
    return html`<p>
      <a class="desk-open" href=${page}>${status === "PUBLISHED" ? publicPage : acceptedPage}<span class="visually-hidden">: ${this.nameOf(area)}</span></a>
    </p>`;
  }

  #showStart(areas: Area[]): TemplateResult {
    const { mine } = this.words.report;
    const ofScheme = (scheme: Scheme) => areas.filter((area) => area.scheme === scheme);
    return html`<form class="desk-row" @submit=${(event: SubmitEvent) => void this.#start(event)}>
        <p>
          <label for="start-area">${mine.area}</label>
          <select id="start-area" class="field" aria-describedby="start-hint">
            ${(["VN34", "VN63"] as const)
              .filter((scheme) => ofScheme(scheme).length > 0)
              .map(
                (scheme) =>
                  html`<optgroup label=${mine.division[scheme]}>
                    ${ofScheme(scheme).map((area) => html`<option value=${`${area.scheme}:${area.code}`}>${this.nameOf(area)}</option>`)}
                  </optgroup>`,
              )}
          </select>
        </p>
        <p><button type="submit" class="button">${mine.startButton}</button></p>
      </form>
      <p class="desk-hint" id="start-hint">${mine.startHint}</p>`;
  }

  async #start(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const [scheme, code] = (event.target as HTMLFormElement).querySelector("select")!.value.split(":");
    await this.attempt(async () => {
      const { startReport } = await askDesk<{ startReport: { id: string } }>(deskQuestions.start, { scheme, code });
      location.assign(this.pathTo("reportForm", startReport.id));
    });
  }
}

/** Gives the step whose words the office must read now: why it was returned or refused; undefined for none. */
function reasonOf({ status, events }: Listed): ReportEvent | undefined {
  const last = events.findLast(({ to }) => to === status);
  return last?.reason ? last : undefined;
}

customElements.define("desk-my-reports", MyReports);
