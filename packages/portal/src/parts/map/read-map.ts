import { addReadout } from "./readout.ts";

/** Reads out the provinces of the drawing within it; a finger reads a province out before it opens its page, so that no tap leaves what was looked for by mistake. */
class ReadMap extends HTMLElement {
  connectedCallback(): void {
    // It is taken out and put back where a page changes its division.
    if (this.querySelector(".map-readout")) return;
    const readout = addReadout(this, this);
    const linkOf = ({ target }: Event) => (target as Element).closest("a[data-code]");
    let byTouch = false;
    let wasReadOut: Element | null = null;
    this.addEventListener(
      "pointerdown",
      (event) => {
        byTouch = event.pointerType === "touch";
        // Before the tap brings the focus, and with it the read-out.
        wasReadOut = readout.shown;
        if (byTouch && !linkOf(event)) readout.show(null);
      },
      true,
    );
    this.addEventListener("click", (event) => {
      const link = linkOf(event);
      // A click without a pointer is a key or a screen reader: both have heard the province.
      if (!link || !byTouch || event.detail === 0 || link === wasReadOut) return;
      event.preventDefault();
      readout.show(link, this.dataset.again);
    });
    // The browser's own line would lie over this one.
    this.addEventListener("pointerover", (event) => linkOf(event)?.querySelector("title")?.replaceChildren());
    // Another year is another drawing: what was read out of the one before goes with it.
    new MutationObserver(readout.place).observe(this, { childList: true });
  }
}

customElements.define("read-map", ReadMap);
