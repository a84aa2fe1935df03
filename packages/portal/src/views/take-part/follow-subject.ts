import { say } from "../../i18n/say.ts";
import { askDesk, DeskError } from "../report/ask-desk.ts";
import { proveWork } from "./prove-work.ts";
import { chooseByAddress, isMailAddress, showProblems, tellFailure, type FailureWords } from "./take-part-form.ts";

type FollowWords = FailureWords & { working: string; errors: Record<"follows" | "email", string>; confirmed: string; ended: string };

/** Names in the address of what the links of mails ask for, in both languages. */
const asked = { confirm: ["xac-nhan", "confirm"], end: ["dung", "end"] };

/** Begins, confirms and ends following. A link of a mail does nothing by itself: programs that look at mails follow links too. */
class FollowSubject extends HTMLElement {
  #words!: FollowWords;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset.words!) as FollowWords;
    const query = new URLSearchParams(location.search);
    const tokenOf = (step: keyof typeof asked) => asked[step].map((name) => query.get(name)).find((token) => token !== null) ?? null;
    const [confirm, end] = [tokenOf("confirm"), tokenOf("end")];
    const list = this.querySelector("select")!;
    chooseByAddress([list], location.search);
    const code = query.get("ma");
    if (code && [...list.options].some(({ value }) => value === code)) list.value = code;
    if (confirm !== null) this.#offer("confirm", () => this.#confirm(confirm));
    else if (end !== null) this.#offer("end", () => this.#end(end));
    else this.#offer("begin", () => this.#begin());
  }

  /** Shows one form, and does this when it is sent. */
  #offer(step: "begin" | "confirm" | "end", send: () => Promise<void>): void {
    for (const form of this.querySelectorAll<HTMLFormElement>("form")) form.hidden = form.dataset.step !== step;
    const form = this.querySelector<HTMLFormElement>(`[data-step=${step}]`)!;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#run(form, send);
    });
  }

  async #run(form: HTMLFormElement, send: () => Promise<void>): Promise<void> {
    const button = form.querySelector("button")!;
    button.disabled = true;
    try {
      await send();
    } catch (error) {
      this.#say(tellFailure(error, this.#words));
      const field = error instanceof DeskError && error.code === "BAD_ARGUMENT" ? String(error.details.field) : "";
      if (Object.hasOwn(this.#words.errors, field)) showProblems(form, { [field]: this.#words.errors[field as "follows" | "email"] });
    } finally {
      button.disabled = false;
    }
  }

  async #begin(): Promise<void> {
    const form = this.querySelector<HTMLFormElement>("[data-step=begin]")!;
    const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()])) as Record<"follows" | "email", string>;
    const { errors } = this.#words;
    const problems = { follows: typed.follows ? undefined : errors.follows, email: isMailAddress(typed.email) ? undefined : errors.email };
    if (!showProblems(form, problems)) return;
    this.#say(this.#words.working);
    const proof = await proveWork();
    await askDesk(
      "mutation ($email: String!, $language: String!, $follows: String!, $proof: String!) { subscribe(email: $email, language: $language, follows: $follows, proof: $proof) }",
      {
        ...typed,
        language: this.dataset.lang,
        proof,
      },
    );
    this.#say("");
    form.hidden = true;
    this.querySelector<HTMLElement>("[data-sent]")!.hidden = false;
    this.querySelector<HTMLElement>("#sent")!.focus();
  }

  async #confirm(token: string): Promise<void> {
    const { confirmSubscription } = await askDesk<{ confirmSubscription: { nameVi: string; nameEn: string } }>(
      "mutation ($token: String!) { confirmSubscription(token: $token) { nameVi nameEn } }",
      { token },
    );
    this.#finish("confirm", say(this.#words.confirmed, { name: this.dataset.lang === "vi" ? confirmSubscription.nameVi : confirmSubscription.nameEn }));
  }

  async #end(token: string): Promise<void> {
    await askDesk("mutation ($token: String!) { endSubscription(token: $token) }", { token });
    this.#finish("end", this.#words.ended);
  }

  #finish(step: "confirm" | "end", sentence: string): void {
    this.querySelector<HTMLFormElement>(`[data-step=${step}]`)!.hidden = true;
    this.#say(sentence);
    // The secret of the link stands in the address no longer.
    history.replaceState(null, "", location.pathname);
  }

  #say(sentence: string): void {
    this.querySelector(".take-part-said")!.textContent = sentence;
  }
}

customElements.define("follow-subject", FollowSubject);
