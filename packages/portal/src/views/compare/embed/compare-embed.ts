import type { Lang } from "../../../i18n/lang.ts";
import { readCompareChoice, writeCompareChoice } from "../compare-choice.ts";
import type { ComparedFile, PeersOfStrategy } from "../compared-file.ts";
import { readCompareWords } from "../compare-words.ts";
import { element } from "../element.ts";
import { fetchJson } from "../fetch-json.ts";
import { drawOverview, drawWithout } from "../overview/draw-overview.ts";
import { explainNames, listKey, listSigns } from "../overview/list-key.ts";
import { listRows } from "../overview/list-rows.ts";
import { summariseVerdicts } from "../overview/summarise-verdicts.ts";
import { resolveChoice } from "../resolve-choice.ts";
import { nameChoice } from "../take/name-choice.ts";

/** The overview of a comparison in a frame: what is compared stands in its address. */
class CompareEmbed extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const lang = this.dataset.lang as Lang;
    const words = readCompareWords(this);
    const other = this.dataset.boundary === "VN34" ? "VN63" : "VN34";
    try {
      const file = await fetchJson<ComparedFile>(this.dataset.file ?? "");
      const asked = readCompareChoice(location.search, lang);
      const { shown, choice, problems } = await resolveChoice(asked, file, words, other, (slug) =>
        fetchJson<PeersOfStrategy[]>(`${this.dataset.peers}${slug}.json`),
      );
      const isEmpty = shown.provinces.length === 0 && !shown.together;
      this.#tell([...problems, ...(isEmpty && problems.length === 0 ? [words.pick.none] : [])].join(" "));
      this.#pointTo("[data-page]", writeCompareChoice(choice, lang));
      this.#pointTo("[data-other]", writeCompareChoice(choice, lang === "vi" ? "en" : "vi"));
      if (isEmpty) return;
      const name = nameChoice(shown, words)!;
      this.querySelector("[data-name]")!.textContent = name;
      document.title = document.title.replace(this.dataset.title ?? "", () => name);
      const summary = this.querySelector<HTMLElement>("[data-summary]")!;
      summary.textContent = summariseVerdicts(shown, file, words);
      summary.hidden = !summary.textContent;
      const overview = listRows(shown, file, words, lang);
      this.querySelector("[data-overview-table]")!.replaceChildren(drawOverview(overview, words));
      this.querySelector("[data-without]")!.replaceChildren(...[drawWithout(overview, words) ?? []].flat());
      const key = [explainNames(shown, file, words) ?? [], listKey(shown, file, words)].flat();
      const write = (selector: string, texts: string[]) =>
        this.querySelector(selector)!.replaceChildren(...texts.map((text) => element("p", "figure-note", text)));
      write("[data-signs]", listSigns(shown, file, words));
      write("[data-key]", key);
    } catch (error) {
      console.warn("The figures of the comparison did not come.", error);
      this.#tell(words.message.loadError);
    }
  }

  #pointTo(selector: string, query: string): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>(selector)) link.search = query;
  }

  #tell(problem: string): void {
    const place = this.querySelector<HTMLElement>("[data-problems]")!;
    place.textContent = problem;
    place.hidden = problem === "";
  }
}

customElements.define("compare-embed", CompareEmbed);
