import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { refuse } from "../refuse.ts";
import { takeTurns } from "../http/take-turns.ts";
import type { FilledTemplate, Parsed, ParseOrder } from "./parse-sheet.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";

/** Memory and time that one workbook may take; a filled template takes about 30 MB and a tenth of a second. */
const limits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };
const longestMs = 8_000;
// What waits holds its packed bytes alone. Each turn ends by itself, so nobody overtakes.
const inTurn = takeTurns(2, 2 ** 31 - 1);

/**
 * Unpacks a workbook and reads its filled rows, at most so many and one more, and which area it was made for. A cell far down and far right makes the parser lay out all that lies between, so it is
 * read in a thread of its own, which is ended where it takes too much: nobody else waits for it. Throws BAD_FILE, and TOO_LARGE for such a one.
 */
export async function readSheet(bytes: Buffer, most: number): Promise<FilledTemplate> {
  const parsed = await inTurn(async () => parse({ workbook: await unpackWorkbook(bytes), most }));
  if (parsed === "too large") throw refuse("TOO_LARGE", "The workbook has cells far beyond the template. Copy what you filled in into a fresh template.");
  if (parsed === "broken") throw refuse("BAD_FILE", "The workbook cannot be read. Take the template, fill it in, and save it as .xlsx.");
  if (parsed === null)
    throw refuse("BAD_FILE", "No sheet has the columns of the template. Take the template of this report, and leave its first row as it is.");
  return parsed;
}

async function parse(order: ParseOrder): Promise<Parsed | "too large"> {
  const worker = new Worker(new URL("./parse-sheet.ts", import.meta.url), { workerData: order, resourceLimits: limits });
  // It may use up its memory while it is being ended: a fault that nobody listens to would end this process.
  worker.on("error", () => {});
  try {
    const [parsed] = (await once(worker, "message", { signal: AbortSignal.timeout(longestMs) })) as [Parsed];
    return parsed;
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === "ERR_WORKER_OUT_OF_MEMORY" || name === "AbortError") return "too large";
    throw error;
  } finally {
    await worker.terminate();
  }
}
