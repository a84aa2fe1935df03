/** Puts values in the places of a sentence that the browser fills: say("{name} added.", { name: "Huế" }). A place without a value stays as it is. */
export function say(sentence: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, () => value), sentence);
}
