import type { Lang } from "../../i18n/lang.ts";
import { say } from "../../i18n/say.ts";
import { readPeerGroup, writePeerGroup } from "./peer-group-address.ts";

/** Lets a reader choose the group of peers: its names and verdicts are shown, the rows of the page take its verdicts, and the address keeps the choice. */
class PeerGroups extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector("select")!;
    const first = select.value;
    const lang = document.documentElement.lang as Lang;
    this.querySelector<HTMLElement>(".peer-chooser")!.hidden = false;
    this.classList.add("is-live");
    let isPointed = false;
    const show = () => {
      const asked = readPeerGroup(location.search);
      const known = [...select.options].some(({ value }) => value === asked);
      const problem = this.querySelector<HTMLElement>("[role=alert]")!;
      problem.hidden = asked === null || known;
      problem.textContent = asked === null || known ? "" : say(this.dataset.unknown!, { word: asked });
      this.#show(known ? asked! : first);
      // Loaded where there is, or was, something to take along: pages have no byte to spare.
      if (asked === null && !isPointed) return;
      isPointed = true;
      void import("./point-province.ts").then(({ pointProvinceInOtherLanguage }) => pointProvinceInOtherLanguage(lang));
    };
    select.addEventListener("change", () => {
      history.pushState(null, "", writePeerGroup(location.href, lang, select.value === first ? null : select.value));
      show();
    });
    addEventListener("popstate", show);
    show();
  }

  #show(word: string): void {
    this.querySelector("select")!.value = word;
    for (const group of this.querySelectorAll<HTMLDetailsElement>(".peer-group")) {
      const isShown = group.dataset.group === word;
      group.classList.toggle("is-away", !isShown);
      group.open = isShown;
      if (isShown) this.#judgeRows(group);
    }
  }

  // The words of a row are those of the list of its group: nothing is said twice in two ways.
  #judgeRows(group: HTMLElement): void {
    for (const row of document.querySelectorAll<HTMLElement>("[data-row]")) {
      const shown = row.querySelector<HTMLElement>("summary .verdict-standing[data-judged]");
      const told = group.querySelector<HTMLElement>(`[data-measure="${row.dataset.row}"] .verdict-standing`);
      if (!shown) continue;
      const standing = told?.dataset.standing ?? "NONE";
      const own = told && standing !== "NONE" ? told.cloneNode(true).childNodes : [`– ${this.dataset.notJudged}`];
      shown.dataset.standing = standing;
      shown.replaceChildren(...own);
    }
  }
}

customElements.define("peer-groups", PeerGroups);
