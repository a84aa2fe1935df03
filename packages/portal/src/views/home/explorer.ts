import type { Lang } from "../../i18n/lang.ts";
import type { Division } from "../../parts/map/division.ts";
import type { MapDatum } from "../../parts/map/map-data.ts";
import type { MapMoved, ProvinceMap } from "../../parts/map/province-map.ts";
import type { Moment } from "../../parts/time/moment.ts";
import { writeSubject } from "../../parts/take-part/write-subject.ts";
import { Swapped } from "../../parts/time/swap.ts";
import type { MomentChosen, TimeControl } from "../../parts/time/time-control.ts";
import "../../parts/time/time-control.ts";
import { nothingChosen, writeChoice, type Choice, type Sort } from "./choice.ts";
import { fillCard } from "./fill-card.ts";
import { loadParts, showParts, type Parts } from "./load-parts.ts";
import { pointOthers } from "./point-others.ts";
import type { SortableTable } from "./sortable-table.ts";
import "./sortable-table.ts";
import { showAboveCard } from "./show-above-card.ts";
import { readKnownChoice, tellUnknownOnMeasure } from "./tell-unknown.ts";

/** A province as the map or the search tells of it; the map has one division, and names none. */
type ChosenProvince = { slug: string; division?: Division | null; byKeyboard: boolean; fromSearch?: boolean; isAgain?: boolean };

/** What is on the screen, or is to be. */
type Shown = { measure: string; division: Division };

