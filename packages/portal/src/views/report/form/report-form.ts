import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk, DeskError } from "../ask-desk.ts";
import { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { DecisionTimes, Finding, Form, FormIndicator, Report, ReportedValue } from "../desk-types.ts";
import { showReason } from "../show-reason.ts";
import { writeAuthor } from "../write-author.ts";
import { writeMoment } from "../write-moment.ts";
import { Entries, type ComparedFigure } from "./entries.ts";
import { blocks, sayTheSame, type Entry, type VisitedField } from "./entry.ts";
import { readTyped } from "./keep-typed.ts";
import { FormFiles } from "./form-files.ts";
import { FormSteps } from "./form-steps.ts";
import { fieldId, type FormView } from "./form-view.ts";
import { FormWorkbook } from "./form-workbook.ts";
import { isSame, leaveToCome, listFindings } from "./list-findings.ts";
import { findRefusedField, type RefusedField } from "./refused-field.ts";
import { Saver, type SaveState } from "./save-typed.ts";
import { showClosed, showTakenBack } from "./show-closed.ts";
import { showConflict } from "./show-conflict.ts";
import { fieldOf } from "./show-entry.ts";
import { showFiles } from "./show-files.ts";
import { leadTo, showHandIn, showSummary } from "./show-hand-in.ts";
import { sayOpen, showSave } from "./show-save.ts";
import { showTopics } from "./show-topics.ts";
import { showWorkbook } from "./show-workbook.ts";

/** The form of one report: typed, kept, saved, mended and handed in. */
class ReportForm extends DeskElement implements FormView {
  report!: Report;
  readonly files = new FormFiles(this);
  readonly #steps = new FormSteps(this);
  readonly #workbook = new FormWorkbook(this);
  #form!: Form;
  #times: DecisionTimes | null | undefined;
  #entries!: Entries;
  #saver!: Saver;
  /** Indicators that are unfolded when the form is shown. */
  #openFirst = new Set<string>();
  /** What was saved elsewhere meanwhile; null while nobody must choose. */
  #theirs: Report | null = null;
  /** What the desk does not keep as it is; null for nothing. */
  #refused: RefusedField | null = null;
  #restored = "";
  #said = "";

  protected async load(): Promise<void> {
    if (!this.reportId) throw new DeskError("NOT_FOUND");
    const me = await this.needMe();
    if (me.role === "EDITOR") throw new DeskError("NOT_ALLOWED");
    const { report } = await askDesk<{ report: Report }>(deskQuestions.report, { id: this.reportId });
    const { scheme, code } = report.area;
    ({ form: this.#form } = await askDesk<{ form: Form }>(deskQuestions.form, { scheme, code }));
    this.report = report;
    this.#entries ??= new Entries(this.lang);
    this.head(this.words.reportForm.of(this.nameOf(report.area)));
    this.#saver ??= new Saver({
      report: () => this.report,
      values: () => this.#entries.read(),
      accept: (saved) => this.#accept(saved),
      changed: (state) => void this.#onSave(state),
    });
    this.#fill(report.values);
    this.#restore();
    void this.#askTimes();
  }

  /** Asks how long decisions take; the form does not wait for it. */
  async #askTimes(): Promise<void> {
    await this.attempt(async () => {
      ({ decisionTimes: this.#times } = await askDesk<{ decisionTimes: DecisionTimes | null }>(deskQuestions.decisionTimes));
    });
    this.draw();
  }

  protected show(): TemplateResult {
    const text = this.words.reportForm;
    const back = html`<p><a href=${this.pathTo("myReports")}>${text.back}</a></p>`;
    // It says how to fill in what can no longer be changed.
    document.querySelector<HTMLElement>(".lead")!.hidden = !this.#isOpen;
    if (!this.#isOpen) return html`${showClosed(this.#steps, this.#times, this)} ${back}`;
    // Still to be read in one that was handed in again and taken back.
    const returned = this.report.events.findLast(({ to }) => to === "RETURNED");
    return html`${back} ${showTakenBack(this.#steps, this)}
    ${returned?.reason ? showReason(text.returned(writeAuthor(returned, this.words.report)), returned.reason) : nothing}
    ${this.#restored ? html`<p class="note">${text.save.restored(this.#restored)}</p>` : nothing}
    ${this.#theirs ? showConflict(this.#entries.read(), this.#theirs.values, this, (keepMine) => void this.#choose(keepMine)) : nothing}
    ${this.#steps.isSummaryShown ? showSummary(this.#told, (finding) => this.#entryOf(finding), this) : nothing}
    ${showSave(this.#saver.state, this.#saver.hasRoom, this.#said, this.pathTo("signIn"), this)} ${showWorkbook(this.#workbook, this)}
    ${showTopics(this.#form.indicators, this.#openFirst, this)} ${showFiles(this)} ${showHandIn(this.#times, this.#steps, this.#saver.hasRoom, this)}`;
  }

  get #isOpen(): boolean {
    return !this.report.isAreaTaken && (this.report.status === "DRAFT" || this.report.status === "RETURNED");
  }

  /** What still stops the report. */
  get #open(): Finding[] {
    return this.report.findings.filter(blocks);
  }

  /** The same, but for empty fields that are still to come. */
  get #told(): Finding[] {
    return leaveToCome(this.#open, this.#entries.typed(), this.report, this.lang);
  }

  entriesOf(indicatorCode: string): Entry[] {
    return this.#entries.of(indicatorCode);
  }

  findingsOf(entry: Entry): Finding[] {
    return [...listFindings(entry, this.report, this.lang), ...(this.#refused?.entry === entry ? [this.#refused.finding] : [])];
  }

  indicator(code: string): FormIndicator | undefined {
    return this.#form.indicators.find((indicator) => indicator.code === code);
  }

  override tell(message: string): void {
    super.tell(message);
    this.#said = message;
    this.draw();
  }

  change(entry: Entry, part: Partial<Entry>): void {
    Object.assign(entry, part);
    this.touch();
  }

  visit(entry: Entry, field: string): void {
    // Not at once: a button that the keyboard is lost to stays where it is while it is pressed.
    if (entry.unvisited.delete(field as VisitedField)) setTimeout(() => this.draw(), 300);
  }

  addEntry(indicatorCode: string): void {
    const entry = this.#entries.add(indicatorCode);
    this.draw();
    document.getElementById(`figure-${entry.key}-value`)?.focus();
  }

  removeEntry(entry: Entry): void {
    const next = this.#entries.remove(entry);
    this.touch();
    document.getElementById(`figure-${next.key}-value`)?.focus();
  }

  #fill(values: ReportedValue[]): void {
    this.#entries.fill(
      values,
      this.#form.indicators.map(({ code }) => code),
    );
    this.#openFirst = new Set(values.map(({ indicatorCode }) => indicatorCode));
  }

  /** Takes back what this browser kept and the desk does not have; where the desk has something newer, the reader chooses. */
  #restore(): void {
    const kept = this.#isOpen ? readTyped(this.report.id) : null;
    if (!kept || kept.isSaved || sayTheSame(kept.values, this.report.values)) return;
    this.#fill(kept.values);
    this.#restored = writeMoment(kept.at, this.lang);
    if (kept.version === this.report.version) return this.#saver.touch();
    this.#theirs = this.report;
    // Nothing is saved over it before the reader has chosen.
    this.report = { ...this.report, version: kept.version };
  }

  touch(): void {
    this.#saver.touch();
    this.draw();
  }

  #accept(saved: Report): void {
    this.report = saved;
    this.tell(sayOpen(this.#told, this.#open.length, this.#restored, this.words));
    this.#restored = "";
    if (this.#open.length === 0) this.#steps.isSummaryShown = false;
  }

  async #onSave(state: SaveState): Promise<void> {
    this.#refused = findRefusedField(state, this.#entries.typed());
    if (state.step === "failed" && (state.code === "CONFLICT" || state.code === "WRONG_STEP")) await this.findTheirs();
    else if (state.step === "failed" && state.code === "AREA_TAKEN") this.stop();
    else if (state.step === "failed")
      this.tell(state.code === "AWAY" || state.code === "NOT_SIGNED_IN" ? this.words.reportForm.save[state.code] : this.words.report.error[state.code]);
    this.draw();
  }

  stop(): void {
    this.report = { ...this.report, isAreaTaken: true };
  }

  get isReady(): boolean {
    return this.#open.length === 0 && this.#entries.read().length > 0;
  }

  async saveNow(): Promise<boolean> {
    this.#entries.visitAll();
    const isSaved = await this.#saver.flush();
    if (this.#refused) leadTo(fieldId(this.#refused.entry, fieldOf(this.#refused.finding)));
    return isSaved;
  }

  get unsaved(): DeskError | null {
    const state = this.#saver.state;
    return state.step !== "failed" || this.#refused || this.#theirs || !this.#isOpen ? null : new DeskError(state.code, state.details);
  }

  refill(): void {
    this.#restored = "";
    this.#fill(this.report.values);
  }

  async findTheirs(): Promise<void> {
    await this.attempt(async () => {
      const { report } = await askDesk<{ report: Report }>(deskQuestions.report, { id: this.report.id });
      const isChanged = !sayTheSame(report.values, this.#entries.read());
      if (report.status !== "DRAFT" && report.status !== "RETURNED") this.report = report;
      else if (isChanged) this.#theirs = report;
      else {
        this.report = report;
        void this.#saver.flush();
      }
    });
    if (!this.#theirs) return;
    this.draw();
    document.getElementById("conflict")?.focus();
  }

  async #choose(keepMine: boolean): Promise<void> {
    const theirs = this.#theirs!;
    this.#theirs = null;
    this.#restored = "";
    this.report = theirs;
    if (!keepMine) this.#fill(theirs.values);
    this.#saver.touch();
    await this.#saver.flush();
    this.draw();
  }

  compareValues(values: ReportedValue[]): ComparedFigure[] {
    return this.#entries.compare(values);
  }

  takeValues(figures: ComparedFigure[]): void {
    this.#entries.take(figures);
    for (const { merged } of figures) this.#openFirst.add(merged.indicatorCode);
    if (figures.length > 0) this.touch();
  }

  forgetProof(evidenceId: string): void {
    this.#entries.forgetProof(evidenceId);
  }

  #entryOf(finding: Finding): Entry | undefined {
    return this.#entries.find((entry) => this.findingsOf(entry).some((own) => isSame(own, finding)));
  }
}

customElements.define("desk-report-form", ReportForm);
