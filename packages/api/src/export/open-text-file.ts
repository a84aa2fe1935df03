import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** A text file that is written part by part; a part waits until the disk takes more. */
export interface TextFile {
  write(text: string): Promise<void>;
  /** Ends the file. Nothing can be written after it. */
  end(): Promise<void>;
}

/** Opens a file for text, in UTF-8 where no other encoding is named, with its first words; one that was there is replaced. */
export function openTextFile(path: string, beginning: string, encoding: "utf8" | "utf16le" = "utf8"): TextFile {
  const stream = createWriteStream(path, { encoding });
  stream.write(beginning);
  return {
    write: async (text) => void (stream.write(text) || (await once(stream, "drain"))),
    end: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
