/**
 * Opens a dialog with the embed as it will look, and its code for the release, language and width that are chosen.
 * Without JavaScript its button stays hidden: the two ready codes of the page need none.
 */
class EmbedChooser extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>(":scope > button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => void this.#open());
  }

  async #open(): Promise<void> {
    // Loaded when it is asked for: most readers frame nothing.
    const { openEmbedDialog } = await import("./embed-dialog.ts");
    openEmbedDialog(this);
  }
}

customElements.define("embed-chooser", EmbedChooser);
