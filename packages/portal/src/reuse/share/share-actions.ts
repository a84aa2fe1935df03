import { writeToClipboard } from "../write-to-clipboard.ts";
import { addressOfPage } from "./address-of-page.ts";
import { linkToShare, type ShareService } from "./share-links.ts";

/**
 * Lets a reader pass the page on as it stands: its address with all that was chosen, read when it is used, for a choice changes it without a sign.
 * `data-address` is the canonical address; what is said of a copy comes from data-copied and data-select. Without JavaScript two plain links remain.
 */
class ShareActions extends HTMLElement {
  connectedCallback(): void {
    const system = this.querySelector<HTMLButtonElement>("[data-share=system]");
    const copy = this.querySelector<HTMLButtonElement>("[data-share=copy]");
    if (system && "share" in navigator) {
      system.hidden = false;
      system.addEventListener("click", () => void this.#shareBySystem());
    }
    if (copy) {
      copy.hidden = false;
      copy.addEventListener("click", () => void this.#copy());
    }
    // Before it is followed, opened in another tab or copied from a menu.
    for (const event of ["pointerdown", "focusin", "click"]) this.addEventListener(event, () => this.#aimLinks(), { capture: true });
  }

  get #address(): string {
    return addressOfPage(this.dataset.address ?? location.href);
  }

  #aimLinks(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>("a[data-share]")) link.href = linkToShare(link.dataset.share as ShareService, this.#address);
  }

  async #shareBySystem(): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: this.#address });
    } catch (error) {
      // The reader has closed the sheet; after anything else there is still the clipboard.
      if ((error as DOMException).name !== "AbortError") await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    const status = this.querySelector<HTMLElement>("[role=status]");
    const field = this.querySelector<HTMLInputElement>("input");
    if (!status || !field) return;
    // Emptied first, so that a second copy is said again.
    status.textContent = "";
    const isCopied = await writeToClipboard(this.#address);
    field.hidden = isCopied;
    if (!isCopied) {
      field.value = this.#address;
      field.select();
    }
    status.textContent = (isCopied ? this.dataset.copied : this.dataset.select) ?? "";
  }
}

customElements.define("share-actions", ShareActions);
