import { askDesk, DeskError } from "../report/ask-desk.ts";
import type { Lang } from "../../i18n/lang.ts";
import { carryTyped } from "./carry-typed.ts";
import { explainRate } from "./explain-rate.ts";
import { proveWork } from "./prove-work.ts";
import { readPeriod } from "./read-period.ts";
import { chooseByAddress, isMailAddress, sayInView, showProblems, tellFailure, workOnce, type FailureWords } from "./take-part-form.ts";

type FieldName = "scheme" | "indicatorCode" | "value" | "period" | "url" | "note" | "replyTo";
type TellWords = FailureWords & { working: string; rate: string; errors: Record<FieldName, string> };

/** The form that tells of a published figure. What was typed stays until the desk has taken it. */
class TellFigure extends HTMLElement {
  #form!: HTMLFormElement;
  #words!: TellWords;
  #forgetTyped!: () => void;

  connectedCallback(): void {
    this.#form = this.querySelector("form")!;
    this.#words = JSON.parse(this.dataset.words!) as TellWords;
    const lists = [...this.#form.querySelectorAll("select")];
    for (const event of ["filled", "input"]) this.#form.addEventListener(event, () => explainRate(this.#form, this.#words.rate));
    this.#forgetTyped = carryTyped(this.#form, "tip", this.dataset.lang as Lang, () => chooseByAddress(lists, location.search));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void workOnce(this.#form.querySelector("button")!, () => this.#send());
    });
  }

  async #send(): Promise<void> {
    const typed = Object.fromEntries([...new FormData(this.#form)].map(([name, value]) => [name, String(value).trim()])) as Record<FieldName, string>;
    const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
    const period = readPeriod(typed.period, today);
    const wrong: Record<FieldName, boolean> = {
      scheme: typed.scheme === "",
      indicatorCode: typed.indicatorCode === "",
      value: !/\d/.test(typed.value),
      period: period === null,
      url: !URL.canParse(typed.url) || !/^https?:\/\/[^/]+\.[^/]+/.test(typed.url),
      note: typed.note.length > 1_000,
      replyTo: typed.replyTo !== "" && !isMailAddress(typed.replyTo),
    };
    const { errors } = this.#words;
    const problems = Object.fromEntries((Object.keys(wrong) as FieldName[]).map((name) => [name, wrong[name] ? errors[name] : undefined]));
    if (!showProblems(this.#form, problems)) return;
    const [scheme, code] = typed.scheme.split(":");
    await this.#hand({
      scheme,
      code,
      indicatorCode: typed.indicatorCode,
      value: typed.value,
      period,
      url: typed.url,
      note: typed.note || null,
      replyTo: typed.replyTo || null,
      language: this.dataset.lang,
    });
  }

  async #hand(tip: Record<string, unknown>): Promise<void> {
    sayInView(this, this.#words.working);
    try {
      const proof = await proveWork();
      const { sendTip } = await askDesk<{ sendTip: string }>("mutation ($tip: TipInput!, $proof: String!) { sendTip(tip: $tip, proof: $proof) }", {
        tip,
        proof,
      });
      this.#forgetTyped();
      this.querySelector("[data-number]")!.textContent = sendTip;
      this.#form.hidden = true;
      this.querySelector<HTMLElement>("[data-sent]")!.hidden = false;
      this.querySelector<HTMLElement>("#sent")!.focus();
    } catch (error) {
      sayInView(this, tellFailure(error, this.#words));
      const field = error instanceof DeskError && error.code === "BAD_ARGUMENT" ? String(error.details.field).replace(/^code$/, "scheme") : "";
      if (Object.hasOwn(this.#words.errors, field)) showProblems(this.#form, { [field]: this.#words.errors[field as FieldName] });
      const mail = this.querySelector<HTMLElement>("[data-mail]");
      if (mail) mail.hidden = false;
    }
  }
}

customElements.define("tell-figure", TellFigure);
