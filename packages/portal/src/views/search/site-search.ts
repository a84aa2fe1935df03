import { matchNames, matchPlace } from "@toso/api/domain";
import type { Lang } from "../../i18n/lang.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { findEntries, findNearest } from "./find-entries.ts";
import type { EntryKind, SearchEntry } from "./search-entry.ts";

/** How many of a kind are shown. */
const mostOfKind = 12;

/** Finds pages by what is typed, from an index that is asked for when the field first gets the keyboard, or when the address brings a search along (?q=). */
class SiteSearch extends HTMLElement {
  #index: Promise<SearchEntry[]> | undefined;
  #input!: HTMLInputElement;

  connectedCallback(): void {
    this.#input = this.querySelector("input")!;
    this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
    this.#input.addEventListener("focus", () => void this.#load().catch(() => undefined));
    this.#input.addEventListener("input", () => void this.#search());
    this.addEventListener("keydown", (event) => this.#onKey(event));
    this.querySelector("form")!.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#search();
    });
    if (this.#input.value) void this.#search();
  }

  #load(): Promise<SearchEntry[]> {
    this.#index ??= fetch(this.dataset.index!).then((answer) => {
      if (!answer.ok) throw new Error(`The index of the search answered ${answer.status}.`);
      return answer.json() as Promise<SearchEntry[]>;
    });
    // Asked for again at the next try.
    this.#index.catch(() => (this.#index = undefined));
    return this.#index;
  }

  async #search(): Promise<void> {
    const asked = this.#input.value.trim();
    const address = new URL(location.href);
    if (asked) address.searchParams.set("q", asked);
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
    carryToOtherLanguage(document.documentElement.lang as Lang, [{ vi: "q", en: "q" }]);
    let found: SearchEntry[];
    let nearest: SearchEntry[];
    try {
      found = asked ? findEntries(asked, await this.#load()) : [];
      nearest = asked && found.length === 0 ? findNearest(asked, await this.#load()) : [];
    } catch {
      this.#lists.hidden = false;
      return this.#say(this.dataset.failed!);
    }
    // Another letter was typed meanwhile.
    if (this.#input.value.trim() !== asked) return;
    if (nearest.length > 0) this.#showNearest(nearest, asked);
    else this.#show(found, asked);
    // The lists are for who asks for nothing.
    this.#lists.hidden = asked !== "";
    // What the results are of.
    this.dataset.shown = asked;
    this.#say(asked === "" ? "" : found.length === 0 ? this.dataset.none! : this.dataset.count!.replace("{count}", String(found.length)));
  }

  #show(found: SearchEntry[], asked: string): void {
    // The kind of what fits best comes first.
    const groups = Map.groupBy(found, ({ kind }) => kind);
    this.querySelector("[data-results]")!.replaceChildren(...[...groups].map(([kind, own]) => this.#groupOf(kind, own, asked)));
  }

  #showNearest(nearest: SearchEntry[], asked: string): void {
    this.querySelector("[data-results]")!.replaceChildren(this.#sectionOf("nearest", this.dataset.nearest!, nearest, asked));
  }

  #groupOf(kind: EntryKind, own: SearchEntry[], asked: string): HTMLElement {
    const heading = (JSON.parse(this.dataset.kinds!) as Record<EntryKind, string>)[kind];
    const section = this.#sectionOf(kind, heading, own.slice(0, mostOfKind), asked);
    if (own.length > mostOfKind) {
      const more = document.createElement("p");
      more.textContent = this.dataset.more!.replace("{count}", String(own.length - mostOfKind));
      section.append(more);
    }
    return section;
  }

  #sectionOf(name: string, words: string, entries: SearchEntry[], asked: string): HTMLElement {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.id = `found-${name}`;
    heading.textContent = words;
    section.setAttribute("aria-labelledby", heading.id);
    const list = document.createElement("ul");
    list.append(...entries.map((entry) => this.#lineOf(entry, asked)));
    section.append(heading, list);
    return section;
  }

  #lineOf({ name, label = name, href, note, spellings = [], places = [] }: SearchEntry, asked: string): HTMLLIElement {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = href;
    link.textContent = label;
    line.append(link);
    // Who typed a town is told which province it lies in.
    const isByName = matchNames(asked, [name], () => ({ names: [name, ...spellings], codes: [] })).length > 0;
    const place = isByName ? null : matchPlace(asked, places);
    const said = [place && this.dataset.within!.replace("{place}", place), note].filter(Boolean).join("; ");
    if (said) {
      const words = document.createElement("span");
      words.textContent = said;
      line.append(words);
    }
    return line;
  }

  // Arrows go from the field into the results and along them; the address and Tab work as ever.
  #onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops: HTMLElement[] = [this.#input, ...this.querySelectorAll<HTMLElement>("[data-results] a")];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  get #lists(): HTMLElement {
    return this.querySelector("[data-lists]")!;
  }

  #say(words: string): void {
    this.querySelector("[role=status]")!.textContent = words;
  }
}

customElements.define("site-search", SiteSearch);
