import { buffer } from "node:stream/consumers";
import { zipSync } from "fflate";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { refuse } from "../refuse.ts";
import { prefix, readFormats, type FormatOf } from "./cell-formats.ts";
import { showDates } from "./show-dates.ts";

const mostUnpacked = 20_000_000;
const mostEntries = 200;
const noWorkbook = () => refuse("BAD_FILE", "This is no Excel workbook (.xlsx). Take the template, fill it in, and save it as .xlsx.");

/**
 * Returns a workbook packed anew from its own parts, each of which was read and counted: what another reader might find elsewhere in the file is not in it, nor are settings of a printer, and of dates that are shown
 * in part there is that part alone. Throws BAD_FILE for what is no workbook, has macros, embedded objects, a formula or a number that is shown as another, or defines entities, and TOO_LARGE for one of more than 200 parts or more than 20 MB unpacked.
 */
export async function unpackWorkbook(bytes: Buffer): Promise<Uint8Array> {
  const parts = await readParts(bytes);
  if (!("xl/workbook.xml" in parts)) throw noWorkbook();
  // Whichever part has them: which one the workbook reads its formats from, it may say by any name.
  const styles = Object.values(parts).map((part) => readFormats(part.toString("latin1")));
  const formatOf = (style: string | undefined) => styles.map((formats) => formats[Number(style ?? NaN)]).find((shown) => shown) ?? null;
  const workbook = parts["xl/workbook.xml"]!.toString("latin1");
  for (const [name, part] of Object.entries(parts)) {
    if (printerSettings.test(name)) {
      delete parts[name];
      continue;
    }
    if (/vbaProject|activeX|macrosheets/i.test(name)) throw withMacros();
    if (/\.bin$|(^|\/)(embeddings|oleObjects?)\//i.test(name)) throw withObject(name);
    const text = part.toString("latin1");
    const isSheet = sheetData.test(text);
    if (!isSheet && !/\.(xml|rels|vml)$/i.test(name)) continue;
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw noWorkbook();
    if (name === "[Content_Types].xml" && /macroEnabled|vbaProject/i.test(text)) throw withMacros();
    if (!isSheet) continue;
    refuseFormulas(text);
    refuseFormats(text, formatOf);
    const shown = showDates(text, formatOf, workbook);
    if (shown !== text) parts[name] = Buffer.from(shown, "latin1");
  }
  return zipSync(parts, { level: 0 });
}

// Which parts are read as sheets the workbook says by its relationships, and may name any: so every part is one that has what a sheet alone has.
const sheetData = new RegExp(`<${prefix}sheetData[\\s/>]`);
// What Excel writes beside a sheet whose page was set up: of the printer, of no use to anybody else.
const printerSettings = /^xl\/printerSettings\/printerSettings\d*\.bin$/;
const withMacros = () => refuse("BAD_FILE", "The workbook has macros. Save it as .xlsx without them.");
const withObject = (part: string) =>
  refuse("BAD_FILE", "Another document or a program is embedded in the workbook. Take it out, or copy the numbers into the template.", { part });

async function readParts(bytes: Buffer): Promise<Record<string, Buffer>> {
  let zip: ZipFile;
  const parts: Record<string, Buffer> = {};
  let unpacked = 0;
  const tooLarge = () => refuse("TOO_LARGE", "The workbook is too large when it is unpacked.", { maximum: mostUnpacked });
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    // Whatever is wrong with the file, there is nothing else to tell.
    throw noWorkbook();
  }
  if (zip.entryCount > mostEntries) throw tooLarge();
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
    for (const entry of entries) unpacked += entry.uncompressedSize;
    if (unpacked <= mostUnpacked)
      for (const entry of entries) {
        if (entry.fileName.endsWith("/")) continue;
        if (entry.fileName in parts) throw new Error("Two parts have one name.");
        parts[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
      }
  } catch {
    throw noWorkbook();
  }
  if (unpacked > mostUnpacked) throw tooLarge();
  return parts;
}

const refusedFormats = {
  percent: "formatted as percent. Format it as text and write the share in percent, such as 85,2.",
  scaled: "formatted to leave out thousands: 1510400 is shown as 1510. Format it as text and write the whole number, such as 1.510.400.",
};

/** Refuses a sheet with a number that is shown as another, and names the first: what reads as 85.2% is kept as 0.852, and what reads as 1510 may be kept as 1510400. */
function refuseFormats(sheet: string, formatOf: FormatOf): void {
  for (const [, attributes] of sheet.matchAll(new RegExp(`<${prefix}c\\s([^<>]*[^/<>])>\\s*<${prefix}v>`, "g"))) {
    const [style, type, cell] = ["s", "t", "r"].map((name) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes!)?.[1]);
    const format = formatOf(style);
    if ((format !== "percent" && format !== "scaled") || (type !== undefined && type !== "n")) continue;
    throw refuse("BAD_FILE", `Cell ${cell || "?"} is ${refusedFormats[format]}`, { cell, format });
  }
}

/** Refuses a sheet with a cell that is worked out, and names the first; nothing is ever worked out here. */
function refuseFormulas(sheet: string): void {
  let cell = "";
  for (const [, closing, tag, attributes] of sheet.matchAll(new RegExp(`<(/?)${prefix}(c|f)(?=[\\s/>])([^<>]*)>`, "g"))) {
    if (closing) continue;
    if (tag === "c") cell = /\sr="([A-Z]{1,3}\d{1,7})"/.exec(attributes!)?.[1] ?? "";
    else throw refuse("BAD_FILE", `Cell ${cell || "?"} holds a formula. Write the number itself.`, { cell });
  }
}
