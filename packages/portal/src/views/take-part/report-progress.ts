import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Lang } from "../../i18n/lang.ts";
import { say } from "../../i18n/say.ts";
import { formatShort } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { askDesk, DeskError } from "../report/ask-desk.ts";

const question = `{
  participation { area { scheme code nameVi nameEn sharesName } waiting returned accepted refused published newest }
  decisionTimes { decided medianDays longestDays }
  acceptedReports { id office area { scheme nameVi nameEn sharesName } decidedAt publishedIn }
}`;

type Area = { scheme: "VN63" | "VN34"; nameVi: string; nameEn: string; sharesName: boolean };
type Counted = "waiting" | "returned" | "accepted" | "refused" | "published";
interface Progress {
  participation: ({ area: Area & { code: string }; newest: string } & Record<Counted, number>)[];
  decisionTimes: { decided: number; medianDays: number; longestDays: number } | null;
  acceptedReports: { id: string; office: string; area: Area; decidedAt: string; publishedIn: string | null }[];
}

const columns: Counted[] = ["waiting", "returned", "accepted", "refused", "published"];

/** What offices have sent, by province, and how long decisions take, as the desk says now. */
class ReportProgress extends HTMLElement {
  #lang: Lang = "vi";
  #words: Record<string, string> = {};

  connectedCallback(): void {
    this.#lang = this.dataset.lang as Lang;
    this.#words = JSON.parse(this.dataset.words!) as Record<string, string>;
    this.replaceChildren();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#show(html`<p role="status">${this.#words.loading}</p>`);
    try {
      this.#show(this.#tell(await askDesk<Progress>(question)));
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      const isOff = error.code === "OFF";
      this.#show(
        html`<p role="status">${isOff ? this.#words.off : this.#words.away}</p>
          ${isOff ? nothing : html`<button class="button" type="button" @click=${() => void this.#load()}>${this.#words.again}</button>`}`,
      );
    }
  }

  #show(content: TemplateResult): void {
    render(content, this);
  }

  #tell({ participation, decisionTimes, acceptedReports }: Progress): TemplateResult {
    const text = this.#words;
    if (participation.length === 0) return html`<p role="status">${text.none}</p>`;
    const days = (value: number) => (value < 1 ? text.sameDay! : value === 1 ? text.oneDay! : say(text.days!, { days: formatShort(value, this.#lang) }));
    return html`<p role="status">
        ${
          decisionTimes
            ? say(text.decided!, { median: days(decisionTimes.medianDays), longest: days(decisionTimes.longestDays), count: String(decisionTimes.decided) })
            : text.undecided
        }
      </p>
      <div class="table-scroll" role="region" aria-labelledby="by-province" tabindex="0">
        <table class="data-table stacked-table" aria-labelledby="by-province">
          <caption id="by-province">
            ${text.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${text.area}</th>
              ${columns.map((column) => html`<th scope="col" class="number">${text[column]}</th>`)}
              <th scope="col">${text.newest}</th>
            </tr>
          </thead>
          <tbody>
            ${participation.map(
              (row) =>
                html`<tr>
                  <th scope="row">${this.#name(row.area)}</th>
                  ${columns.map((column) => html`<td class="number" data-label=${text[column]!}>${row[column]}</td>`)}
                  <td data-label=${text.newest!}>${this.#day(row.newest)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        acceptedReports.length === 0
          ? nothing
          : html`<h3>${text.reports}</h3>
              <ul class="prose">
                ${acceptedReports.map(
                  ({ id, office, area, decidedAt, publishedIn }) =>
                    html`<li>
                      <a href=${publishedIn ? this.dataset.report!.replace("{id}", encodeURIComponent(id)) : `/desk/accepted/${id}?language=${this.#lang}`}
                        >${say(text.report!, { area: this.#name(area), office, date: this.#day(decidedAt) })}</a
                      >
                      (${publishedIn ? say(text.inRelease!, { version: publishedIn }) : text.toCome})
                    </li>`,
                )}
              </ul>`
      }`;
  }

  #name({ scheme, nameVi, nameEn, sharesName }: Area): string {
    const name = this.#lang === "vi" ? nameVi : nameEn;
    return sharesName ? say(this.#words[scheme]!, { name }) : name;
  }

  #day(moment: string): string {
    return formatPeriod(new Date(moment).toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }), this.#lang);
  }
}

customElements.define("report-progress", ReportProgress);
