import type { Frame } from "./frame-view.ts";
import { writeEmbedCode } from "./write-embed-code.ts";

const narrowest = 280;
const widest = 1600;

/**
 * Opens a dialog with the embed as it will look, and its code for the release, language and width that are chosen.
 * Without JavaScript its button stays hidden: the two ready codes of the page need none.
 */
class EmbedChooser extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>(":scope > button");
    const form = this.querySelector("form");
    if (!button || !form) return;
    button.hidden = false;
    button.addEventListener("click", () => this.#open());
    form.addEventListener("change", () => this.#show());
    // Enter in the field of the width shall show that width, not close the dialog.
    form.addEventListener("submit", (event) => {
      if ((event as SubmitEvent).submitter === null) event.preventDefault();
    });
    form.querySelector<HTMLInputElement>("[name=width]")?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.#show();
    });
  }

  #open(): void {
    this.#show();
    this.querySelector("dialog")?.showModal();
  }

  #show(): void {
    const code = this.querySelector("dialog pre");
    const preview = this.querySelector(".embed-preview");
    const frame = this.#chosenFrame();
    if (!code || !preview || !frame) return;
    code.textContent = writeEmbedCode(frame);
    const { pathname } = new URL(frame.address);
    const shown = preview.querySelector("iframe") ?? document.createElement("iframe");
    shown.title = frame.title;
    shown.width = String(frame.width);
    shown.height = String(frame.height);
    // The preview is that of this site, even where it is read under another address than its public one.
    if (shown.getAttribute("src") !== pathname) shown.src = pathname;
    if (!shown.isConnected) preview.append(shown);
  }

  #chosenFrame(): Frame | null {
    const form = this.querySelector("form");
    if (!form) return null;
    const chosen = new FormData(form);
    const frames = JSON.parse(this.dataset.frames ?? "{}") as Record<string, Frame>;
    const frame = frames[String(chosen.get("lang"))];
    if (!frame) return null;
    const width = Math.min(widest, Math.max(narrowest, Math.round(Number(chosen.get("width")) || frame.width)));
    return { ...frame, width, address: frame.address.replace("/latest/", `/${String(chosen.get("release"))}/`) };
  }
}

customElements.define("embed-chooser", EmbedChooser);
