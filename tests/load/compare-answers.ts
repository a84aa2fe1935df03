/** One province with its headline figure, as every server must give it. */
export interface HeadlineRow {
  code: string;
  nameVi: string;
  value: number | null;
  unit: string;
  periodEnd: string | null;
  obsStatus: string;
}

const names = ["code", "nameVi", "value", "unit", "periodEnd", "obsStatus"] as const;

/** Throws where an answer differs from the expected one in any value or in the order of its rows; says where. */
export function compareAnswers(who: string, given: HeadlineRow[], expected: HeadlineRow[]): void {
  if (given.length !== expected.length) throw new Error(`${who} gives ${given.length} rows instead of ${expected.length}.`);
  for (const [at, row] of expected.entries()) {
    for (const name of names) {
      const [got, wanted] = [given[at]![name], row[name]];
      if (got !== wanted) throw new Error(`${who}, row ${at + 1}, ${name}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}.`);
    }
  }
}
