/**
 * Lets a reader find one province in the frame: chosen in a list or tapped on the map it is outlined, and its value, date and status are said; the second tap leads to its page.
 * All it knows it reads from the links of the map. Without JavaScript those links lead to the pages, and the table below the map has every province.
 */
class OwnProvince extends HTMLElement {
  #outline: SVGGElement | null = null;
  #chosen = "";

  connectedCallback(): void {
    const select = this.querySelector("select");
    const map = this.closest(".embed-map")?.querySelector<SVGSVGElement>(".map-svg");
    if (!select || !map) return;
    const links = [...map.querySelectorAll<SVGAElement>("a[data-code]:not(.map-islands)")];
    // The target of all links of a frame does not hold for those of a drawing.
    for (const link of map.querySelectorAll("a")) link.setAttribute("target", "_blank");
    const named = links.map((link) => ({ code: link.dataset.code ?? "", name: (link.getAttribute("aria-label") ?? "").split(": ")[0] ?? "" }));
    const order = new Intl.Collator(this.lang);
    select.append(...named.sort((one, other) => order.compare(one.name, other.name)).map(({ code, name }) => new Option(name, code)));
    select.addEventListener("change", () => this.#show(map, select.value));
    map.addEventListener("click", (event) => {
      const code = event.target instanceof Element ? event.target.closest<SVGAElement>("a[data-code]")?.dataset.code : undefined;
      if (!code || code === this.#chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      select.value = code;
      this.#show(map, code);
    });
    this.hidden = false;
  }

  #show(map: SVGSVGElement, code: string): void {
    this.#chosen = code;
    this.#outline?.remove();
    const link = map.querySelector<SVGAElement>(`a[data-code="${CSS.escape(code)}"]:not(.map-islands)`);
    const status = this.querySelector("[role=status]");
    if (!status || !link) return status?.replaceChildren();
    const page = document.createElement("a");
    page.href = link.href.baseVal;
    page.textContent = this.dataset.page ?? "";
    status.replaceChildren(`${link.getAttribute("aria-label") ?? ""}. `, page);
    // Above its neighbours, which would cover half of it.
    this.#outline = document.createElementNS("http://www.w3.org/2000/svg", "g");
    this.#outline.setAttribute("class", "embed-own-outline");
    this.#outline.append(...[...link.querySelectorAll("path")].map((path) => path.cloneNode() as SVGPathElement));
    link.parentElement?.after(this.#outline);
  }
}

customElements.define("own-province", OwnProvince);
