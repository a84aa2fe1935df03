import type { MapDatum } from "./map-data.ts";
import type { LiveMap } from "./live-map.ts";
import type { Opened } from "./live-provinces.ts";
import type { MapView } from "./map-view.ts";
import type { Division } from "./division.ts";

/** What the map tells the page when a province is chosen; a page that shows a card itself calls preventDefault. `isAgain` is a second tap on the chosen one. */
export type ProvinceChosen = CustomEvent<{ slug: string; byKeyboard: boolean; isAgain: boolean }>;

/** What the map tells the page when a reader has moved it; null is the plain view. */
export type MapMoved = CustomEvent<{ view: MapView; isZoom: boolean }>;

const seenShare = 0.2;

/**
 * The map as an element: shows the server's SVG until a reader comes to it and Leaflet has loaded, then Leaflet.
 * If Leaflet does not load, the SVG with its links stays.
 */
export class ProvinceMap extends HTMLElement {
  #live: LiveMap | undefined;
  #data: MapDatum[] = [];
  #label = "";
  #division: Division = "63";
  #chosen: string | null = null;
  #view: MapView = null;
  #starting: Promise<boolean> | undefined;

  connectedCallback(): void {
    const script = document.querySelector("script[data-map-data]");
    this.#data = JSON.parse(script?.textContent ?? "[]") as MapDatum[];
    this.#label = this.dataset.label ?? "";
    this.#division = this.dataset.division as Division;
    // On a phone the map lies below what is seen first: who never comes to it need not load it.
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.ready;
      },
      { threshold: seenShare },
    );
    observer.observe(this);
  }

  /** Has Leaflet take over if it was not asked to before; settles when it has or has failed to load, true when it has. */
  get ready(): Promise<boolean> {
    return (this.#starting ??= this.#start());
  }

  /** Draws another measure; the label is the new name of the whole map, and the provinces are those of a division whose boundaries are there. */
  show(data: MapDatum[], label: string, division = this.#division): void {
    this.#data = data;
    this.#label = label;
    this.#division = division;
    this.#live?.draw(data, label, division);
    this.#live?.choose(this.#chosen, this.#view);
  }

  /** Fetches the boundaries of a division unless they are there; rejects where they do not come. Only a map that Leaflet has taken over can show another division. */
  async loadDivision(division: Division): Promise<void> {
    if (division === this.dataset.division || !(await this.ready)) return;
    await this.#live?.loadDivision(division);
  }

  /** Marks one province as chosen, or none, and shows a view: the plain one (null) is the chosen province as it fills the map, else the whole country. */
  choose(slug: string | null, view: MapView = null): void {
    this.#chosen = slug;
    this.#view = view;
    this.#live?.choose(slug, view);
  }

  /** Brings the keyboard back to a province, after its card was closed. */
  focusProvince(slug: string): void {
    this.#live?.focus(slug);
  }

  async #start(): Promise<boolean> {
    try {
      const { startLiveMap } = await import("./live-map.ts");
      this.#live = startLiveMap(
        this,
        (slug, opened) => this.#tell(slug, opened),
        (view, isZoom) => this.#tellMoved(view, isZoom),
      );
    } catch (error) {
      // The SVG with its links is a complete map: nothing is lost but zooming.
      console.warn("The map stays as drawn by the server.", error);
      return false;
    }
    this.show(this.#data, this.#label);
    return true;
  }

  #tell(slug: string, opened: Opened): void {
    const chosen: ProvinceChosen = new CustomEvent("province-chosen", { detail: { slug, ...opened }, bubbles: true, cancelable: true });
    if (!this.dispatchEvent(chosen)) return;
    const href = this.#data.find((province) => province.slug === slug)?.href;
    if (href) location.assign(href);
  }

  #tellMoved(view: MapView, isZoom: boolean): void {
    this.#view = view;
    const moved: MapMoved = new CustomEvent("map-moved", { detail: { view, isZoom }, bubbles: true });
    this.dispatchEvent(moved);
  }
}

customElements.define("province-map", ProvinceMap);
