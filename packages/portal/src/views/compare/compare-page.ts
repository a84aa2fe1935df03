import type { Lang } from "../../i18n/lang.ts";
import {
  mostProvinces,
  fewestProvinces,
  readCompareChoice,
  strategyFromPath,
  strategyInPath,
  writeCompareChoice,
  type CompareChoice,
} from "./compare-choice.ts";
import type { ComparedFile, PeersOfStrategy, Shown } from "./compared-file.ts";
import { readCompareWords, say, type CompareWords } from "./compare-words.ts";
import { showChosen } from "./show-chosen.ts";
import { showMeasure } from "./show-measure.ts";

/** The comparison: search, map and list of chosen provinces held together by the address. */
class CompareProvinces extends HTMLElement {
  #lang: Lang = "vi";
  #words!: CompareWords;
  #file!: ComparedFile;
  #choice: CompareChoice = { provinces: [], strategy: null };
  #shown: Shown = { provinces: [], group: null };
  #turn = 0;

  connectedCallback(): void {
    this.#lang = this.dataset.lang as Lang;
    this.#words = readCompareWords(this);
    void this.#start();
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
      this.#toggle((event as CustomEvent<{ slug: string }>).detail.slug);
      this.querySelector<HTMLInputElement>("province-search input")!.value = "";
    });
    for (const link of this.querySelectorAll<HTMLAnchorElement>(".search-all a")) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#toggle(link.dataset.slug ?? "");
      });
    }
    this.#select.addEventListener("change", () => this.#change({ ...this.#choice, strategy: strategyFromPath(this.#select.value) }));
    this.querySelector("[data-clear]")!.addEventListener("click", () => this.#change({ provinces: [], strategy: null }));
    addEventListener("popstate", () => void this.#follow());
    await this.#follow();
  }

  #toggle(slug: string): void {
    const { provinces, strategy } = this.#choice;
    const province = this.#file.provinces.find((one) => one.slug === slug);
    if (!province) return;
    if (provinces.includes(slug)) this.#remove(slug);
    else if (strategy === null && provinces.length >= mostProvinces) this.#tell(say(this.#words.message.tooMany, { name: province.name }));
    // With peers one province stands at the centre: another one takes its place.
    else this.#change({ strategy, provinces: strategy ? [slug] : [...provinces, slug] }, say(this.#words.pick.added, { name: province.name }));
  }

  #remove(slug: string): void {
    const province = this.#file.provinces.find((one) => one.slug === slug);
    this.#change(
      { ...this.#choice, provinces: this.#choice.provinces.filter((one) => one !== slug) },
      province && say(this.#words.pick.removed, { name: province.name }),
    );
  }

  // A new choice is a new address, so that the back button undoes it and a link repeats it.
  #change(choice: CompareChoice, done = ""): void {
    history.pushState(null, "", `${location.pathname}${writeCompareChoice(choice, this.#lang)}`);
    void this.#follow(done);
  }

  /** Shows what the address says, and says in words what of it cannot be shown. */
  async #follow(done = ""): Promise<void> {
    const turn = (this.#turn += 1);
    const asked = readCompareChoice(location.search, this.#lang);
    const bySlug = new Map(this.#file.provinces.map((province) => [province.slug, province]));
    const known = asked.provinces.flatMap((slug) => bySlug.get(slug) ?? []);
    const problems = asked.provinces.filter((slug) => !bySlug.has(slug)).map((slug) => this.#explainUnknown(slug));
    if (asked.strategy === null && known.length > mostProvinces) problems.push(this.#words.message.tooManyInAddress);
    const kept = asked.strategy ? known.slice(0, 1) : known.slice(0, mostProvinces);
    this.#choice = { provinces: kept.map(({ slug }) => slug), strategy: asked.strategy };
    this.#select.value = asked.strategy ? strategyInPath(asked.strategy) : "";

    let group: PeersOfStrategy | null = null;
    if (asked.strategy && kept[0]) {
      try {
        const groups = await fetchJson<PeersOfStrategy[]>(`${this.dataset.peers}${kept[0].slug}.json`);
        group = groups.find(({ strategy }) => strategy === asked.strategy) ?? null;
      } catch (error) {
        console.warn("The peers did not come.", error);
        problems.push(this.#words.message.loadError);
      }
      if (turn !== this.#turn) return;
    }
    if (group?.none) problems.push(group.none);
    const peers = group?.peers.flatMap(({ slug }) => bySlug.get(slug) ?? []) ?? [];
    this.#shown = { provinces: [...kept, ...peers], group };
    if (this.#shown.provinces.length > 0 && this.#shown.provinces.length < fewestProvinces && !group?.none) problems.push(this.#words.message.one);
    this.#show([done, ...problems].filter(Boolean).join(" "));
  }

  #show(message: string): void {
    this.#pointOtherLanguage();
    this.#tell(message);
    showChosen(this, this.#shown, this.#words, (slug) => this.#remove(slug));
    for (const section of this.querySelectorAll<HTMLElement>("[data-measure]")) showMeasure(section, this.#shown, this.#file, this.#words);
  }

  #explainUnknown(slug: string): string {
    const { message } = this.#words;
    if (!this.#file.elsewhere.includes(slug)) return say(message.unknown, { name: slug });
    const other = location.pathname.endsWith("/34/") ? "VN63" : "VN34";
    return say(message.mixed, { name: slug, other: message.division[other] });
  }

  #pointOtherLanguage(): void {
    const link = document.querySelector<HTMLAnchorElement>(".language-switch");
    if (link) link.href = `${link.pathname}${writeCompareChoice(this.#choice, this.#lang === "vi" ? "en" : "vi")}`;
  }

  #tell(message: string): void {
    this.querySelector("[data-message]")!.textContent = message;
  }

  get #select(): HTMLSelectElement {
    return this.querySelector("#peer-strategy")!;
  }
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as Content;
}

customElements.define("compare-provinces", CompareProvinces);
