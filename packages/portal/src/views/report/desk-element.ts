import { html, nothing, render, type TemplateResult } from "lit-html";
import type { Lang } from "../../i18n/lang.ts";
import { pathTo, type PageName } from "../../parts/layout/path-to.ts";
import { pointOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { askDesk, DeskError } from "./ask-desk.ts";
import { deskQuestions } from "./desk-questions.ts";
import type { Me, Named } from "./desk-types.ts";
import { loadReportWords, type ReportWords } from "./report-words.ts";

/** Name of the report in an address, by language of the page. */
const idParam = { vi: "ma", en: "id" } as const;

/** A page that asks the desk from the browser: words, who is signed in, and what is said where the desk cannot be asked. */
export abstract class DeskElement extends HTMLElement {
  lang: Lang = "vi";
  words!: ReportWords;
  me: Me | null = null;
  #root!: HTMLElement;
  #status!: HTMLElement;
  #problem: DeskError | null = null;
  #isReady = false;

  connectedCallback(): void {
    this.lang = this.dataset.lang as Lang;
    this.#root = this.querySelector("[data-desk]")!;
    this.#status = this.querySelector("[data-said]")!;
    this.#pointOtherLanguage();
    void this.begin();
  }

  /** Asks for what the page shows; called once the words are there, and again where the reader tries again. Throws a DeskError where it cannot be had. */
  protected abstract load(): Promise<void>;

  /** Gives the page as it stands. */
  protected abstract show(): TemplateResult;

  /** Starts, or starts again after a problem. */
  async begin(): Promise<void> {
    this.words ??= await loadReportWords(this.lang);
    this.#problem = null;
    if (!this.#isReady) render(html`<p class="desk-wait">${this.words.report.loading}</p>`, this.#root);
    try {
      await this.load();
      this.#isReady = true;
    } catch (error) {
      this.#problem = this.problemOf(error);
    }
    this.draw();
  }

  /** Asks once more for what the page shows, and shows it; throws a DeskError where it cannot be had, and leaves the page as it stands. */
  async refresh(): Promise<void> {
    await this.load();
    this.#problem = null;
    this.draw();
  }

  /** Shows the page as it stands now. */
  draw(): void {
    render(this.#problem ? this.#showProblem(this.#problem) : this.show(), this.#root);
    this.dataset.state = this.#problem ? "problem" : "ready";
  }

  /** Says something politely, without moving what has the keyboard. */
  tell(message: string): void {
    this.#status.textContent = message;
  }

  /** Does something that the desk may refuse, and says why in words where it does, by `refused` where the page has a better place for it; returns whether it was done. */
  async attempt(work: () => Promise<void>, refused = (problem: DeskError): void => this.tell(this.explain(problem))): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const problem = this.problemOf(error);
      if (problem.code === "NOT_SIGNED_IN") this.fail(problem);
      else refused(problem);
      return false;
    }
  }

  /** Shows a problem instead of the page. */
  fail(problem: DeskError): void {
    this.#problem = problem;
    this.draw();
  }

  /** Asks who is signed in; throws NOT_SIGNED_IN for nobody. */
  protected async needMe(): Promise<Me> {
    ({ me: this.me } = await askDesk<{ me: Me | null }>(deskQuestions.me));
    if (!this.me) throw new DeskError("NOT_SIGNED_IN");
    return this.me;
  }

  /** Says in words what went wrong, with the wait where it is known. */
  explain({ code, details }: DeskError): string {
    const seconds = Number(details.seconds);
    const wait = code === "TOO_MANY" && seconds > 0 ? ` ${this.words.report.waitMinutes(String(Math.ceil(seconds / 60)))}` : "";
    return this.words.report.error[code] + wait;
  }

  /** Says in words what is wrong with one field, which it names as its label does. */
  explainField(problem: DeskError, label: string): string {
    return problem.code === "BAD_ARGUMENT" || problem.code === "BAD_TEXT" ? this.words.report.badField(label) : this.explain(problem);
  }

  /** Gives what the desk refused; anything else is a fault of the page and is thrown on. */
  problemOf(error: unknown): DeskError {
    if (error instanceof DeskError) return error;
    throw error;
  }

  /** Gives the name of an area or indicator in the language of the page; of two provinces of one name it says which. */
  nameOf({ nameVi, nameEn, scheme, sharesName }: Named): string {
    const name = this.lang === "vi" ? nameVi : nameEn;
    return scheme && sharesName ? this.words.named[scheme](name) : name;
  }

  /** Says what the page is of, in its heading and in its title: of two reports that are open side by side only those tell. */
  protected head(heading: string): void {
    const shown = document.querySelector("h1")!;
    document.title = document.title.replace(shown.textContent.trim(), () => heading);
    shown.textContent = heading;
  }

  /** Gives the path of a page, with the report it is about in the query. */
  pathTo(name: PageName["name"], report?: string): string {
    const path = pathTo(this.lang, { name } as PageName);
    return report === undefined ? path : `${path}?${idParam[this.lang]}=${encodeURIComponent(report)}`;
  }

  /** Id of the report that the address names; "" for none. */
  protected get reportId(): string {
    return new URLSearchParams(location.search).get(idParam[this.lang]) ?? "";
  }

  // What the address says goes along into the other language, where it has another name.
  #pointOtherLanguage(): void {
    pointOtherLanguage(this.lang, (other) => {
      const parameters = [...new URLSearchParams(location.search)].map(([name, value]) => [name === idParam[this.lang] ? idParam[other] : name, value]);
      return parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
    });
  }

  #showProblem(problem: DeskError): TemplateResult {
    const { report } = this.words;
    const { code } = problem;
    if (code === "NOT_SIGNED_IN")
      return html`<div class="note" role="alert">
        <p>${report.signIn.needed}</p>
        <p><a href=${this.pathTo("signIn")}>${report.signIn.go}</a></p>
      </div>`;
    // Signed in, and on a page of the others.
    if (code === "NOT_ALLOWED" && this.me) {
      const isEditor = this.me.role === "EDITOR";
      return html`<div class="note" role="alert">
        <p>${isEditor ? report.onlyOffices : this.words.reportDesk.onlyEditors}</p>
        <p>
          ${isEditor ? html`<a href=${this.pathTo("desk")}>${report.signIn.toDesk}</a>` : html`<a href=${this.pathTo("myReports")}>${report.signIn.toMine}</a>`}
        </p>
      </div>`;
    }
    const contact = this.dataset.contact;
    return html`<div class="note" role="alert">
      <p>${code === "OFF" || code === "AWAY" ? report.away[code] : this.explain(problem)}</p>
      ${contact ? html`<p>${report.away.contact} <a href=${contact}>${contact.replace(/^mailto:/, "")}</a></p>` : nothing}
      ${code === "OFF" ? nothing : html`<p><button type="button" class="button" @click=${() => void this.begin()}>${report.away.again}</button></p>`}
    </div>`;
  }
}
