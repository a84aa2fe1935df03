import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

/** A file that cannot be read on: where, why and what to do. */
export class UnreadableFile extends Error {
  readonly line: number;
  readonly remedy: string;

  constructor(line: number, problem: string, remedy: string) {
    super(problem);
    this.line = line;
    this.remedy = remedy;
  }
}

const newline = 10;
const saveAsUtf8 = 'Save it as UTF-8: in Excel choose "CSV UTF-8 (Comma delimited)" under Save As, in LibreOffice "Edit filter settings" and there UTF-8.';
const chunkSize = 1 << 20;
const longestLine = 4 * chunkSize;

/**
 * Gives the bytes of a file in pieces of about a megabyte, each ending with a whole line and each valid UTF-8.
 * Throws UnreadableFile for UTF-16, for a line that is not UTF-8 or has no end, and where there is no file to open.
 */
export async function* readLines(path: string): AsyncGenerator<Buffer> {
  try {
    yield* readPieces(path);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new UnreadableFile(1, `The file cannot be read (${code}).`, "Put a file here that the publishing user may read.");
  }
}

async function* readPieces(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let isFirst = true;
  // A megabyte for each of many small files is work for the garbage collector alone.
  const highWaterMark = Math.min(chunkSize, (await stat(path)).size + 1);
  for await (const read of createReadStream(path, { highWaterMark }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, read]) : read;
    if (isFirst) refuseUtf16(bytes);
    isFirst = false;
    const end = bytes.lastIndexOf(newline) + 1;
    rest = bytes.subarray(end);
    if (rest.length > longestLine)
      throw new UnreadableFile(line + countLines(bytes.subarray(0, end)), "The line is longer than four megabytes.", "End each row with a line feed.");
    if (end === 0) continue;
    const whole = bytes.subarray(0, end);
    refuseOtherEncodings(whole, line);
    line += countLines(whole);
    yield whole;
  }
  if (rest.length === 0) return;
  refuseOtherEncodings(rest, line);
  yield rest;
}

/** Refuses UTF-16 by its byte order mark, or by the NUL beside each of the first letters where it has none. */
function refuseUtf16([first, second, third, fourth]: Buffer): void {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isBare = (first !== 0 && second === 0 && third !== 0 && fourth === 0) || (first === 0 && second !== 0 && third === 0 && fourth !== 0);
  if (isMarked || (isBare && third !== undefined && fourth !== undefined)) throw new UnreadableFile(1, "The file is encoded as UTF-16.", saveAsUtf8);
}

function refuseOtherEncodings(bytes: Buffer, firstLine: number): void {
  if (isUtf8(bytes)) return;
  let start = 0;
  for (let line = firstLine; start < bytes.length; line++) {
    const end = bytes.indexOf(newline, start) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(start, end)))
      throw new UnreadableFile(line, "The bytes of this line are not UTF-8.", `It was probably saved as Windows-1258 or Latin-1. ${saveAsUtf8}`);
    start = end;
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines++;
  return lines;
}
