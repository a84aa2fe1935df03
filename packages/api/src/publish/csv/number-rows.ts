/** Tells on which line each row of a file begins, as the file is read. */
export interface RowNumbering {
  /** Takes in the next bytes of the file; they are kept until the rows in them are numbered. */
  add(bytes: Buffer): void;
  /** Returns the line, from 1, on which the next row begins, and goes on behind that row, which ends `end` bytes from the start of the file. */
  pass(end: number): number;
  /** Returns the line on which the row after the last one begins, and stays there. */
  next(): number;
}

const carriageReturn = 13;
const newline = 10;

/** Opens the numbering of a file. Empty lines before a row are passed over; a line ends with a line feed, a carriage return or both, in a quoted cell as well. */
export function openRowNumbering(): RowNumbering {
  let bytes: Buffer = Buffer.alloc(0);
  /** Where in `bytes` the next row is looked for, and where in the file `bytes` begins. */
  let at = 0;
  let start = 0;
  let line = 1;
  const skipLineEnds = () => {
    for (; bytes[at] === newline || bytes[at] === carriageReturn; at++) if (endsLine(bytes, at)) line += 1;
    return line;
  };
  return {
    add: (more) => {
      bytes = at < bytes.length ? Buffer.concat([bytes.subarray(at), more]) : more;
      start += at;
      at = 0;
    },
    pass: (end) => {
      const first = skipLineEnds();
      const to = end - start;
      line += countLineEnds(bytes, at, to);
      at = Math.max(at, to);
      return first;
    },
    next: skipLineEnds,
  };
}

function countLineEnds(bytes: Buffer, from: number, to: number): number {
  let lines = 0;
  const row = bytes.subarray(from, to);
  for (let at = row.indexOf(newline); at !== -1; at = row.indexOf(newline, at + 1)) lines += 1;
  for (let at = row.indexOf(carriageReturn); at !== -1; at = row.indexOf(carriageReturn, at + 1)) if (endsLine(bytes, from + at)) lines += 1;
  return lines;
}

/** Of a carriage return and a line feed the second ends the line. */
function endsLine(bytes: Buffer, at: number): boolean {
  return bytes[at] === newline || bytes[at + 1] !== newline;
}
