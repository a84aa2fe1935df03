/** Writes a count with its noun: "1 province", "2 provinces", "1,204 figures". Counts are numbers, or written in the format of the language. */
export function plural(count: string | number, singular: string, several: string): string {
  return `${count} ${String(count) === "1" ? singular : several}`;
}

/** Chooses the word that goes with a count: "has" for 1, else "have". */
export function agree(count: string | number, singular: string, several: string): string {
  return String(count) === "1" ? singular : several;
}
