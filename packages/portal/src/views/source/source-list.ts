import type { Lang } from "../../i18n/lang.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { readParameter, writeParameter } from "../../i18n/read-parameter.ts";
import { say } from "../../i18n/say.ts";

/** The list of sources, which its form filters. What is chosen stands in the address; what the address asks for and is not there is said beside its field. What would leave no source, beside the other choices, cannot be chosen. */
class FilteredSources extends HTMLElement {
  #form!: HTMLFormElement;
  #fields: HTMLSelectElement[] = [];

  connectedCallback(): void {
    this.#form = this.querySelector("form")!;
    this.#fields = [...this.#form.querySelectorAll("select")];
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("change", () => this.#choose());
    this.#form.addEventListener("reset", () => setTimeout(() => this.#choose()));
    addEventListener("popstate", () => this.#read());
    addEventListener("hashchange", () => this.#openNamed());
    this.#read();
    this.#openNamed();
  }

  /** Takes the choices from the address. */
  #read(): void {
    for (const field of this.#fields) {
      const given = readParameter(location.search, namesOf(field), this.#lang) ?? "";
      const isKnown = [...field.options].some(({ value }) => value === given);
      field.value = isKnown ? given : "";
      this.#say(field, isKnown ? "" : say(this.dataset.unknown!, { given: given.slice(0, 40) }));
    }
    this.#filter();
  }

  /** Takes them from the fields, and writes them into the address. */
  #choose(): void {
    const address = new URL(location.href);
    address.hash = "";
    for (const field of this.#fields) {
      writeParameter(address.searchParams, namesOf(field), this.#lang, field.value || null);
      this.#say(field, "");
    }
    history.pushState(null, "", address);
    this.#filter();
  }

  #filter(): void {
    const chosen = this.#fields.filter(({ value }) => value !== "");
    let [shown, all] = [0, 0];
    for (const group of this.querySelectorAll<HTMLDetailsElement>(".source-group")) {
      const entries = [...group.querySelectorAll<HTMLElement>(".source-entry")];
      for (const entry of entries) entry.hidden = !fits(entry, chosen);
      const fitting = entries.filter(({ hidden }) => !hidden).length;
      [shown, all] = [shown + fitting, all + entries.length];
      group.hidden = chosen.length > 0 && fitting === 0;
      if (chosen.length > 0 && fitting > 0) group.open = true;
      const count = group.querySelector<HTMLElement>("[data-count]")!;
      count.dataset.whole ??= count.textContent;
      count.textContent = chosen.length > 0 ? `${fitting} / ${count.dataset.whole}` : count.dataset.whole;
    }
    const words = shown === 0 ? this.dataset.none! : this.dataset.shown!.replace("{count}", String(shown)).replace("{all}", String(all));
    this.#form.querySelector("[role=status]")!.textContent = words;
    this.#form.querySelector<HTMLElement>("[type=reset]")!.hidden = chosen.length === 0;
    carryToOtherLanguage(this.#lang, this.#fields.map(namesOf));
    this.#offer();
  }

  #offer(): void {
    const entries = [...this.querySelectorAll<HTMLElement>(".source-entry")];
    for (const field of this.#fields) {
      const others = this.#fields.filter((other) => other !== field && other.value !== "");
      const left = entries.filter((entry) => fits(entry, others));
      const known = new Set(left.flatMap((entry) => valuesOf(entry, field)));
      for (const option of field.options) option.disabled = option.value !== "" && !option.selected && !known.has(option.value);
    }
  }

  // A link to a source (#S012) opens the fold that it is in.
  #openNamed(): void {
    const named = document.getElementById(location.hash.slice(1));
    const group = named?.closest<HTMLDetailsElement>(".source-group");
    if (!named || !group) return;
    group.open = true;
    named.scrollIntoView();
  }

  get #lang(): Lang {
    return document.documentElement.lang as Lang;
  }

  #say(field: HTMLSelectElement, words: string): void {
    const said = document.getElementById(`${field.id}-said`)!;
    said.textContent = words;
    said.hidden = words === "";
  }
}

/** Gives what a field is called in the address of each language. */
function namesOf({ dataset }: HTMLSelectElement): Record<Lang, string> {
  return { vi: dataset.vi!, en: dataset.en! };
}

/** Lists what a source is found by in a field: its kind, or the places, indicators or years of its figures. */
function valuesOf(entry: HTMLElement, { dataset: { filters } }: HTMLSelectElement): string[] {
  return filters === "kind" ? [entry.closest<HTMLElement>(".source-group")!.dataset.kind!] : (entry.dataset[filters!] ?? "").split(" ");
}

function fits(entry: HTMLElement, chosen: HTMLSelectElement[]): boolean {
  return chosen.every((field) => valuesOf(entry, field).includes(field.value));
}

customElements.define("source-list", FilteredSources);
