import type { Lang } from "../../i18n/lang.ts";
import { readMoment, writeMoment, type Moment } from "../../parts/time/moment.ts";
import { Swapped } from "../../parts/time/swap.ts";
import type { MomentChosen, TimeControl } from "../../parts/time/time-control.ts";
import "../../parts/time/time-control.ts";
import { pointIndicatorInOtherLanguage } from "./indicator-address.ts";

/** Has map, legend and table of the page of an indicator follow the moment that stands in its address. */
class PageInTime {
  readonly #control: TimeControl;
  readonly #swapped = new Swapped();
  #turn = 0;
  #looksBack = false;

  constructor(control: TimeControl) {
    this.#control = control;
    control.addEventListener("moment-chosen", (event) => {
      const { moment, isPassing } = (event as MomentChosen).detail;
      if (!isPassing) history.pushState(null, "", addressOf(moment, control.lang));
      void this.#show(moment);
    });
    addEventListener("popstate", () => void this.#show(readMoment(location.search, control.lang)));
    // The map may have been taken away before the moment of the address was on it, or come back since that was left.
    addEventListener("division-shown", () => this.#follow());
    this.#follow();
  }

  #follow(): void {
    const asked = readMoment(location.search, this.#control.lang);
    if (asked.year ?? asked.day ?? this.#looksBack) void this.#show(asked);
  }

  async #show(asked: Moment): Promise<void> {
    // The provinces of the other division stand in its place.
    if (!this.#control.isConnected) return;
    this.#looksBack = Boolean(asked.year ?? asked.day);
    const turn = (this.#turn += 1);
    pointIndicatorInOtherLanguage(this.#control.lang);
    const { showOnPage } = await import("../../parts/time/show-on-page.ts");
    await showOnPage(this.#control, asked, this.#swapped, () => turn === this.#turn && this.#control.isConnected);
  }
}

// What else stands in the address stays.
function addressOf(moment: Moment, lang: Lang): string {
  const parameters = new URLSearchParams(location.search);
  writeMoment(parameters, moment, lang);
  const query = parameters.toString();
  return `${location.pathname}${query && `?${query}`}`;
}

/** Begins with the control of the page; where the 34 that the address asks for were faster than this script, it is away until the 63 come back. */
function begin(): void {
  const control = document.querySelector<TimeControl>("time-control");
  if (control) new PageInTime(control);
  else addEventListener("division-shown", begin, { once: true });
}

begin();
