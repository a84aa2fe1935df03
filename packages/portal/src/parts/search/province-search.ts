import { matchNames, matchPlace } from "@toso/api/domain";
import type { Division } from "../map/division.ts";

/** A province as the links below the field name it. */
type SearchedProvince = {
  slug: string;
  /** Null where one division alone is searched. */
  division: Division | null;
  name: string;
  /** The name with what tells it from a namesake. */
  label: string;
  spellings: string[];
  places: string[];
  codes: string[];
};

const mostOptions = 12;

/** A field with a list of provinces below it; choosing one sends "province-chosen" with its slug. */
class ProvinceSearch extends HTMLElement {
  #provinces: SearchedProvince[] = [];
  #found: SearchedProvince[] = [];
  #active = -1;
  #input!: HTMLInputElement;
  #list!: HTMLUListElement;

  connectedCallback(): void {
    this.#input = this.querySelector("input")!;
    this.#list = this.querySelector("[role=listbox]")!;
    this.#provinces = [...this.querySelectorAll<HTMLAnchorElement>(".search-all a[data-codes]")].map((link) => ({
      slug: link.dataset.slug ?? "",
      division: (link.dataset.division ?? null) as Division | null,
      name: link.textContent?.trim() ?? "",
      label: link.dataset.name ?? link.textContent?.trim() ?? "",
      spellings: JSON.parse(link.dataset.spellings ?? "[]") as string[],
      places: JSON.parse(link.dataset.places ?? "[]") as string[],
      codes: (link.dataset.codes ?? "").split(" "),
    }));
    // Of two that fit alike the one of today comes first.
    this.#provinces.sort((one, other) => (other.division === "34" ? 1 : 0) - (one.division === "34" ? 1 : 0));
    this.#input.addEventListener("input", () => this.#search());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("blur", () => this.#close());
    // The field keeps the keyboard while an option is pressed.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#take(Number((event.target as Element).closest("li")?.dataset.position ?? -1)));
    this.querySelector("form")!.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take(Math.max(this.#active, 0));
    });
  }

  #search(): void {
    this.#found = matchNames(this.#input.value, this.#provinces, ({ name, spellings, places, codes }) => ({
      names: [name, ...spellings],
      codes,
      places,
    })).slice(0, mostOptions);
    this.#active = -1;
    this.#list.replaceChildren(
      ...this.#found.map((province, position) => {
        const option = document.createElement("li");
        option.id = `province-option-${position}`;
        option.dataset.position = String(position);
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = this.#nameFound(province);
        return option;
      }),
    );
    const asked = this.#input.value.trim() !== "";
    const isNone = asked && this.#found.length === 0;
    this.#open(this.#found.length > 0);
    const none = this.querySelector<HTMLElement>("[data-none-found]")!;
    none.hidden = !isNone;
    // What is no province may be an indicator, a skill or a word.
    if (isNone) none.querySelector("a")!.search = `?${new URLSearchParams({ q: this.#input.value.trim() })}`;
    const status = isNone ? this.dataset.none : asked ? this.dataset.count?.replace("{count}", String(this.#found.length)) : "";
    this.querySelector("[data-search-status]")!.textContent = status ?? "";
  }

  // Who typed a town is told which province it lies in.
  #nameFound({ name, label, spellings, places }: SearchedProvince): string {
    const isByName = matchNames(this.#input.value, [name], () => ({ names: [name, ...spellings], codes: [] })).length > 0;
    const place = isByName ? null : matchPlace(this.#input.value, places);
    return place === null ? label : (this.dataset.within ?? "").replace("{place}", place).replace("{name}", label);
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#found.length - 1;
    if (event.key === "Escape") this.#close();
    else if (event.key === "ArrowDown") this.#activate(this.#active < last ? this.#active + 1 : 0);
    else if (event.key === "ArrowUp") this.#activate(this.#active > 0 ? this.#active - 1 : last);
    else return;
    event.preventDefault();
  }

  #activate(position: number): void {
    if (this.#found.length === 0) return;
    this.#open(true);
    this.#active = position;
    this.#input.setAttribute("aria-activedescendant", `province-option-${position}`);
    for (const [index, option] of [...this.#list.children].entries()) option.setAttribute("aria-selected", String(index === position));
  }

  #take(position: number): void {
    const province = this.#found[position];
    if (!province) return;
    this.#input.value = province.label;
    this.#close();
    const detail = { slug: province.slug, division: province.division, byKeyboard: true, fromSearch: true };
    this.dispatchEvent(new CustomEvent("province-chosen", { detail, bubbles: true, cancelable: true }));
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.#input.removeAttribute("aria-activedescendant");
  }

  #close(): void {
    this.#active = -1;
    this.#open(false);
  }
}

customElements.define("province-search", ProvinceSearch);
