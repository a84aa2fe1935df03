import type { Lang } from "../../i18n/lang.ts";
import { writeParameter } from "../../i18n/read-parameter.ts";
import { divisionParameter, readDivision, showDivision, tellUnknownDivision, type Division } from "../../parts/map/division.ts";
import { pointIndicatorInOtherLanguage } from "./indicator-address.ts";

/** What one division has on the page of an indicator: the title of the window, the heading, and the map with all below it. */
type Shown = { title: string; heading: Node; content: DocumentFragment };

/** Exchanges what an indicator's page says of one division for that of the other; which one stands in the address. */
class DivisionExchange extends HTMLElement {
  #lang: Lang = "vi";
  #own: Division = "63";
  #shown: Division = "63";
  /** What is not on the screen. */
  readonly #kept = new Map<Division, Shown>();

  connectedCallback(): void {
    this.#lang = this.dataset.lang as Lang;
    this.#own = this.#shown = this.dataset.division as Division;
    this.querySelector("[data-division-switch]")?.addEventListener("click", (event) => this.#onSwitch(event as MouseEvent));
    addEventListener("popstate", () => void this.#follow());
    void this.#follow();
  }

  #onSwitch(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-division]");
    // The page of the 34 has no address for the 63 but their own page.
    if (!link || this.#own === "34" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const division = link.dataset.division as Division;
    // Of what was asked for last, which may still be on its way.
    if (division === this.#wanted) return;
    const address = new URL(location.href);
    writeParameter(address.searchParams, divisionParameter, this.#lang, division === this.#own ? null : division);
    history.pushState(null, "", address);
    void this.#follow();
  }

  async #follow(): Promise<void> {
    // The page of the 34 shows no other, whatever its address says.
    if (this.#own === "63") tellUnknownDivision(this, location.search, this.#lang);
    if (this.#own === "63") pointIndicatorInOtherLanguage(this.#lang);
    const wanted = this.#wanted;
    if (wanted === this.#shown) return;
    const page = this.querySelector<HTMLAnchorElement>(`a[data-division="${wanted}"]`)!.href;
    this.setAttribute("aria-busy", "true");
    let next: Shown;
    try {
      next = this.#kept.get(wanted) ?? (await readPage(page));
    } catch (error) {
      // The link as it is without a script.
      console.warn(error);
      location.assign(page);
      return;
    }
    this.removeAttribute("aria-busy");
    // Another choice was made meanwhile, or the same one twice.
    if (wanted !== this.#wanted || wanted === this.#shown) return;
    // A reader who unfolded the table has it unfolded for the other division too.
    const isUnfolded = this.#fold?.open ?? false;
    this.#kept.set(this.#shown, takeFrom(document));
    this.#put(next);
    if (this.#fold) this.#fold.open = isUnfolded;
    this.#shown = wanted;
    showDivision(this, wanted, () => "");
    dispatchEvent(new Event("division-shown"));
    this.querySelector("[data-status]")!.textContent = (this.dataset.done ?? "").replace("{title}", document.title);
  }

  get #wanted(): Division {
    return this.#own === "63" ? (readDivision(location.search, this.#lang) ?? "63") : "34";
  }

  get #fold(): HTMLDetailsElement | null {
    return this.querySelector("[data-table-all]");
  }

  #put({ title, heading, content }: Shown): void {
    document.title = title;
    document.querySelector("h1")!.replaceChildren(heading);
    this.querySelector("[data-exchanged]")!.replaceChildren(content);
  }
}

async function readPage(address: string): Promise<Shown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return takeFrom(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

function takeFrom(page: Document): Shown {
  const content = new DocumentFragment();
  content.append(...(page.querySelector("[data-exchanged]")?.childNodes ?? []));
  const heading = page.createRange();
  heading.selectNodeContents(page.querySelector("h1")!);
  return { title: page.title, heading: heading.cloneContents(), content };
}

customElements.define("division-exchange", DivisionExchange);
