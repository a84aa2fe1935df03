import { askDesk, DeskError } from "../report/ask-desk.ts";
import type { Lang } from "../../i18n/lang.ts";
import { carryTyped } from "./carry-typed.ts";
import { proveWork } from "./prove-work.ts";
import { chooseByAddress, isMailAddress, sayInView, showProblems, tellFailure, workOnce, type FailureWords } from "./take-part-form.ts";

type FollowWords = FailureWords & { working: string; errors: Record<"follows" | "email", string> };

/** Names by which mails of before said what they ask for, in both languages, and the page of the desk that does it now. */
const asked = [
  { names: ["xac-nhan", "confirm"], page: "/desk/confirm" },
  { names: ["dung", "end"], page: "/desk/unsubscribe" },
];

/** Has an address asked whether it is to follow a province or an indicator. */
class FollowSubject extends HTMLElement {
  #words!: FollowWords;
  #form!: HTMLFormElement;
  #forgetTyped!: () => void;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset.words!) as FollowWords;
    this.#form = this.querySelector("form")!;
    const query = new URLSearchParams(location.search);
    for (const { names, page } of asked) {
      const token = names.map((name) => query.get(name)).find((one) => one !== null);
      if (token) return location.replace(`${page}?${new URLSearchParams({ token, language: this.dataset.lang! })}`);
    }
    const list = this.querySelector("select")!;
    this.#forgetTyped = carryTyped(this.#form, "follow", this.dataset.lang as Lang, () => {
      chooseByAddress([list], location.search);
      const code = query.get("ma");
      if (code && [...list.options].some(({ value }) => value === code)) list.value = code;
    });
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void workOnce(this.#form.querySelector("button")!, () => this.#send());
    });
  }

  async #send(): Promise<void> {
    try {
      await this.#begin();
    } catch (error) {
      sayInView(this, tellFailure(error, this.#words));
      const field = error instanceof DeskError && error.code === "BAD_ARGUMENT" ? String(error.details.field) : "";
      if (Object.hasOwn(this.#words.errors, field)) showProblems(this.#form, { [field]: this.#words.errors[field as "follows" | "email"] });
    }
  }

  async #begin(): Promise<void> {
    const typed = Object.fromEntries([...new FormData(this.#form)].map(([name, value]) => [name, String(value).trim()])) as Record<"follows" | "email", string>;
    const { errors } = this.#words;
    const problems = { follows: typed.follows ? undefined : errors.follows, email: isMailAddress(typed.email) ? undefined : errors.email };
    if (!showProblems(this.#form, problems)) return;
    sayInView(this, this.#words.working);
    const proof = await proveWork();
    await askDesk(
      "mutation ($email: String!, $language: String!, $follows: String!, $proof: String!) { subscribe(email: $email, language: $language, follows: $follows, proof: $proof) }",
      {
        ...typed,
        language: this.dataset.lang,
        proof,
      },
    );
    sayInView(this, "");
    this.#forgetTyped();
    this.querySelector("[data-address]")!.textContent = typed.email;
    this.#form.hidden = true;
    this.querySelector<HTMLElement>("[data-sent]")!.hidden = false;
    this.querySelector<HTMLElement>("#sent")!.focus();
  }
}

customElements.define("follow-subject", FollowSubject);
