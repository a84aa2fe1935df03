import type { Lang } from "../../i18n/lang.ts";
import { writeParameter } from "../../i18n/read-parameter.ts";
import { say } from "../../i18n/say.ts";
import { chooseEntry } from "../../parts/time/choose-entry.ts";
import { loadSeriesFile } from "../../parts/time/look-back.ts";
import { nameEnds } from "./name-ends.ts";
import { linesParameter, pointIndicatorInOtherLanguage, readAskedProvinces } from "./indicator-address.ts";

type LineWords = { remove: string; unknown: string; none: string; regions: { code: string; label: string }[] };

const most = 6;

/** Highlights provinces among the lines of all: they stand in the address, are named at their lines and told in words; the drawings stay as the server made them. */
class LineChooser extends HTMLElement {
  #words!: LineWords;
  #listens = false;
  /** Where the server drew what is chosen and was drawn above all. */
  readonly #homes = new Map<SVGElement, Element>();

  connectedCallback(): void {
    // It is taken out and put back where a page changes its division.
    if (this.#listens) return this.#show();
    this.#listens = true;
    this.#words = JSON.parse(this.querySelector("[data-words]")!.textContent!) as LineWords;
    this.#select.addEventListener("change", () => {
      const slug = this.#select.value;
      this.#select.value = "";
      if (slug) this.#change([...this.#asked().filter((one) => one !== slug), slug].slice(-most));
    });
    addEventListener("popstate", () => this.#show());
    this.#show();
  }

  #asked(): string[] {
    return readAskedProvinces(location.search, this.#lang);
  }

  #change(slugs: string[]): void {
    const parameters = new URLSearchParams(location.search);
    writeParameter(parameters, linesParameter, this.#lang, slugs.join(","));
    // A comma stays readable unescaped.
    const query = parameters.toString().replaceAll("%2C", ",");
    history.pushState(null, "", `${location.pathname}${query && `?${query}`}`);
    this.#show();
  }

  #show(): void {
    pointIndicatorInOtherLanguage(this.#lang);
    const options = new Map([...this.#select.options].map((option) => [option.value, option]));
    const asked = this.#asked();
    const chosen = asked.flatMap((slug) => (slug && options.get(slug)) || []).slice(0, most);
    const unknown = asked.filter((slug) => !options.has(slug));
    const problem = this.querySelector<HTMLElement>("[data-problem]")!;
    problem.hidden = unknown.length === 0;
    problem.textContent = unknown.map((slug) => say(this.#words.unknown, { name: slug.slice(0, 40) })).join(" ");
    for (const drawing of this.querySelectorAll<SVGSVGElement>(".chart-lines")) this.#highlight(drawing, chosen);
    this.querySelector("[data-chosen]")!.replaceChildren(...chosen.map((option) => this.#tell(option)));
  }

  #highlight(drawing: SVGSVGElement, chosen: HTMLOptionElement[]): void {
    for (const line of drawing.querySelectorAll<SVGElement>(".is-chosen")) {
      line.classList.remove("is-chosen");
      this.#homes.get(line)?.append(line);
    }
    for (const label of drawing.querySelectorAll(".line-label")) label.remove();
    const regions = this.#words.regions.filter(({ code }) => chosen.some((option) => option.dataset.region === code));
    const named = [
      ...regions.map(({ code, label }) => ({ name: label, lines: [...drawing.querySelectorAll<SVGElement>(`.of-${CSS.escape(code)}`)], kind: "region" })),
      ...chosen.map((option) => ({
        name: option.textContent!.trim(),
        lines: [...drawing.querySelectorAll<SVGElement>(`.at-${CSS.escape(option.value)}`)],
        kind: "province",
      })),
    ].filter(({ lines }) => lines.length > 0);
    for (const { lines, kind } of named)
      for (const line of lines) {
        line.classList.add("is-chosen");
        const home = this.#homes.get(line) ?? line.parentElement!;
        this.#homes.set(line, home);
        // A region above all others of its kind; a province above the median of all too, which may be where it is, and so a dot, which lies in one column with it.
        (kind === "province" || line.localName === "circle" ? drawing : home).append(line);
      }
    drawing.append(...nameEnds(drawing, named));
  }

  // The name at once, its figures when their file has come.
  #tell(option: HTMLOptionElement): HTMLElement {
    const item = document.createElement("li");
    const name = option.textContent!.trim();
    const values = document.createElement("span");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", say(this.#words.remove, { name }));
    button.addEventListener("click", () => {
      this.#change(this.#asked().filter((slug) => slug !== option.value));
      this.#select.focus();
    });
    item.append(document.createElement("strong"), values, button);
    item.querySelector("strong")!.textContent = name;
    loadSeriesFile(this.dataset.series ?? "").then(
      ({ years, provinces }) => {
        const entries = provinces.find(({ slug }) => slug === option.value)?.entries ?? [];
        values.textContent = years.map(({ year }) => `${year}: ${chooseEntry(entries, { year, day: null })?.text ?? this.#words.none}`).join(" · ");
      },
      // The line is drawn and named; its numbers stand in the table of each year.
      (error: unknown) => console.warn("The figures of the chosen province did not come.", error),
    );
    return item;
  }

  get #select(): HTMLSelectElement {
    return this.querySelector("select")!;
  }

  get #lang(): Lang {
    return this.dataset.lang as Lang;
  }
}

customElements.define("line-chooser", LineChooser);
