/** In how many pieces a list is written; in each row of a shorter one its own lists are written so. */
const pieces = 16;
/** Letters that are gathered before they become bytes. */
const worthEncoding = 2_000;

/**
 * Returns a value as JSON in UTF-8, or null where it has more than `maximum` bytes: writing stops with the piece that goes beyond.
 * A piece is some rows of a list, written in one go, for to count each value would take several times as long as to write it.
 */
export function writeWithin(value: unknown, maximum: number): Buffer | null {
  const written: Buffer[] = [];
  let text = "";
  let left = maximum;

  /** Returns whether there is room. */
  function put(piece: string): boolean {
    text += piece;
    if (text.length > worthEncoding) encode();
    return left >= 0;
  }

  function encode(): void {
    const bytes = Buffer.from(text);
    text = "";
    left -= bytes.length;
    written.push(bytes);
  }

  function write(value: unknown): boolean {
    if (typeof value !== "object" || value === null || typeof (value as { toJSON?: unknown }).toJSON === "function")
      return put(JSON.stringify(value) ?? "null");
    if (Array.isArray(value)) return value.length >= pieces ? writeRows(value) : writeFewRows(value);
    let before = "{";
    for (const name of Object.keys(value)) {
      const entry = (value as Record<string, unknown>)[name];
      if (entry === undefined || typeof entry === "function") continue;
      if (!put(`${before}${JSON.stringify(name)}:`) || !write(entry)) return false;
      before = ",";
    }
    return put(before === "{" ? "{}" : "}");
  }

  function writeRows(rows: unknown[]): boolean {
    const size = Math.ceil(rows.length / pieces);
    for (let place = 0; place < rows.length; place += size) {
      const piece = JSON.stringify(rows.slice(place, place + size));
      if (!put(`${place === 0 ? "[" : ","}${piece.slice(1, -1)}`)) return false;
    }
    return put("]");
  }

  function writeFewRows(rows: unknown[]): boolean {
    for (let place = 0; place < rows.length; place += 1) if (!put(place === 0 ? "[" : ",") || !write(rows[place])) return false;
    return put(rows.length === 0 ? "[]" : "]");
  }

  if (!write(value)) return null;
  encode();
  return left < 0 ? null : Buffer.concat(written);
}
