import type { Lang } from "../../i18n/lang.ts";
import type { MapDatum } from "../../parts/map/map-data.ts";
import type { ProvinceMap } from "../../parts/map/province-map.ts";
import { newest, type Moment } from "../../parts/time/moment.ts";
import { Swapped } from "../../parts/time/swap.ts";
import type { MomentChosen, TimeControl } from "../../parts/time/time-control.ts";
import "../../parts/time/time-control.ts";
import { readChoice, writeChoice, type Choice, type Sort } from "./choice.ts";
import { fillCard } from "./fill-card.ts";
import { loadParts, showParts, type Parts } from "./load-parts.ts";
import type { SortableTable } from "./sortable-table.ts";
import "./sortable-table.ts";

/** Holds search, map, card and table of the home page together; what is chosen stands in the address. */
class HomeExplorer extends HTMLElement {
  #lang: Lang = "vi";
  #choice: Choice = { measure: null, province: null, sort: null, moment: newest };
  #shownMeasure = "";
  #measureName = "";
  /** What the card is headed with: the measure, and the moment where another than the newest is shown. */
  #shownName = "";
  #newest: { data: MapDatum[]; label: string } = { data: [], label: "" };
  #data: MapDatum[] = [];
  readonly #swapped = new Swapped();
  #momentTurn = 0;
  #looksBack = false;
  #openedByKeyboard = false;

  connectedCallback(): void {
    this.#lang = this.dataset.lang as Lang;
    this.#shownMeasure = this.dataset.firstMeasure ?? "";
    this.#measureName = this.querySelector("[data-part=heading] h3")?.textContent ?? "";
    this.#shownName = this.#measureName;
    this.#data = JSON.parse(this.querySelector("[data-map-data]")?.textContent ?? "[]") as MapDatum[];
    this.#newest = { data: this.#data, label: this.#map.dataset.label ?? "" };
    this.#listen();
    void this.#follow();
  }

