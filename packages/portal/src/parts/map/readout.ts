/** A line beside a province: its name, value, date and marks, as the map has them. */
export type Readout = {
  /** Shows what an element is read out with, beside it, and a further word; null takes the line away. */
  show(element: Element | null, further?: string): void;
  /** Takes the line away while the map moves, until it is placed again. */
  hide(): void;
  /** Stands the line beside what it reads out, where that is by now. */
  place(): void;
  /** What the line stands beside. */
  readonly shown: Element | null;
};

type Box = { left: number; top: number; right: number; bottom: number };

const gap = 8;

/**
 * Adds the read-out to a map in a room within `host`. It is for the eye: the ear gets the same words as the name of the province. It follows a mouse and the keyboard by itself, never lies over its
 * province where there is room beside it, nor over the buttons or what the page has put over the map, and Escape takes it away.
 */
export function addReadout(room: HTMLElement, host: HTMLElement): Readout {
  const line = document.createElement("p");
  line.className = "map-readout";
  line.ariaHidden = "true";
  line.hidden = true;
  host.append(line);
  let shown: Element | null = null;
  let more = "";

  const place = () => {
    line.hidden = shown === null || !shown.isConnected;
    if (line.hidden) return;
    const [name = "", ...rest] = (shown!.getAttribute("aria-label") ?? "").split(": ");
    const strong = document.createElement("strong");
    strong.textContent = name;
    line.replaceChildren(strong, ` ${rest.join(": ")}`);
    if (more) line.append(Object.assign(document.createElement("em"), { textContent: more }));
    const frame = room.getBoundingClientRect();
    const { left, top } = placeBeside(shown!.getBoundingClientRect(), line.getBoundingClientRect(), frame, (box) => isFree(box, host));
    Object.assign(line.style, { left: `${left - frame.left}px`, top: `${top - frame.top}px` });
  };
  const show = (element: Element | null, further = "") => {
    shown = element;
    more = further;
    place();
  };
  const findIn = (target: EventTarget | null) => (target as Element | null)?.closest("[data-code]") ?? null;
  const findFocused = () => (room.contains(document.activeElement) ? findIn(document.activeElement) : null);
  let at = "";
  room.addEventListener("pointerover", ({ target, pointerType, clientX, clientY }) => {
    // A finger that scrolls the page passes over the map too; and a map that moves under a mouse at rest was not pointed at.
    const isAtRest = at === (at = `${clientX} ${clientY}`);
    if (pointerType !== "touch" && !isAtRest) show(findIn(target) ?? findFocused());
  });
  room.addEventListener("pointermove", ({ clientX, clientY }) => (at = `${clientX} ${clientY}`));
  room.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") show(findFocused());
  });
  room.addEventListener("focusin", ({ target }) => show(findIn(target)));
  room.addEventListener("focusout", () => show(null));
  document.addEventListener("keydown", ({ key }) => key === "Escape" && show(null));
  return {
    show,
    place,
    hide: () => (line.hidden = true),
    get shown() {
      return shown;
    },
  };
}

/** Chooses where a line goes beside a province: above, below, right or left of it, else in a corner of the map, at the first place that is free. */
function placeBeside(province: Box, line: { width: number; height: number }, room: Box, isFree: (box: Box) => boolean): { left: number; top: number } {
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
  const seen = { left: Math.max(province.left, room.left), right: Math.min(province.right, room.right) };
  const across = within((seen.left + seen.right - line.width) / 2, room.left + gap, room.right - line.width - gap);
  const along = within(
    (Math.max(province.top, room.top) + Math.min(province.bottom, room.bottom) - line.height) / 2,
    room.top + gap,
    room.bottom - line.height - gap,
  );
  const places = [
    { left: across, top: province.top - line.height - gap },
    { left: across, top: province.bottom + gap },
    { left: province.right + gap, top: along },
    { left: province.left - line.width - gap, top: along },
  ];
  const corners = [room.top + gap, room.bottom - line.height - gap].flatMap((top) =>
    [room.left + gap, room.right - line.width - gap].map((left) => ({ left, top })),
  );
  const boxOf = ({ left, top }: { left: number; top: number }): Box => ({ left, top, right: left + line.width, bottom: top + line.height });
  const fits = (box: Box) => box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
  return [...places, ...corners].find((one) => fits(boxOf(one)) && isFree(boxOf(one))) ?? corners[0]!;
}

// What the reader sees at the corners is the map, neither a button of it nor a card that lies over it; beyond the window nothing is seen.
function isFree({ left, top, right, bottom }: Box, host: HTMLElement): boolean {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => document.elementFromPoint(x, y)));
  return corners.every((element) => element !== null && host.contains(element) && !element.closest("button"));
}
