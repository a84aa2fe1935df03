import { randomInt } from "node:crypto";

const signs = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Returns a new id, such as r4k2m9x0q7ab: a letter for what it names (r a report, e evidence, t a tip, s a subscription, o an office) and eleven random letters and digits, which nobody can guess. */
export function makeId(kind: "r" | "e" | "t" | "s" | "o"): string {
  let id: string = kind;
  while (id.length < 12) id += signs[randomInt(signs.length)];
  return id;
}
