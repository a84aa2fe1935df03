import pino from "pino";

/** Lines of the log are written together after this time, in milliseconds, or from this many characters on. */
const pause = 100;
const most = 16_384;
/** Where the first digit of the level stands in a line, and the first digit that is graver than info. */
const ofLevel = '{"level":'.length;
const warn = "4".charCodeAt(0);

/**
 * Returns a destination on standard output that gathers harmless lines and writes them together: a line by itself costs as much as the answer
 * it is about. A line of level warn or graver is written at once, after those before it, and nothing is left behind when the process ends.
 */
export function gatherLines(): { write(line: string): void } {
  const output = pino.destination({ dest: 1, sync: true });
  let gathered = "";
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered) output.write(gathered);
    gathered = "";
  };
  process.on("exit", flush);
  return {
    write(line) {
      gathered += line;
      if (gathered.length > most || line.charCodeAt(ofLevel) >= warn) flush();
      else timer ??= setTimeout(flush, pause);
    },
  };
}
