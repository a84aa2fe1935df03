/**
 * Puts values in the places of a sentence that the browser fills: say("{name} added.", { name: "Huế" }). A place without a value stays as it is,
 * and so does whatever a value says: one that a reader typed as "{count}" is a name like any other.
 */
export function say(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? values[name]! : place));
}
