import type { Lang } from "../../i18n/lang.ts";
import { say } from "../../i18n/say.ts";
import { readAskedProvinces } from "./indicator-address.ts";

/** Where no lines are drawn that could be highlighted, tells what the table has of the provinces that the address asks for, and marks their rows; says which do not exist. */
class AskedProvinces extends HTMLElement {
  connectedCallback(): void {
    const around = this.closest("[data-exchanged]");
    if (!around || around.querySelector("line-chooser")) return;
    const sentences = readAskedProvinces(location.search, this.dataset.lang as Lang).map((slug) => this.#tell(slug, around));
    this.hidden = sentences.length === 0;
    this.textContent = sentences.join(" ");
  }

  #tell(slug: string, around: Element): string {
    const link = around.querySelector(`.province-table th a[href$="/${CSS.escape(slug)}/"]`);
    const row = link?.closest("tr");
    if (!row) return say(this.dataset.unknown ?? "", { given: slug.slice(0, 40) });
    row.setAttribute("aria-current", "true");
    const [value, period] = [...row.querySelectorAll("td.number, td.number + td.nowrap, .figure-missing")].map((cell) => cell.textContent.trim());
    const figure = period ? `${value} (${period})` : (value ?? "");
    return say(this.dataset.found ?? "", { name: link!.textContent.trim(), figure });
  }
}

customElements.define("asked-provinces", AskedProvinces);
