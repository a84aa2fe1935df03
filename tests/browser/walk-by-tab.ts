import type { Page } from "playwright-core";

/** Where Tab stopped: what is there, and what a reader who goes by keys lacks there, none where all is right. */
export interface Stop {
  name: string;
  lacks: string[];
}

/**
 * Presses Tab from the top of a page until it has been through, and lists the stops. At each the focus has to be on the screen, under nothing else, with a ring of two pixels that
 * has a contrast of 3 to what lies around it (WCAG 2.4.7, 2.4.11, 1.4.11). Throws when Tab stays where it is, or is not through after so many presses.
 */
export async function walkByTab(page: Page, atMost = 400): Promise<Stop[]> {
  await page.evaluate(watchFocus);
  const keys = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  for (let presses = 0; presses < atMost; presses += together) {
    // The page looks by itself as each key comes up again: nobody has to wait for one press before the next.
    await Promise.all(
      Array.from({ length: together * 2 }, (_, at) => keys.send("Input.dispatchKeyEvent", { ...key, type: at % 2 === 0 ? "rawKeyDown" : "keyUp" })),
    );
    const { stops, ended, leftOut } = await page.evaluate(() => (globalThis as unknown as { walk: Walk }).walk);
    if (ended === "stays") throw new Error(`Tab stays at ${stops.at(-1)!.name}.`);
    if (ended && leftOut.length > 0) throw new Error(`Tab leaves out ${leftOut.join(", ")}.`);
    if (ended) return stops;
  }
  throw new Error(`Tab is not through after ${atMost} presses.`);
}

const together = 20;

/** What a page keeps of a walk through it. */
interface Walk {
  stops: Stop[];
  ended: "through" | "stays" | null;
  /** What Tab should have stopped at too, once it is through. */
  leftOut: string[];
}

/** Runs in the page: lets the next Tab begin at the top, and looks at what has the focus each time that a key comes up. */
function watchFocus(): void {
  const top = document.documentElement;
  top.tabIndex = -1;
  top.focus();
  top.removeAttribute("tabindex");

  const walk: Walk = { stops: [], ended: null, leftOut: [] };
  const seen = new Set<Element>();
  const room = globalThis as unknown as { walk: Walk; endWalk?: () => void };
  room.endWalk?.();
  room.walk = walk;
  let first: Element | undefined;
  let last: Element | undefined;
  const look = () => {
    const active = document.activeElement!;
    if (first && (active === document.body || active === first)) walk.ended = "through";
    else if (active === last) walk.ended = "stays";
    if (walk.ended === "through")
      walk.leftOut = listStops()
        .filter((element) => !seen.has(element))
        .map(nameOf);
    if (walk.ended) return room.endWalk!();
    first ??= active;
    seen.add(active);
    last = active;
    walk.stops.push(lookAt(active));
  };
  addEventListener("keyup", look, true);
  room.endWalk = () => removeEventListener("keyup", look, true);

  const nameOf = (element: Element) => {
    const words = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
    return `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((name) => `.${name}`).join("")} "${words}"`;
  };
  /** What is there to be reached by Tab; of radio buttons only one of a group is. */
  const listStops = () =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, select, textarea, input, summary, [tabindex]")].filter(
      (element) => element.tabIndex >= 0 && !element.matches(":disabled, [type=radio]") && element.checkVisibility({ visibilityProperty: true }),
    );
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)!.map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high! + 0.05) / (low! + 0.05);
  };
  const groundOf = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (/^rgb\(/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  /** The rings around what has the focus: outlines, and lines of drawings. */
  const listRings = (active: Element): { width: number; colour: string; ground: string }[] => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(active);
    const width = outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
    const outline = { width, colour: outlineColor, ground: groundOf(parseFloat(outlineOffset) < 0 ? active : active.parentElement) };
    // A chart has lines of its own.
    if (!(active instanceof SVGElement) || active.localName === "svg") return [outline];
    const lines = [active, ...active.querySelectorAll("path, rect"), ...document.querySelectorAll(".live-focused[d]")].map((line) => {
      const { stroke, strokeWidth } = getComputedStyle(line);
      return { width: stroke === "none" ? 0 : parseFloat(strokeWidth) - 1, colour: stroke, ground: groundOf(active.closest("svg")) };
    });
    return [outline, ...lines];
  };

  const lookAt = (active: Element): Stop => {
    const shown = [...active.getClientRects()]
      .map(({ left, top, right, bottom }) => ({
        left: Math.max(left, 0),
        top: Math.max(top, 0),
        right: Math.min(right, innerWidth),
        bottom: Math.min(bottom, innerHeight),
      }))
      .filter(({ left, top, right, bottom }) => right - left >= 1 && bottom - top >= 1);
    const isOnTop = shown.some(({ left, top, right, bottom }) =>
      [0.5, 0.1, 0.9].some((share) => {
        const hit = document.elementFromPoint(left + (right - left) * share, top + (bottom - top) * share);
        return hit !== null && (active.contains(hit) || hit.contains(active));
      }),
    );
    const rings = listRings(active).filter(({ width }) => width >= 2);
    const lacks = [
      ...(shown.length === 0 ? ["a place on the screen"] : isOnTop ? [] : ["a place that nothing covers"]),
      ...(rings.length === 0
        ? ["a ring"]
        : rings.some(({ colour, ground }) => contrast(colour, ground) >= 3)
          ? []
          : [`a ring that stands out: ${JSON.stringify(rings)}`]),
    ];
    return { name: nameOf(active), lacks };
  };
}
