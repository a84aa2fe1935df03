import { html, nothing, type TemplateResult } from "lit-html";
import type { DeskError } from "./ask-desk.ts";
import type { DeskElement } from "./desk-element.ts";

/** What is wrong with one field of a form: said beside it, told to whoever cannot see that, with the keyboard in the field. */
export class FieldProblem {
  readonly #page: DeskElement;
  #found: { id: string; says: string } | null = null;

  constructor(page: DeskElement) {
    this.#page = page;
  }

  /** Says what is wrong with a field, or with a group of them, and leads there. */
  say(id: string, says: string): void {
    this.#found = { id, says };
    this.#page.draw();
    const place = document.getElementById(id);
    (place instanceof HTMLFieldSetElement ? place.querySelector<HTMLElement>("summary, input") : place)?.focus();
    // Also where the keyboard was in the field already.
    document.getElementById(`${id}-finding`)?.scrollIntoView({ block: "nearest" });
  }

  /** Says a refusal beside the field that it names; `ids` are the ids of fields by the names that the desk has for them. Returns whether it names one of these. */
  take(problem: DeskError, ids: Record<string, string>): boolean {
    // Of a list the desk names the place too, such as areas.0.
    const id = ids[String(problem.details.field ?? "").split(".")[0]!];
    if (id === undefined || (problem.code !== "BAD_ARGUMENT" && problem.code !== "BAD_TEXT")) return false;
    const label = document.querySelector(`label[for="${CSS.escape(id)}"], #${CSS.escape(id)} > legend`)?.textContent ?? "";
    this.say(id, this.#page.explainField(problem, label.trim()));
    return true;
  }

  /** Forgets what was wrong; the page is to be drawn afterwards. */
  clear(): void {
    this.#found = null;
  }

  /** Gives aria-invalid of a field. */
  invalid(id: string): "true" | typeof nothing {
    return this.#found?.id === id ? "true" : nothing;
  }

  /** Gives aria-describedby of a field: what is wrong, and its hints by their ids. */
  describedBy(id: string, ...hints: string[]): string | typeof nothing {
    return [...(this.#found?.id === id ? [`${id}-finding`] : []), ...hints].join(" ") || nothing;
  }

  /** Gives what stands beside a field. */
  show(id: string): TemplateResult | typeof nothing {
    return this.#found?.id === id ? html`<span class="desk-finding" id=${`${id}-finding`} role="alert">${this.#found.says}</span>` : nothing;
  }
}