/** Holds search, map, card and table of the home page together; what is chosen stands in the address. */
class HomeExplorer extends HTMLElement {
  #lang: Lang = "vi";
  #choice: Choice = nothingChosen;
  #shown: Shown = { measure: "", division: "63" };
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
    this.#shown = { measure: this.#firstOf(this.#ownDivision), division: this.#ownDivision };
    this.#measureName = this.#shownName = this.querySelector("[data-part=heading] h3")?.textContent ?? "";
    this.#data = JSON.parse(this.querySelector("[data-map-data]")?.textContent ?? "[]") as MapDatum[];
    this.#newest = { data: this.#data, label: this.#map.dataset.label ?? "" };
    this.#listen();
    void this.#follow();
  }

  #listen(): void {
    this.#picker.addEventListener("change", () => this.#change({ measure: this.#picker.value, ...this.#sortFor() }));
    this.querySelector("[data-division-switch]")?.addEventListener("click", (event) => this.#onSwitch(event as MouseEvent));
    this.#picker.form?.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("province-chosen", (event) => {
      const { slug, division, byKeyboard, fromSearch, isAgain } = (event as CustomEvent<ChosenProvince>).detail;
      // The map opens the page of a province that is tapped a second time.
      if (isAgain && slug === this.#choice.province) return;
      event.preventDefault();
      this.#openedByKeyboard = byKeyboard;
      this.#change({ province: slug, view: null, ...(division && { division: division === this.#ownDivision ? null : division }) });
      const map = this.querySelector(".explorer-map")!;
      if (fromSearch) map.scrollIntoView({ block: "start" });
      showAboveCard(map, this.querySelector("[data-card]")!);
      if (byKeyboard) this.querySelector<HTMLElement>("[data-slot=name]")?.focus({ preventScroll: Boolean(fromSearch) });
    });
    this.addEventListener("map-moved", (event) => this.#onMoved((event as MapMoved).detail));
    this.addEventListener("sort-chosen", (event) => this.#change({ sort: (event as CustomEvent<Sort>).detail }));
    this.querySelector("[data-close]")?.addEventListener("click", () => this.#close());
    this.querySelector("[data-card]")?.addEventListener("keydown", (event) => (event as KeyboardEvent).key === "Escape" && this.#close());
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
    // Who takes a measure along to the other division, where it is the first, has it on the way back too.
    if (part.measure === this.#firstOf(choice.division ?? this.#ownDivision)) choice.measure = null;
    history.pushState(null, "", `${location.pathname}${writeChoice(choice, this.#lang)}`);
    void this.#follow();
  }

  // Zooming is a choice of its own; moving about at one zoom is not.
  #onMoved({ view, isZoom }: MapMoved["detail"]): void {
    const isNew = isZoom || this.#choice.view === null;
    this.#choice = { ...this.#choice, view };
    history[isNew ? "pushState" : "replaceState"](null, "", `${location.pathname}${writeChoice(this.#choice, this.#lang)}`);
    this.#pointOthers();
  }

  /** Shows what the address says. */
  async #follow(): Promise<void> {
    this.#choice = readKnownChoice(this, this.#lang, this.#picker);
    this.#pointOthers();
    const wanted = this.#wanted;
    if (this.#picker.value !== wanted.measure) this.#picker.value = wanted.measure;
    this.#showError(false);
    // Card and order are those of the measure on the screen until the chosen one has come: nobody waits for a card, or loses it when the measure never comes.
    this.#showOnMeasure();
    if (isSame(wanted, this.#shown)) this.#say("");
    else if (await this.#show(wanted)) this.#showOnMeasure();
    else return;
    await this.#showMoment(this.#choice.moment);
  }

  // Gives false when another choice was made meanwhile or the data did not come.
  async #show(wanted: Shown): Promise<boolean> {
    this.#say(this.dataset.loading ?? "");
    this.setAttribute("aria-busy", "true");
    let parts: Parts;
    try {
      const [loaded] = await Promise.all([
        loadParts(`${this.dataset.parts}${wanted.measure}/${wanted.division === "34" ? "34/" : ""}`),
        this.#map.loadDivision(wanted.division),
      ]);
      parts = loaded;
    } catch (error) {
      console.warn(error);
      if (!isSame(wanted, this.#wanted)) return false;
      this.removeAttribute("aria-busy");
      this.#say("");
      this.#showError(true);
      return false;
    }
    if (!isSame(wanted, this.#wanted)) return false;
    this.removeAttribute("aria-busy");
    // Where Leaflet could not load, the drawing of the server shows one measure only: the page of the other has its own.
    if (!(await this.#map.ready)) {
      const page = parts.fragment.querySelector<HTMLAnchorElement>("[data-part=heading] a")?.href;
      if (page) location.assign(page);
      return false;
    }
    this.#shown = wanted;
    this.#measureName = this.#shownName = parts.name;
    this.#data = parts.data;
    this.#newest = { data: parts.data, label: parts.label };
    this.#swapped.restore();
    showParts(this, parts);
    if (this.#ownDivision === "63") document.title = parts.title;
    this.#map.show(parts.data, parts.label, wanted.division);
    this.#pointOthers();
    this.#say("");
    // The eye sees the new map; the ear is told.
    this.querySelector("[data-done]")!.textContent = (this.dataset.loaded ?? "").replace("{measure}", parts.name);
    return true;
  }

  // The choices that a measure is shown with: the province in the card, and the order of the table.
  #showOnMeasure(): void {
    this.#showProvince();
    const isSorted = this.querySelector<SortableTable>("sortable-table")?.sort(this.#choice.sort) ?? false;
    if (isSame(this.#wanted, this.#shown)) tellUnknownOnMeasure(this, this.#lang, this.#data, isSorted && this.#choice.sort !== null);
  }

  // The figures over time are loaded when a moment is asked for; the newest ones came with the measure.
  async #showMoment(asked: Moment): Promise<void> {
    const turn = (this.#momentTurn += 1);
    const isNewest = asked.year === null && asked.day === null;
    if (isNewest && !this.#looksBack) return;
    this.#looksBack = !isNewest;
    const control = this.querySelector<TimeControl>("time-control");
    // Of the 34 there is no past; a sentence in the place of the control says so.
    if (!control) return;
    const { listMomentData, showOnPage } = await import("../../parts/time/show-on-page.ts");
    const isCurrent = () => turn === this.#momentTurn && control.isConnected;
    const shown = await showOnPage(control, asked, this.#swapped, isCurrent);
    if (!isCurrent()) return;
    this.#data = shown ? listMomentData(shown, control, this.#newest.data) : this.#newest.data;
    this.#shownName = [this.#measureName, shown && control.nameMoment(shown.moment)].filter(Boolean).join(", ");
    this.#map.show(this.#data, shown?.label ?? this.#newest.label);
    this.#showOnMeasure();
  }

  #showProvince(): void {
    const province = this.#data.find(({ slug }) => slug === this.#choice.province) ?? null;
    const boundary = this.#shown.division === "34" ? "VN34" : "VN63";
    const tell = province ? writeSubject(this.#lang, { province: { boundary, slug: province.slug }, indicator: this.#shown.measure }) : "";
    fillCard(this.querySelector("[data-card]")!, province, this.#shownName, tell);
    this.#map.choose(province?.slug ?? null, this.#choice.view);
    for (const row of this.querySelectorAll<HTMLTableRowElement>("tr[data-slug]")) {
      if (row.dataset.slug === province?.slug) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }

  #close(): void {
    const slug = this.#choice.province;
    this.#change({ province: null, view: null });
    if (slug && this.#openedByKeyboard) this.#map.focusProvince(slug);
  }

  // An order by value does not outlive a change to a measure whose table has no such column.
  #sortFor(): Partial<Choice> {
    return this.#choice.sort && this.#choice.sort.key !== "name" ? { sort: null } : {};
  }

  #pointOthers(): void {
    pointOthers(this, { lang: this.#lang, choice: this.#choice, shown: this.#shown.division, own: this.#ownDivision, counterpart: this.#counterpart });
  }

  // The page of the 34 has one map; that of the 63 shows either in its place.
  #onSwitch(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-division]");
    if (!link || this.#ownDivision === "34" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const division = link.dataset.division as Division;
    if (division === this.#wanted.division) return;
    this.#change({ division: division === this.#ownDivision ? null : division, province: this.#counterpart });
  }

  // What stands for the chosen province in the division that is not shown.
  get #counterpart(): string | null {
    const chosen = this.#data.find(({ slug }) => slug === this.#choice.province);
    return chosen ? (chosen.counterpart ?? chosen.slug) : null;
  }

  get #wanted(): Shown {
    const division = (this.#ownDivision === "63" && this.#choice.division) || this.#ownDivision;
    return { measure: this.#choice.measure ?? this.#firstOf(division), division };
  }

  // What a division shows before a measure is chosen: few of the 34 have a figure of what all of the 63 have.
  #firstOf(division: Division): string {
    return this.dataset[`firstOf-${division}`] ?? "";
  }

  get #ownDivision(): Division {
    return this.dataset.division as Division;
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
}

function isSame(one: Shown, other: Shown): boolean {
  return one.measure === other.measure && one.division === other.division;
}

customElements.define("home-explorer", HomeExplorer);
