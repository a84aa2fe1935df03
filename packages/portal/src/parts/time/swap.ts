/** Puts elements in the place of others and remembers these, so that a page comes back as the server wrote it. */
export class Swapped {
  readonly #originals = new Map<Element, Element>();

  /** Puts an element in the place of the one that the server wrote, or of what stands there by now. */
  put(original: Element, replacement: Element): void {
    const standing = this.#originals.get(original) ?? original;
    standing.replaceWith(replacement);
    this.#originals.set(original, replacement);
  }

  /** Puts every element of the server back in its place. */
  restore(): void {
    for (const [original, replacement] of this.#originals) replacement.replaceWith(original);
    this.#originals.clear();
  }
}
