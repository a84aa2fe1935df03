import type { MapDatum } from "./map-data.ts";
import type { LiveMap } from "./live-map.ts";

/** What the map tells the page when a province is chosen; a page that shows a card itself calls preventDefault. */
export type ProvinceChosen = CustomEvent<{ slug: string; byKeyboard: boolean }>;

/**
 * The map as an element: shows the server's SVG until Leaflet has loaded, then Leaflet.
 * If Leaflet does not load, the SVG with its links stays, and `isLive` stays false.
 */
export class ProvinceMap extends HTMLElement {
  #live: LiveMap | undefined;
  #data: MapDatum[] = [];
  #chosen: string | null = null;

  connectedCallback(): void {
    const script = document.querySelector("script[data-map-data]");
    this.#data = JSON.parse(script?.textContent ?? "[]") as MapDatum[];
    this.ready = this.#start();
  }

  /** Settles when Leaflet has taken over or has failed to load; true when it has taken over. */
  ready: Promise<boolean> = Promise.resolve(false);

  /** Draws another measure; the label is the new name of the whole map. */
  show(data: MapDatum[], label: string): void {
    this.#data = data;
    this.#live?.draw(data, label);
    this.#live?.choose(this.#chosen);
  }

  /** Marks one province as chosen, or none. */
  choose(slug: string | null): void {
    this.#chosen = slug;
    this.#live?.choose(slug);
  }

  /** Brings the keyboard back to a province, after its card was closed. */
  focusProvince(slug: string): void {
    this.#live?.focus(slug);
  }

  async #start(): Promise<boolean> {
    try {
      const { startLiveMap } = await import("./live-map.ts");
      this.#live = startLiveMap(this, (slug, byKeyboard) => this.#tell(slug, byKeyboard));
    } catch (error) {
      // The SVG with its links is a complete map: nothing is lost but zooming.
      console.warn("The map stays as drawn by the server.", error);
      return false;
    }
    this.show(this.#data, this.dataset.label ?? "");
    return true;
  }

  #tell(slug: string, byKeyboard: boolean): void {
    const chosen: ProvinceChosen = new CustomEvent("province-chosen", { detail: { slug, byKeyboard }, bubbles: true, cancelable: true });
    if (!this.dispatchEvent(chosen)) return;
    const href = this.#data.find((province) => province.slug === slug)?.href;
    if (href) location.assign(href);
  }
}

customElements.define("province-map", ProvinceMap);
