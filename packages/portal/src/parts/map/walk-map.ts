import { findNextStop, isWayKey, type Stop } from "./find-next-stop.ts";

/** What the keyboard does on the map besides walking. */
type Doings = {
  /** All stops where they lie now, from north to south. */
  stops(): Stop[];
  /** Brings a stop into view before the keyboard comes to it. */
  show(stop: Stop): void;
  zoomIn(): void;
  zoomOut(): void;
};

/** The one tab stop that provinces and archipelagos share. */
export type Walk = {
  /** Gives the tab stop to one element, or to the first where it is none of the stops. */
  standOn(element: Element | null): void;
};

/** Makes provinces and archipelagos one tab stop: arrow keys lead from one to the next, + and − zoom. */
export function walkMap(room: HTMLElement, { stops, show, zoomIn, zoomOut }: Doings): Walk {
  const standOn = (element: Element | null) => {
    const all = stops();
    const standing = all.find((stop) => stop.element === element) ?? all[0];
    for (const stop of all) stop.element.setAttribute("tabindex", stop === standing ? "0" : "-1");
  };
  room.addEventListener("focusin", ({ target }) => {
    if ((target as Element).closest("[data-code]")) standOn(target as Element);
  });
  room.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target as Element).closest("[data-code]")) return;
    if (key === "+" || key === "=") zoomIn();
    else if (key === "-") zoomOut();
    else if (isWayKey(key)) {
      const all = stops();
      const from = all.find(({ element }) => element === target);
      const next = from && findNextStop(all, from, key);
      if (next) {
        show(next);
        next.element.focus();
      }
    } else return;
    // The page does not scroll meanwhile.
    event.preventDefault();
  });
  return { standOn };
}
