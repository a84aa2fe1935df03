// Nobody sees these where they stand: format characters (zero width, direction marks, soft hyphen), spaces that do not break, other line ends, fillers.
const hidden = /[\p{Cf}\u0080-\u009f\u00a0\u2007\u202f\u2028\u2029\u115f\u1160\u3164\uffa0]/u;
const spaces = /[\u00a0\u2007\u202f\u2028\u2029]/;
const [allHidden, allSpaces] = [new RegExp(hidden, "gu"), new RegExp(spaces, "gu")];
// Of these no mail, page or list can be sure what they do with a text.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
// Four marks on one letter are more than any language writes; many more lie over the lines above and below.
const stacked = /(\p{M}{4})\p{M}+/u;
const allStacked = new RegExp(stacked, "gu");
// The wide forms begin a formula in some versions of Excel.
const formula = /^[=+\-@＝＋－＠]/;
const plainNumber = /^[+-]?[\d.,]+$/;

const names: Record<string, string> = {
  "00A0": "no-break space",
  "00AD": "soft hyphen",
  "200B": "zero width space",
  "200C": "zero width non-joiner",
  "200D": "zero width joiner",
  "200E": "left-to-right mark",
  "200F": "right-to-left mark",
  "202F": "narrow no-break space",
  "2060": "word joiner",
  FEFF: "byte order mark",
};

/** What is wrong with a text, and what to do about it. */
export type Problem = [problem: string, remedy: string];

/** Returns what is wrong with the text of a cell: a character that nobody sees, a heap of marks on one letter, or a beginning that a spreadsheet would take for a formula; null where nothing is. */
export function findTextProblem(cell: string): Problem | null {
  return hiddenProblem(cell) ?? stackedProblem(cell) ?? formulaProblem(cell);
}

/**
 * Returns a text that only people read, with ordinary spaces and line ends in the place of odd ones and without all else that nobody sees or that controls what is shown: what it says
 * stays as it was written, and nothing in it turns round, hides or lies over what stands beside it.
 */
export function takeOutHidden(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(allSpaces, " ")
    .replace(allHidden, "")
    .replace(controls, "")
    .replace(allStacked, "$1");
}

function hiddenProblem(cell: string): Problem | null {
  const match = hidden.exec(cell);
  if (!match) return null;
  const character = match[0];
  const number = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  const name = names[number] ? `, a ${names[number]},` : "";
  const before = cell.slice(0, match.index);
  // By code points: halves of a character cannot be shown.
  const where = before ? `after "${[...before].slice(-20).join("")}"` : "at its beginning";
  return [
    `The cell holds the invisible character U+${number}${name} as character ${[...before].length + 1}, ${where}.`,
    spaces.test(character) ? "Write an ordinary space in its place." : "Take it out; nobody can see it.",
  ];
}

function stackedProblem(cell: string): Problem | null {
  const match = stacked.exec(cell);
  if (!match) return null;
  return [
    `The cell holds ${[...match[0]].length} marks on one letter, after "${[...cell.slice(0, match.index)].slice(-20).join("")}".`,
    "Type the letter again.",
  ];
}

function formulaProblem(cell: string): Problem | null {
  if (!formula.test(cell) || plainNumber.test(cell)) return null;
  return [
    `The cell begins with "${[...cell][0]}", which a spreadsheet takes for a formula.`,
    "Begin it with a letter or a digit: whoever opens the files of the release in a spreadsheet would run it.",
  ];
}
