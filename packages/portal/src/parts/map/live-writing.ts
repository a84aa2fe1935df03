import type * as L from "leaflet";
import { Layer, setPosition } from "./leaflet.ts";

/** Words that stand at a place of the map, for the eye alone: provinces are read out with what is written on them. A marker of Leaflet's own would bring icons and dragging along. */
class Writing extends Layer {
  readonly #place: L.LatLngExpression;
  readonly #element = document.createElement("div");
  #map: L.Map | undefined;

  constructor(place: L.LatLngExpression, className: string, text: string, down: number) {
    super();
    this.#place = place;
    this.#element.className = `leaflet-marker-icon leaflet-zoom-animated live-writing ${className}`;
    this.#element.style.marginTop = `${down}px`;
    this.#element.ariaHidden = "true";
    this.#element.appendChild(document.createElement("span")).textContent = text;
  }

  override onAdd(map: L.Map): this {
    this.#map = map;
    map.getPane("markerPane")!.append(this.#element);
    this.#put();
    return this;
  }

  override onRemove(): this {
    this.#element.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    const move = ({ zoom, center }: L.ZoomAnimEvent) => setPosition(this.#element, this.#afterZoom(zoom, center));
    return { zoom: () => this.#put(), viewreset: () => this.#put(), zoomanim: move as L.LeafletEventHandlerFn };
  }

  #put(): void {
    setPosition(this.#element, this.#map!.latLngToLayerPoint(this.#place).round());
  }

  // Where it will lie when a zoom that has begun is done: Leaflet counts from the corner of the map before it.
  #afterZoom(zoom: number, centre: L.LatLng): L.Point {
    const map = this.#map as L.Map & { _getNewPixelOrigin(centre: L.LatLng, zoom: number): L.Point };
    return map.project(this.#place, zoom).subtract(map._getNewPixelOrigin(centre, zoom)).round();
  }
}

/** Makes a layer that writes a text around a place, `down` pixels below it. */
export function writingAt(place: L.LatLngExpression, className: string, text: string, down = 0): L.Layer {
  return new Writing(place, className, text, down);
}
