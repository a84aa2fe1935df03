import { subjectParameters } from "../../i18n/subject-parameters.ts";
import { say } from "../../i18n/say.ts";
import { DeskError } from "../report/ask-desk.ts";

/** What a form says where sending failed, by the code of the desk, or UNREACHED where nothing answered at all. */
export type FailureWords = Record<"OFF" | "AWAY" | "UNREACHED" | "TOO_MANY" | "BAD_PROOF" | "NOT_FOUND" | "OTHER", string>;

/** Chooses in the lists of a form what the address of the page names, in either language. */
export function chooseByAddress(lists: HTMLSelectElement[], search: string): void {
  const asked = new URLSearchParams(search);
  for (const names of Object.values(subjectParameters))
    for (const [kind, name] of Object.entries(names)) {
      const key = asked.get(name);
      if (key === null) continue;
      for (const list of lists) {
        const found = [...list.options].find(({ dataset }) => dataset.keys?.split(" ").includes(`${kind}:${key}`));
        if (found) list.value = found.value;
      }
    }
}

/** Says beside each field what is wrong with it, and leads to the first; returns whether nothing is. `problems` are sentences by the id of the field. */
export function showProblems(form: HTMLFormElement, problems: Partial<Record<string, string>>): boolean {
  for (const place of form.querySelectorAll<HTMLElement>(".take-part-error")) {
    const id = place.id.replace(/-error$/, "");
    const field = form.querySelector<HTMLElement>(`#${id}`)!;
    const problem = problems[id] ?? "";
    place.textContent = problem;
    place.hidden = problem === "";
    field.toggleAttribute("aria-invalid", problem !== "");
    if (problem) field.setAttribute("aria-invalid", "true");
    const described = [...(form.querySelector(`#${id}-hint`) ? [`${id}-hint`] : []), ...(problem ? [place.id] : [])];
    if (described.length > 0) field.setAttribute("aria-describedby", described.join(" "));
    else field.removeAttribute("aria-describedby");
  }
  const [first] = Object.keys(problems).filter((id) => problems[id]);
  if (first) form.querySelector<HTMLElement>(`#${first}`)?.focus();
  return first === undefined;
}

/** Says what a form does or why it did not, in view wherever on the page the reader is; what has the keyboard keeps it. */
export function sayInView(form: HTMLElement, sentence: string): void {
  const place = form.querySelector(".take-part-said")!;
  place.textContent = sentence;
  if (sentence) place.scrollIntoView({ block: "nearest" });
}

/** Does something once at a time by the button of a form, which keeps the keyboard meanwhile. */
export async function workOnce(button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  if (button.ariaDisabled === "true") return;
  button.ariaDisabled = "true";
  try {
    await work();
  } finally {
    button.ariaDisabled = null;
  }
}

/** Gives the sentence for what the desk answered; throws what is no answer of the desk. */
export function tellFailure(error: unknown, words: FailureWords): string {
  if (!(error instanceof DeskError)) throw error;
  const seconds = Number(error.details.seconds ?? 60);
  const sentence = error.details.isUnreached ? words.UNREACHED : (words[error.code as keyof FailureWords] ?? words.OTHER);
  return say(sentence, { minutes: String(Math.max(1, Math.ceil(seconds / 60))) });
}

/** Returns whether a text looks like an address of mail. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text) && text.length <= 200;
}
