/** Returns whether a text is a whole address of the web, such as https://example.org/page; whether anything answers there is not asked. */
export function isWholeAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\/[^/]+\.[^/]+/.test(text);
}
