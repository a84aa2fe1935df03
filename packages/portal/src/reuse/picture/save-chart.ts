/**
 * Saves the chart beside it as a picture with title, source, dates, release, licence and address. What is written comes from data-title, data-sources, data-dates,
 * data-release, data-licence and data-site when a button is used, so a page may change them with what it shows. The chart is what `data-chart` selects, or else the
 * nearest drawing that is shown. Its buttons are made here: without JavaScript there are none.
 */
class SaveChart extends HTMLElement {
  connectedCallback(): void {
    // It is taken out and put back where a page changes its division.
    if (this.querySelector(".save-button")) return;
    for (const format of ["svg", "png"] as const) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "save-button", textContent: this.#told[format] });
      const of = document.createElement("span");
      Object.assign(of, { className: "visually-hidden", textContent: `: ${this.#told.title}` });
      button.dataset.format = format;
      button.append(of);
      button.addEventListener("click", () => void this.#save(button, format));
      this.prepend(button);
    }
  }

  /** What its attributes say, and of what is the same for all charts of a page those of the first one. */
  get #told(): DOMStringMap {
    return { ...document.querySelector<HTMLElement>("save-chart[data-release]")?.dataset, sources: "", dates: "", ...this.dataset };
  }

  async #save(button: HTMLButtonElement, format: "png" | "svg"): Promise<void> {
    const status = this.querySelector<HTMLElement>("[role=status]");
    const { saved = "", failed = "" } = this.#told;
    if (status) status.textContent = "";
    button.disabled = true;
    try {
      // Loaded when it is asked for: most readers save nothing.
      const { saveFile } = await import("./save-file.ts");
      const name = await saveFile(this, this.#told, format);
      if (status) status.textContent = saved.replace("{file}", name);
    } catch (error) {
      console.error(error);
      if (status) status.textContent = failed;
    } finally {
      button.disabled = false;
    }
  }
}

customElements.define("save-chart", SaveChart);
