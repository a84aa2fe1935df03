import type { Lang } from "../../i18n/lang.ts";
import { say } from "../../i18n/say.ts";
import type { time } from "../../i18n/vi/time.ts";
import type { MomentProblem } from "./choose-entry.ts";
import { isDay, newest, readMoment, writeDay, type Moment } from "./moment.ts";
import type { MappedYear } from "./series-file.ts";

/** What the control tells the page that it stands on; `isPassing` while a reader still drags. */
export type MomentChosen = CustomEvent<{ moment: Moment; isPassing: boolean }>;

/** Words and numbers that the server wrote for the browser. */
export type TimeWords = Pick<typeof time, "newest" | "newestSpoken" | "yearSpoken" | "set" | "moment" | "missing" | "problem" | "cited"> &
  Record<"shared" | "marksHeading" | "label" | "covered" | "coveredPeriod" | "span" | "rest", string> & { all: number };

/** A slider over years and a field for a day. The page that it stands on decides what follows from a choice, and tells the control what is shown. */
export class TimeControl extends HTMLElement {
  #words: TimeWords | undefined;
  #moment: Moment = newest;
  #listens = false;

  connectedCallback(): void {
    // It is taken out and put back where a page changes its division.
    if (this.#listens) return;
    this.#listens = true;
    this.#slider?.addEventListener("input", () => {
      this.#nameYear();
      this.#tell({ ...this.#moment, year: this.#chosenYear }, true);
    });
    this.#slider?.addEventListener("change", () => this.#tell({ ...this.#moment, year: this.#chosenYear }, false));
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      const day = this.#dayField.value;
      // Of a year that had not begun nothing was known: who asks for the day last means the day.
      const year = this.#moment.year !== null && day !== "" && this.#moment.year > day.slice(0, 4) ? null : this.#moment.year;
      this.#tell({ year, day }, false);
    });
  }

  get words(): TimeWords {
    // Beside it first: the page of the other division, of which a part is shown here, has words of its own.
    const words = this.closest("[data-exchanged]")?.querySelector("[data-time-words]") ?? document.querySelector("[data-time-words]");
    return (this.#words ??= JSON.parse(words!.textContent!) as TimeWords);
  }

  /** The years of the measure, rising; [] where it has none on the map. */
  get years(): MappedYear[] {
    const years = (this.dataset.years ?? "").split(" ").filter(Boolean);
    return years.map((written) => ({ year: written.split(":")[0]!, count: Number(written.split(":")[1]) }));
  }

  get lang(): Lang {
    return this.dataset.lang as Lang;
  }

  /** Shows a moment that the page shows, with how many provinces have a figure then. */
  show(moment: Moment, count: number): void {
    this.#moment = moment;
    const { years } = this;
    const { set } = this.words;
    if (this.#slider) {
      const place = years.findIndex(({ year }) => year === moment.year);
      this.#slider.value = String(place < 0 ? years.length : place);
      this.#nameYear(count);
    }
    this.#dayField.value = moment.day ?? "";
    if (moment.day) this.querySelector("details")!.open = true;
    const line = this.querySelector<HTMLElement>("[data-set]")!;
    const kind = kindOf(moment);
    line.replaceChildren();
    if (!kind) return;
    const back = document.createElement("button");
    back.type = "button";
    back.className = "time-back";
    back.textContent = set.back;
    back.addEventListener("click", () => {
      this.#tell(newest, false);
      (this.#slider ?? this.querySelector("summary")!).focus();
    });
    line.append(say(set[kind], this.#values(moment, count)), " ", this.words.rest, " ", back);
  }

  /** Says what of the address cannot be shown, and what stands for it (`shown`); [] takes back what was said before. */
  explain(problems: (MomentProblem | "notLoaded")[], asked: Moment, shown: Moment, firstDay: string | null, lastDay: string): void {
    const { problem } = this.words;
    const write = (day: string | null) => (day === null ? "" : isDay(day) ? writeDay(day, this.lang) : day.slice(0, 40));
    const values = {
      year: asked.year?.slice(0, 40) ?? "",
      years: this.years.map(({ year }) => year).join(", "),
      day: write(asked.day),
      first: write(firstDay),
      last: write(lastDay),
    };
    const place = this.querySelector<HTMLElement>("[data-problem]")!;
    place.hidden = problems.length === 0;
    const sentences = problems.map((name) => say(problem[name === "beforeFirst" && firstDay === null ? "nothingKnown" : name], values));
    const kind = kindOf(shown);
    if (problems.length > 0) sentences.push(kind === "year" || kind === "day" ? say(problem.only[kind], this.#values(shown, 0)) : problem.instead);
    place.textContent = sentences.join(" ");
  }

  /** Writes which moment is shown, such as "năm 2021"; empty for the newest figures. */
  nameMoment(moment: Moment): string {
    const kind = kindOf(moment);
    return kind ? say(this.words.moment[kind], this.#values(moment, 0)) : "";
  }

  /** Writes that a province has no figure at a moment. */
  nameMissing(moment: Moment): string {
    const kind = kindOf(moment);
    return kind ? say(this.words.missing[kind], this.#values(moment, 0)) : "";
  }

  #values({ year, day }: Moment, count: number): Record<string, string> {
    return { year: year ?? "", day: day ? writeDay(day, this.lang) : "", count: String(count), all: String(this.words.all) };
  }

  // The number behind the year is that of all that is known today, unless the page has counted what was known by a day.
  #nameYear(count?: number): void {
    const { newest: word, newestSpoken, yearSpoken, all } = this.words;
    const chosen = this.years[Number(this.#slider!.value)];
    this.querySelector("[data-shown]")!.textContent = chosen?.year ?? word;
    const spoken = chosen ? say(yearSpoken, { year: chosen.year, count: String(count ?? chosen.count), all: String(all) }) : newestSpoken;
    this.#slider!.setAttribute("aria-valuetext", spoken);
  }

  get #chosenYear(): string | null {
    return this.years[Number(this.#slider!.value)]?.year ?? null;
  }

  #tell(moment: Moment, isPassing: boolean): void {
    this.dispatchEvent(new CustomEvent("moment-chosen", { detail: { moment, isPassing }, bubbles: true }));
  }

  get #slider(): HTMLInputElement | null {
    return this.querySelector("input[type=range]");
  }

  get #dayField(): HTMLInputElement {
    return this.querySelector("input[type=date]")!;
  }
}

function kindOf({ year, day }: Moment): "year" | "day" | "yearAndDay" | null {
  if (year && day) return "yearAndDay";
  return year ? "year" : day ? "day" : null;
}

/** Stands in the place of the control where there is no past to look at, and says so to who asks for it in the address. */
class MomentOf63 extends HTMLElement {
  connectedCallback(): void {
    const { year, day } = readMoment(location.search, this.dataset.lang as Lang);
    this.hidden = year === null && day === null;
  }
}

customElements.define("time-control", TimeControl);
customElements.define("moment-of-63", MomentOf63);
