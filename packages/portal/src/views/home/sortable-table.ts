import type { Sort } from "./choice.ts";

type Key = Sort["key"];

/** A table that can be sorted by the columns with data-sort; tells the page by "sort-chosen". A missing value is last both ways. */
export class SortableTable extends HTMLElement {
  #heads: HTMLTableCellElement[] = [];
  #status = document.createElement("p");
  /** Whether the order that comes next was asked for by a press on a head: that one is told to the ear. */
  #isAsked = false;

  connectedCallback(): void {
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    this.append(this.#status);
    this.#heads = [...this.querySelectorAll<HTMLTableCellElement>("th[data-sort]")];
    for (const head of this.#heads) {
      if (head.querySelector("button")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort-button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => this.#onClick(head));
      head.append(button);
    }
  }

  /** Sorts the rows; null is the order of names that the server wrote. Gives false where no column can be sorted so, and leaves the rows alone. */
  sort(sort: Sort | null): boolean {
    const { key, descending } = sort ?? { key: "name" as Key, descending: false };
    const head = this.#heads.find((one) => one.dataset.sort === key);
    const body = this.querySelector("tbody");
    if (!head || !body) return false;
    // Who asks for an order, by a press or by an address, wants to see the rows.
    const fold = this.closest("details");
    if (sort && fold) fold.open = true;
    for (const one of this.#heads) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const collator = new Intl.Collator(this.dataset.lang);
    const rows = [...body.rows].map((row) => ({ row, value: readValue(row, head.cellIndex, key), name: row.cells[0]?.textContent ?? "" }));
    const direction = descending ? -1 : 1;
    rows.sort((one, other) => {
      if (one.value === null || other.value === null) {
        if (one.value === other.value) return collator.compare(one.name, other.name);
        return one.value === null ? 1 : -1;
      }
      const order = key === "value" ? Number(one.value) - Number(other.value) : collator.compare(one.value, other.value);
      return direction * order || collator.compare(one.name, other.name);
    });
    body.append(...rows.map(({ row }) => row));
    if (!this.#isAsked) return true;
    this.#isAsked = false;
    const words = descending ? this.dataset.descending : this.dataset.ascending;
    this.#status.textContent = words?.replace("{column}", head.textContent.trim()) ?? "";
    return true;
  }

  #onClick(head: HTMLTableCellElement): void {
    const key = head.dataset.sort as Key;
    const state = head.getAttribute("aria-sort");
    // Numbers and dates are asked for from the top first.
    const descending = state === null ? key !== "name" : state === "ascending";
    this.#isAsked = true;
    this.dispatchEvent(new CustomEvent<Sort>("sort-chosen", { detail: { key, descending }, bubbles: true }));
  }
}

function readValue(row: HTMLTableRowElement, column: number, key: Key): string | null {
  const cell = row.cells[column];
  if (key === "name") return cell?.textContent ?? "";
  return cell?.dataset.value || null;
}

customElements.define("sortable-table", SortableTable);
