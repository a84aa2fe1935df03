import { fileTypeFromBuffer } from "file-type";
import { refuse } from "../refuse.ts";
import { isBuiltAsPdf } from "./check-pdf.ts";

/** The most bytes of a PDF: 10 MB. */
export const mostBytes = 10_000_000;
/** The most files of a report. */
export const mostFiles = 20;
const longestName = 200;

/** Refuses what is no PDF by its first bytes, or is not built as one, whatever it is called: BAD_FILE. */
export async function needPdf(bytes: Uint8Array): Promise<void> {
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime !== "application/pdf" || !isBuiltAsPdf(bytes))
    throw refuse("BAD_FILE", "This is no whole PDF. Save the document as PDF once more and upload that.");
}

/** Returns the name of a file without folders, signs of markup and what no name may hold, ending in .pdf and of at most 200 characters; evidence.pdf where nothing is left. */
export function cleanFileName(given: string): string {
  const name = (given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{C}<>:"|?*&'`$;%\u2028\u2029]/gu, "")
    .replace(/^[\s.\-=+@]+|[\s.]+$/g, "")
    .replace(/(\.pdf)+$/i, "");
  return `${
    [...name]
      .slice(0, longestName - 4)
      .join("")
      .trim() || "evidence"
  }.pdf`;
}
