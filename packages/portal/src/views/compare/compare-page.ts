import type { Lang } from "../../i18n/lang.ts";
import type { Boundary } from "../../graphql/graphql.ts";
import { writeParameter } from "../../i18n/read-parameter.ts";
import { say } from "../../i18n/say.ts";
import { pointOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { divisionInAddress, divisionParameter, findUnknownDivision, readDivision } from "../../parts/map/division.ts";
import {
  fewestProvinces,
  mostProvinces,
  noChoice,
  readCompareChoice,
  strategyFromPath,
  strategyInPath,
  writeCompareChoice,
  type CompareChoice,
} from "./compare-choice.ts";
import type { ComparedFile, PeersOfStrategy, Shown } from "./compared-file.ts";
import { readCompareWords, type CompareWords } from "./compare-words.ts";
import { fetchJson } from "./fetch-json.ts";
import { showGroup, watchGroup } from "./group/pick-group.ts";
import { showOverview } from "./overview/show-overview.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { showChosen } from "./show-chosen.ts";
import { watchMeasures } from "./show-measure.ts";
import { takeAlong } from "./take/take-along.ts";
import { nameChoice } from "./take/name-choice.ts";

/** Where a message stands: beside the box that the reader is in. */
type Place = "search" | "map" | "chosen" | "group";

/** The comparison: search, map, list of chosen provinces and group held together by the address. */
class CompareProvinces extends HTMLElement {
  #lang: Lang = "vi";
  #words!: CompareWords;
  #file!: ComparedFile;
  #choice: CompareChoice = noChoice;
  #shown: Shown = { provinces: [], group: null, together: null };
  #title = document.title;
  #turn = 0;

  connectedCallback(): void {
    this.#lang = this.dataset.lang as Lang;
    this.#words = readCompareWords(this);
    const asked = readDivision(location.search, this.#lang);
    if (asked && asked !== divisionInAddress[this.dataset.boundary as Boundary]) return this.#goToOther();
    void this.#start();
  }

  /** Each division has a page of its own: leads to that of the other one, with all else that the address asks for. */
  #goToOther(): void {
    const page = new URL(this.dataset.other!, location.href);
    const query = new URLSearchParams(location.search);
    writeParameter(query, divisionParameter, this.#lang, null);
    page.search = query.toString();
    location.replace(page);
  }

  async #start(): Promise<void> {
    this.#tell(this.#words.message.loading);
    try {
      this.#file = await fetchJson<ComparedFile>(this.dataset.file ?? "");
    } catch (error) {
      console.warn("The figures of the comparison did not come.", error);
      this.#tell(this.#words.message.loadError);
      return;
    }
    this.#tell("");
    this.addEventListener("province-chosen", (event) => {
      event.preventDefault();
      const { slug, fromSearch } = (event as CustomEvent<{ slug: string; fromSearch?: boolean }>).detail;
      this.#toggle(slug, fromSearch ? "search" : "map");
      this.querySelector<HTMLInputElement>("province-search input")!.value = "";
    });
    for (const link of this.querySelectorAll<HTMLAnchorElement>(".search-all a")) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#toggle(link.dataset.slug ?? "", "search");
      });
    }
    this.#select.addEventListener("change", () => this.#change({ ...this.#choice, strategy: strategyFromPath(this.#select.value) }, "", "chosen"));
    this.querySelector("[data-clear]")!.addEventListener("click", () => this.#change(noChoice, "", "chosen"));
    watchGroup(this, this.#words, (together, done) => this.#change({ ...this.#choice, together }, done, "group"));
    watchMeasures(this, () => ({ shown: this.#shown, file: this.#file, words: this.#words }));
    takeAlong(this, () => ({ shown: this.#shown, choice: this.#choice, file: this.#file, words: this.#words, lang: this.#lang }));
    addEventListener("popstate", () => void this.#follow());
    await this.#follow();
    // Who comes with a choice wants to see it; who is choosing goes on choosing.
    this.#fold.open = this.#shown.provinces.length < fewestProvinces && !this.#shown.together;
  }

  #toggle(slug: string, place: Place): void {
    const { provinces, strategy } = this.#choice;
    const province = this.#file.provinces.find((one) => one.slug === slug);
    if (!province) return;
    if (provinces.includes(slug)) this.#remove(slug, place);
    else if (strategy === null && provinces.length >= mostProvinces) this.#tell(say(this.#words.message.tooMany, { name: province.name }), place);
    // With peers one province stands at the centre: another one takes its place.
    else this.#change({ ...this.#choice, provinces: strategy ? [slug] : [...provinces, slug] }, say(this.#words.pick.added, { name: province.name }), place);
  }

  #remove(slug: string, place: Place = "chosen"): void {
    const province = this.#file.provinces.find((one) => one.slug === slug);
    this.#change(
      { ...this.#choice, provinces: this.#choice.provinces.filter((one) => one !== slug) },
      province ? say(this.#words.pick.removed, { name: province.name }) : "",
      place,
    );
  }

  // A new choice is a new address, so that the back button undoes it and a link repeats it.
  #change(choice: CompareChoice, done: string, place: Place): void {
    history.pushState(null, "", `${location.pathname}${writeCompareChoice(choice, this.#lang)}`);
    void this.#follow(done, place);
  }

  /** Shows what the address says, and says in words what of it cannot be shown. */
  async #follow(done = "", place: Place = "chosen"): Promise<void> {
    const turn = (this.#turn += 1);
    const asked = readCompareChoice(location.search, this.#lang);
    const other = this.dataset.boundary === "VN34" ? "VN63" : "VN34";
    const resolved = await resolveChoice(asked, this.#file, this.#words, other, (slug) => fetchJson<PeersOfStrategy[]>(`${this.dataset.peers}${slug}.json`));
    if (turn !== this.#turn) return;
    this.#choice = resolved.choice;
    this.#shown = resolved.shown;
    this.#select.value = asked.strategy ? strategyInPath(asked.strategy) : "";
    this.#tell([done, this.#unknownDivision, ...resolved.problems].filter(Boolean).join(" "), place);
    this.#show();
    if (resolved.shown.provinces.length === 0 && !resolved.shown.together) this.#fold.open = true;
  }

  #show(): void {
    const name = nameChoice(this.#shown, this.#words);
    document.title = name ? this.#title.replace(this.dataset.title ?? "", () => name) : this.#title;
    pointOtherLanguage(this.#lang, (other) => writeCompareChoice(this.#choice, other));
    showChosen(this, this.#shown, this.#file, this.#words, {
      province: (slug) => this.#removeChip(() => this.#remove(slug)),
      group: () => this.#removeChip(() => this.#change({ ...this.#choice, together: null }, this.#words.group.unset, "chosen")),
    });
    showGroup(this, this.#shown, this.#choice, this.#file);
    showOverview(this, this.#shown, this.#file, this.#words, this.#lang);
    this.dispatchEvent(new CustomEvent("comparison-shown"));
  }

  // The button that was pressed goes with its chip: the focus stays by the others.
  #removeChip(remove: () => void): void {
    this.querySelector<HTMLElement>("#chosen")!.focus({ preventScroll: true });
    remove();
  }

  /** Says something in one place, and nothing any more in the others. */
  #tell(message: string, place: Place = "chosen"): void {
    for (const element of this.querySelectorAll<HTMLElement>("[data-message]")) element.textContent = element.dataset.message === place ? message : "";
  }

  get #unknownDivision(): string {
    const given = findUnknownDivision(location.search, this.#lang);
    return given === null ? "" : say(this.#words.message.unknownDivision, { given });
  }

  get #fold(): HTMLDetailsElement {
    return this.querySelector("[data-change]")!;
  }

  get #select(): HTMLSelectElement {
    return this.querySelector("#peer-strategy")!;
  }
}

customElements.define("compare-provinces", CompareProvinces);
