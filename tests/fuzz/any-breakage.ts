import fc from "fast-check";
import type { Breakage } from "./break-file.ts";
import { anyCell } from "./cell-values.ts";

/** A place in a file, as a share of its length. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
type Parts<Kind extends Breakage["kind"]> = Omit<Extract<Breakage, { kind: Kind }>, "kind">;
const kind = <Kind extends Breakage["kind"]>(name: Kind, parts: { [Part in keyof Parts<Kind>]: fc.Arbitrary<Parts<Kind>[Part]> }) =>
  fc.record({ kind: fc.constant(name), ...parts }) as unknown as fc.Arbitrary<Breakage>;

const cell = kind("cell", { row: share, column: share, cell: anyCell });
const brokenUtf8 = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xc0, 0x80], [0xef, 0xbb, 0xbf], [0]];
const insertedText = ['"', '""', ",", ";", "\n", "\r", "\r\n", "\n\n", "\0", "\u{feff}", "\t", '",', '\n"', "#", "\\"];

/** Any way of breaking a file; most often a single cell, for that is what goes furthest into the checks. */
export const anyBreakage: fc.Arbitrary<Breakage> = fc.oneof(
  { weight: 12, arbitrary: cell },
  { weight: 4, arbitrary: kind("copied cell", { row: share, column: share, fromRow: share, fromColumn: share }) },
  {
    weight: 3,
    arbitrary: kind("bytes", {
      at: share,
      removed: fc.nat({ max: 5 }),
      inserted: fc.oneof(fc.constantFrom(...brokenUtf8), fc.array(fc.nat({ max: 255 }), { maxLength: 4 })),
    }),
  },
  { weight: 3, arbitrary: kind("text", { at: share, inserted: fc.constantFrom(...insertedText) }) },
  { weight: 1, arbitrary: kind("line ends", { ends: fc.array(fc.constantFrom("\n", "\r\n", "\r", "\n\r", "\n\n"), { minLength: 1, maxLength: 3 }) }) },
  { weight: 3, arbitrary: kind("row", { row: share, what: fc.constantFrom("left out", "twice", "cut", "longer", "blank before", "at the end") }) },
  {
    weight: 3,
    arbitrary: kind("column", { column: share, what: fc.constantFrom("left out", "twice", "first", "renamed", "unnamed", "quoted", "in capitals") }),
  },
  { weight: 1, arbitrary: kind("extra columns", { count: fc.constantFrom(1, 2, 5_000), name: fc.constantFrom("", "more", "__proto__", "constructor") }) },
  { weight: 1, arbitrary: kind("separator", { by: fc.constantFrom(";", "\t", "|", ", ") }) },
  { weight: 1, arbitrary: kind("encoding", { as: fc.constantFrom("utf16le", "utf16be", "latin1", "BOM", "two BOMs") }) },
  { weight: 1, arbitrary: kind("cut", { at: share }) },
  { weight: 1, arbitrary: fc.constant<Breakage>({ kind: "all quoted" }) },
  { weight: 1, arbitrary: kind("replaced", { by: fc.array(fc.nat({ max: 255 }), { maxLength: 300 }) }) },
  { weight: 1, arbitrary: fc.constant<Breakage>({ kind: "header alone" }) },
);
