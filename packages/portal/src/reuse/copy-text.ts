import { writeToClipboard } from "./write-to-clipboard.ts";

/**
 * Puts a button to copy with before the text of its `<pre>` or `<textarea>`, beside a heading where it has one; without JavaScript the text is there to be selected.
 * Words come from data-copy, data-copied and data-select; data-name tells apart the buttons of a page for those who hear them.
 */
class CopyText extends HTMLElement {
  readonly #status = document.createElement("span");

  connectedCallback(): void {
    const source = this.#source;
    if (!source || this.querySelector(".copy-bar")) return;
    const { copy = "", name = "" } = this.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-button";
    button.textContent = copy;
    if (name) button.setAttribute("aria-label", `${copy} ${name}`);
    button.addEventListener("click", () => void this.#onClick());
    this.#status.className = "copy-status";
    this.#status.setAttribute("role", "status");
    const bar = document.createElement("div");
    bar.className = "copy-bar";
    bar.append(button, this.#status);
    source.before(bar);
  }

  get #source(): HTMLElement | null {
    return this.querySelector<HTMLElement>("pre, textarea");
  }

  async #onClick(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const text = source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? "");
    // Emptied first, so that a second copy is said again.
    this.#status.textContent = "";
    const isCopied = await writeToClipboard(text);
    if (!isCopied) select(source);
    this.#status.textContent = (isCopied ? this.dataset.copied : this.dataset.select) ?? "";
  }
}

function select(source: HTMLElement): void {
  if (source instanceof HTMLTextAreaElement) return source.select();
  getSelection()?.selectAllChildren(source);
}

customElements.define("copy-text", CopyText);