  #listen(): void {
    this.#picker.addEventListener("change", () => this.#change({ measure: this.#picker.value, ...this.#sortFor() }));
    this.#picker.form?.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("province-chosen", (event) => {
      const { slug, byKeyboard, fromSearch } = (event as CustomEvent<{ slug: string; byKeyboard: boolean; fromSearch?: boolean }>).detail;
      event.preventDefault();
      this.#openedByKeyboard = byKeyboard;
      this.#change({ province: slug });
      if (fromSearch) this.querySelector(".explorer-map")?.scrollIntoView({ block: "start" });
      if (byKeyboard) this.querySelector<HTMLElement>("[data-slot=name]")?.focus({ preventScroll: Boolean(fromSearch) });
    });
    this.addEventListener("sort-chosen", (event) => this.#change({ sort: (event as CustomEvent<Sort>).detail }));
    this.querySelector("[data-close]")?.addEventListener("click", () => this.#close());
    this.querySelector("[data-card]")?.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "Escape") this.#close();
    });
    this.addEventListener("moment-chosen", (event) => {
      const { moment, isPassing } = (event as MomentChosen).detail;
      if (isPassing) void this.#showMoment(moment);
      else this.#change({ moment });
    });
    this.querySelector("[data-retry]")?.addEventListener("click", () => void this.#follow());
    addEventListener("popstate", () => void this.#follow());
  }

  // A new choice is a new address, so that the back button undoes it and a link repeats it.
  #change(part: Partial<Choice>): void {
    const choice = { ...this.#choice, ...part };
    if (choice.measure === this.dataset.firstMeasure) choice.measure = null;
    history.pushState(null, "", `${location.pathname}${writeChoice(choice, this.#lang)}`);
    void this.#follow();
  }

  /** Shows what the address says. */
  async #follow(): Promise<void> {
    const choice = readChoice(location.search, this.#lang);
    this.#choice = choice;
    this.#pointOtherLanguage();
    const measure = choice.measure ?? this.dataset.firstMeasure ?? "";
    if (this.#picker.value !== measure) this.#picker.value = measure;
    this.#showError(false);
    // Card and order are those of the measure on the screen until the chosen one has come: nobody waits for a card, or loses it when the measure never comes.
    this.#showOnMeasure();
    if (measure === this.#shownMeasure) this.#say("");
    else if (await this.#showMeasure(measure)) this.#showOnMeasure();
    else return;
    await this.#showMoment(choice.moment);
  }

  // Gives false when another choice was made meanwhile or the data did not come.
  async #showMeasure(measure: string): Promise<boolean> {
    this.#say(this.dataset.loading ?? "");
    this.setAttribute("aria-busy", "true");
    let parts: Parts;
    try {
      parts = await loadParts(`${this.dataset.parts}${measure}/`);
    } catch (error) {
      console.warn(error);
      if (!this.#isCurrent(measure)) return false;
      this.removeAttribute("aria-busy");
      this.#say("");
      this.#showError(true);
      return false;
    }
    if (!this.#isCurrent(measure)) return false;
    this.removeAttribute("aria-busy");
    // Where Leaflet could not load, the drawing of the server shows one measure only: the page of the other has its own.
    if (!(await this.#map.ready)) {
      const page = parts.fragment.querySelector<HTMLAnchorElement>("[data-part=heading] a")?.href;
      if (page) location.assign(page);
      return false;
    }
    this.#shownMeasure = measure;
    this.#measureName = parts.name;
    this.#shownName = parts.name;
    this.#data = parts.data;
    this.#newest = { data: parts.data, label: parts.label };
    this.#swapped.restore();
    showParts(this, parts);
    this.#map.show(parts.data, parts.label);
    this.#say("");
    // The eye sees the new map; the ear is told.
    this.querySelector("[data-done]")!.textContent = (this.dataset.loaded ?? "").replace("{measure}", parts.name);
    return true;
  }

  // The choices that a measure is shown with: the province in the card, and the order of the table.
  #showOnMeasure(): void {
    this.#showProvince();
    this.#table?.sort(this.#choice.sort);
  }

  // The figures over time are loaded when a moment is asked for; the newest ones came with the measure.
  async #showMoment(asked: Moment): Promise<void> {
    const turn = (this.#momentTurn += 1);
    const isNewest = asked.year === null && asked.day === null;
    if (isNewest && !this.#looksBack) return;
    this.#looksBack = !isNewest;
    const control = this.querySelector<TimeControl>("time-control")!;
    const { listMomentData, showOnPage } = await import("../../parts/time/show-on-page.ts");
    const isCurrent = () => turn === this.#momentTurn && control.isConnected;
    const shown = await showOnPage(control, asked, this.#swapped, isCurrent);
    if (!isCurrent()) return;
    this.#data = shown ? listMomentData(shown, control) : this.#newest.data;
    this.#shownName = [this.#measureName, shown && control.nameMoment(shown.moment)].filter(Boolean).join(", ");
    this.#map.show(this.#data, shown?.label ?? this.#newest.label);
    this.#showOnMeasure();
  }

  #showProvince(): void {
    const province = this.#data.find(({ slug }) => slug === this.#choice.province) ?? null;
    fillCard(this.querySelector("[data-card]")!, province, this.#shownName);
    this.#map.choose(province?.slug ?? null);
    for (const row of this.querySelectorAll<HTMLTableRowElement>("tr[data-slug]")) {
      if (row.dataset.slug === province?.slug) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }

  #close(): void {
    const slug = this.#choice.province;
    this.#change({ province: null });
    if (slug && this.#openedByKeyboard) this.#map.focusProvince(slug);
  }

  // An order by value does not outlive a change to a measure whose table has no such column.
  #sortFor(): Partial<Choice> {
    return this.#choice.sort && this.#choice.sort.key !== "name" ? { sort: null } : {};
  }

  #pointOtherLanguage(): void {
    const link = document.querySelector<HTMLAnchorElement>(".language-switch");
    const other: Lang = this.#lang === "vi" ? "en" : "vi";
    if (link) link.href = `${link.pathname}${writeChoice(this.#choice, other)}`;
  }

  #isCurrent(measure: string): boolean {
    return (this.#choice.measure ?? this.dataset.firstMeasure) === measure;
  }

  #say(words: string): void {
    this.querySelector("[data-status]")!.textContent = words;
  }

  #showError(isShown: boolean): void {
    this.querySelector<HTMLElement>("[data-error]")!.hidden = !isShown;
  }

  get #picker(): HTMLSelectElement {
    return this.querySelector("[data-picker] select")!;
  }

  get #map(): ProvinceMap {
    return this.querySelector("province-map")!;
  }

  get #table(): SortableTable | null {
    return this.querySelector("sortable-table");
  }
}

customElements.define("home-explorer", HomeExplorer);
