const versions = /^%PDF-(1\.[0-7]|2\.0)[\s%]/;
/** How far before the end of a file its last lines are looked for, as readers do. */
const tailBytes = 1_024;
/** How much is read where a table or dictionary is looked for: those of real files are far shorter. */
const headBytes = 64_000;
/** The most tables that are followed from the last to the first. */
const mostTables = 64;

/**
 * Returns whether bytes are built as a PDF: they begin with the version, end with startxref and %%EOF, and at the place named there stands a table of objects (or, since 1.5, a
 * stream of one) that leads to the root of a document and to an object that is there. That is the structure alone: neither is anything in it opened, nor is it told that a
 * program shows it.
 */
export function isBuiltAsPdf(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!versions.test(file.toString("latin1", 0, 16))) return false;
  const tail = file.toString("latin1", Math.max(0, file.length - tailBytes));
  const place = /startxref\s+(\d{1,10})\s+%%EOF[^]*?$/.exec(tail.slice(Math.max(0, tail.lastIndexOf("startxref"))))?.[1];
  return place !== undefined && leadsToObjects(file, Number(place));
}

function leadsToObjects(file: Buffer, place: number): boolean {
  let hasRoot = false;
  let hasObject = false;
  const seen = new Set<number>();
  for (let at: number | undefined = place; at !== undefined && !seen.has(at) && seen.size < mostTables;) {
    seen.add(at);
    const table = readTable(file, at);
    if (!table) return false;
    hasRoot ||= /\/Root\s*\d+\s+\d+\s+R/.test(table.dictionary);
    hasObject ||= table.hasObject;
    if (hasRoot && hasObject) return true;
    const before = /\/Prev\s+(\d{1,10})/.exec(table.dictionary)?.[1];
    at = before === undefined ? undefined : Number(before);
  }
  return false;
}

/** Reads the table of objects at a place: its dictionary, and whether an object that it names is there; null where there is none. */
function readTable(file: Buffer, place: number): { dictionary: string; hasObject: boolean } | null {
  if (place <= 0 || place >= file.length) return null;
  const text = file.toString("latin1", place, place + headBytes);
  if (/^\s*\d+\s+\d+\s+obj\b/.test(text)) {
    const dictionary = text.slice(0, Math.max(0, text.search(/\bstream\r?\n/)));
    return /\/Type\s*\/XRef\b/.test(dictionary) && /\/W\s*\[/.test(dictionary) ? { dictionary, hasObject: true } : null;
  }
  if (!/^\s*xref\s+\d+\s+\d+\s/.test(text)) return null;
  // The table may be longer than what is read at once.
  const trailer = file.indexOf("trailer", place, "latin1");
  if (trailer === -1) return null;
  const rows = text.slice(0, trailer - place).matchAll(/(\d{10}) (\d{5}) n/g);
  const hasObject = rows.some(([, offset]) => /^\s*\d+\s+\d+\s+obj\b/.test(file.toString("latin1", Number(offset), Number(offset) + 40)));
  return { dictionary: file.toString("latin1", trailer, trailer + headBytes), hasObject };
}
