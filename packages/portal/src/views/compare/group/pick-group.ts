import { say } from "../../../i18n/say.ts";
import { cleanName, type CompareChoice } from "../compare-choice.ts";
import type { ComparedFile, Shown } from "../compared-file.ts";
import type { CompareWords } from "../compare-words.ts";

/** Tells of each group that the reader sets or takes away, with words that say so; one of no province is refused beside its button. */
export function watchGroup(host: HTMLElement, words: CompareWords, onChange: (together: CompareChoice["together"], done: string) => void): void {
  const place = host.querySelector<HTMLElement>("[data-group]");
  const form = place?.querySelector("form");
  if (!place || !form) return;
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-region]"))
    button.addEventListener("click", () => onChange({ members: [button.dataset.region!], name: cleanName(nameField(form).value) }, words.group.set));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const members = boxesOf(form).flatMap(({ checked, value }) => (checked ? value : []));
    const region = form.querySelector<HTMLElement>("[aria-pressed=true]")?.dataset.region;
    const name = cleanName(nameField(form).value);
    if (members.length === 0) host.querySelector("[data-message=group]")!.textContent = words.group.none;
    else onChange({ members: region && !form.dataset.changed ? [region] : members, name }, words.group.set);
  });
  form.addEventListener("change", (event) => {
    if ((event.target as HTMLInputElement).name === "member") form.dataset.changed = "yes";
  });
  form.querySelector("[data-ungroup]")!.addEventListener("click", () => onChange(null, words.group.unset));
}

/** Shows in the form which provinces stand together, under which name. */
export function showGroup(host: HTMLElement, { together }: Shown, choice: CompareChoice, file: ComparedFile): void {
  const form = host.querySelector<HTMLFormElement>("[data-group] form");
  if (!form) return;
  const members = new Set(together?.members.map(({ slug }) => slug));
  for (const box of boxesOf(form)) box.checked = members.has(box.value);
  delete form.dataset.changed;
  nameField(form).value = choice.together?.name ?? "";
  const region = choice.together?.members.length === 1 ? file.regions.find(({ slug }) => slug === choice.together!.members[0]) : undefined;
  for (const button of form.querySelectorAll<HTMLElement>("[data-region]")) button.setAttribute("aria-pressed", String(button.dataset.region === region?.slug));
  form.querySelector<HTMLElement>("[data-ungroup]")!.hidden = together === null;
  const shown = host.querySelector<HTMLElement>("[data-together]")!;
  shown.hidden = together === null;
  // Text of the reader's own is text, never markup.
  shown.textContent = together
    ? say((together.members.length === 1 ? shown.dataset.wordsOne : shown.dataset.words) ?? "", {
        name: together.name,
        count: String(together.members.length),
        members: together.members.map(({ name }) => name).join(", "),
      })
    : "";
}

function nameField(form: HTMLFormElement): HTMLInputElement {
  return form.querySelector<HTMLInputElement>("input[name=name]")!;
}

function boxesOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[name=member]")];
}
